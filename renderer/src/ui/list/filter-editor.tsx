import { Checkbox, TextInput } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { ListFilter, ListGroup } from '#shared/domain/list/list.ts'
import { useReading } from '../../text/use-reading.ts'
import { ActionButton } from '../action/action.tsx'
import { DayField } from '../field/day-field.tsx'
import { QuantityField } from '../field/quantity-field.tsx'
import classes from './list.module.css'
import { type PageColumn, sayValue } from './list-column.ts'

interface FilterEditorProps {
  column: PageColumn
  /** What the column is filtered by already. */
  filter: ListFilter | undefined
  /** The values that stand in a column of few, where its codes are not known beforehand. */
  valuesOf: (column: string) => Promise<ListGroup[]>
  listName: string
  onFilter: (filter: ListFilter | undefined) => void
}

/** What a column is filtered by: some of its codes, a range, or a text, as suits what it holds. */
export function FilterEditor(props: FilterEditorProps) {
  const { type } = props.column.spec
  if (type === 'number' || type === 'day' || type === 'instant') return <RangeEditor {...props} />
  if (type === 'choice' || type === 'choices' || props.column.spec.group) return <ChoiceEditor {...props} />
  return <TextEditor {...props} />
}

function TextEditor({ column, filter, onFilter }: FilterEditorProps) {
  const { t } = useTranslation('ui')
  const [text, setText] = useState(filter?.is === 'containing' ? filter.text : '')
  const take = () => onFilter(text.trim() ? { column: column.id, is: 'containing', text: text.trim() } : undefined)
  return (
    <div className={classes.panel}>
      <TextInput
        label={column.label}
        value={text}
        maxLength={200}
        data-autofocus
        onChange={(event) => setText(event.currentTarget.value)}
        onKeyDown={(event) => {
          if (event.key === 'Enter') take()
        }}
      />
      <ActionButton label={t('list.applyFilter')} onClick={take} kind="main" />
    </div>
  )
}

function ChoiceEditor({ column, filter, valuesOf, listName, onFilter }: FilterEditorProps) {
  const { format } = useReading()
  const { t } = useTranslation('ui')
  const known = column.codes.length > 0
  const values = useQuery({
    queryKey: [['list', listName, 'summary'], { values: column.id }],
    queryFn: () => valuesOf(column.id),
    enabled: !known,
  })
  const codes = known ? column.codes : (values.data ?? []).map((group) => String(group.value ?? ''))
  const chosen = filter?.is === 'one-of' ? filter.values : []
  const choose = (code: string, on: boolean) => {
    const next = on ? [...chosen, code] : chosen.filter((each) => each !== code)
    onFilter(next.length > 0 ? { column: column.id, is: 'one-of', values: next } : undefined)
  }
  return (
    <fieldset className={classes.options} aria-label={column.label}>
      {codes.map((code) => (
        <Checkbox
          key={code}
          size="xs"
          label={sayValue(column, code, format) || t('list.emptyValue')}
          checked={chosen.includes(code)}
          onChange={(event) => choose(code, event.currentTarget.checked)}
        />
      ))}
    </fieldset>
  )
}

function RangeEditor({ column, filter, onFilter }: FilterEditorProps) {
  const { t } = useTranslation('ui')
  const range = filter?.is === 'between' ? filter : { from: null, to: null }
  const take = (next: { from?: string | number | null; to?: string | number | null }) => {
    const { from, to } = { from: range.from, to: range.to, ...next }
    onFilter(from === null && to === null ? undefined : { column: column.id, is: 'between', from, to })
  }
  if (column.spec.type === 'number') {
    const asNumber = (value: string | number | null) => (typeof value === 'number' ? value : null)
    return (
      <div className={classes.panel}>
        <QuantityField label={t('list.atLeast')} value={asNumber(range.from)} onChange={(from) => take({ from })} />
        <QuantityField label={t('list.atMost')} value={asNumber(range.to)} onChange={(to) => take({ to })} />
      </div>
    )
  }
  const asDay = (value: string | number | null) => (typeof value === 'string' ? value : null)
  return (
    <div className={classes.panel}>
      <DayField label={t('list.firstDay')} value={asDay(range.from)} onChange={(from) => take({ from })} />
      <DayField label={t('list.lastDay')} value={asDay(range.to)} onChange={(to) => take({ to })} />
    </div>
  )
}
