import { Chip, Menu, Popover, TextInput } from '@mantine/core'
import { type RefObject, useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { ListFilter, ListGroup, ListQuestion } from '#shared/domain/list/list.ts'
import { useReading } from '../../text/use-reading.ts'
import { useSay } from '../../text/use-say.ts'
import { FilterEditor } from './filter-editor.tsx'
import { sayFilter } from './filter-words.ts'
import classes from './list.module.css'
import { type PageColumn, sayValue } from './list-column.ts'

interface FilterBarProps {
  field: RefObject<HTMLInputElement | null>
  listName: string
  columns: readonly PageColumn[]
  /** The column whose codes stand as chips beside the field. */
  chips: PageColumn | undefined
  question: ListQuestion
  onQuestion: (question: ListQuestion) => void
  valuesOf: (column: string) => Promise<ListGroup[]>
}

/** A pause in typing: every letter would be a question to the office. */
const pauseMs = 200

/** Which rows are shown: a text, chips of the column one filters by most, and a filter on any other column. */
export function FilterBar({ field, listName, columns, chips, question, onQuestion, valuesOf }: FilterBarProps) {
  const { t } = useTranslation('ui')
  const { format } = useReading()
  const say = useSay()
  const [editing, setEditing] = useState<string>()
  const filterOf = (id: string) => question.filters.find((filter) => filter.column === id)
  const put = (id: string, filter: ListFilter | undefined) => {
    const others = question.filters.filter((each) => each.column !== id)
    onQuestion({ ...question, filters: filter ? [...others, filter] : others })
  }
  const chosen = chips && filterOf(chips.id)
  const edited = columns.find((column) => column.id === editing)
  return (
    <>
      <TextFilter field={field} text={question.text} onText={(text) => onQuestion({ ...question, text })} />
      {chips ? (
        <Chip.Group
          multiple
          value={chosen?.is === 'one-of' ? [...chosen.values] : []}
          onChange={(values) =>
            put(chips.id, values.length > 0 ? { column: chips.id, is: 'one-of', values } : undefined)
          }
        >
          <fieldset
            className={classes.chips}
            data-many={chips.codes.length > 4 || undefined}
            aria-label={t('list.chips')}
          >
            {chips.codes.map((code) => (
              <Chip key={code} value={code} size="xs" variant="outline" radius="sm">
                {sayValue(chips, code, format)}
              </Chip>
            ))}
          </fieldset>
        </Chip.Group>
      ) : null}
      {question.filters
        .filter((filter) => filter.column !== chips?.id)
        .map((filter) => {
          const column = columns.find((each) => each.id === filter.column)
          if (!column) return null
          const words = sayFilter(column, filter, format, say)
          return (
            <span key={filter.column} className={classes.pill}>
              <span className={classes.pillWords}>{words}</span>
              <button
                type="button"
                className={classes.pillEnd}
                aria-label={t('list.removeFilter', { filter: words })}
                onClick={() => put(filter.column, undefined)}
              >
                ×
              </button>
            </span>
          )
        })}
      <Popover
        withRoles={false}
        opened={edited !== undefined}
        onChange={(open) => !open && setEditing(undefined)}
        trapFocus
      >
        <Popover.Target>
          <span>
            <Menu position="bottom-start">
              <Menu.Target>
                <button type="button" className={classes.tool}>
                  {t('list.addFilter')}
                </button>
              </Menu.Target>
              <Menu.Dropdown mah={400} style={{ overflow: 'auto' }}>
                {columns
                  .filter((column) => column.id !== chips?.id)
                  .map((column) => (
                    <Menu.Item key={column.id} onClick={() => setEditing(column.id)}>
                      {column.label}
                    </Menu.Item>
                  ))}
              </Menu.Dropdown>
            </Menu>
          </span>
        </Popover.Target>
        <Popover.Dropdown role="dialog" aria-label={edited?.label}>
          {edited ? (
            <FilterEditor
              key={edited.id}
              column={edited}
              filter={filterOf(edited.id)}
              valuesOf={valuesOf}
              listName={listName}
              onFilter={(filter) => put(edited.id, filter)}
            />
          ) : null}
        </Popover.Dropdown>
      </Popover>
    </>
  )
}

interface TextFilterProps {
  field: RefObject<HTMLInputElement | null>
  text: string
  onText: (text: string) => void
}

function TextFilter({ field, text, onText }: TextFilterProps) {
  const { t } = useTranslation('ui')
  const [typed, setTyped] = useState(text)
  const told = useRef({ text, onText })
  useEffect(() => {
    // A text that comes from elsewhere, a view; not the one that was told a moment ago while one types on.
    if (text !== told.current.text) setTyped(text)
    told.current = { text, onText }
  }, [text, onText])
  useEffect(() => {
    if (typed === told.current.text) return
    const timer = setTimeout(() => {
      told.current.text = typed
      told.current.onText(typed)
    }, pauseMs)
    return () => clearTimeout(timer)
  }, [typed])
  return (
    <TextInput
      ref={field}
      className={classes.filter ?? ''}
      aria-label={t('list.filter')}
      placeholder={t('list.filterHint')}
      value={typed}
      maxLength={200}
      dir="auto"
      onChange={(event) => setTyped(event.currentTarget.value)}
      onKeyDown={(event) => {
        if (event.key === 'Escape') setTyped('')
      }}
    />
  )
}
