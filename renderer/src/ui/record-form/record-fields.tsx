import { Checkbox, NativeSelect, TextInput } from '@mantine/core'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { isDay } from '#shared/domain/dates.ts'
import { isRightToLeft } from '#shared/domain/languages.ts'
import { useReading } from '../../text/use-reading.ts'
import { sayChoice } from '../choice.ts'
import { DayField } from '../day-field.tsx'
import { Facts } from '../facts.tsx'
import { Lookup } from '../lookup.tsx'
import { QuantityField } from '../quantity-field.tsx'
import type { FieldValue, RecordField } from './record-field.ts'
import classes from './record-fields.module.css'
import { walkOnEnter } from './walk-on-enter.ts'

interface RecordFieldsProps<R> {
  fields: readonly RecordField<R>[]
  record: R
  onChange: (key: keyof R & string, value: FieldValue) => void
  errorOf: (key: string) => string | undefined
  autoFocus: boolean
}

/** The fields of a record, in the order in which they are typed. */
export function RecordFields<R>({ fields, record, onChange, errorOf, autoFocus }: RecordFieldsProps<R>) {
  const input = (field: RecordField<R>, first: boolean): ReactNode => {
    const held: unknown = record[field.key]
    const change = (value: FieldValue) => onChange(field.key, value)
    const common = {
      label: field.label,
      description: field.hint,
      error: errorOf(field.key),
      autoFocus: first && autoFocus,
    }
    switch (field.as) {
      case 'text':
        return (
          <TextInput
            {...common}
            {...(field.language ? { lang: field.language, dir: isRightToLeft(field.language) ? 'rtl' : 'auto' } : {})}
            className={field.code ? (classes.code ?? '') : ''}
            value={typeof held === 'string' ? held : ''}
            maxLength={field.max}
            autoComplete="off"
            onChange={(event) => {
              const typed = event.currentTarget.value
              change(field.code ? typed.toUpperCase() : typed)
            }}
          />
        )
      case 'number':
        return (
          <QuantityField
            {...withoutUndefined(common)}
            value={typeof held === 'number' ? held : null}
            onChange={(quantity) => change(quantity ?? 0)}
            {...(field.unit ? { unit: field.unit } : {})}
            {...(field.min === undefined ? {} : { min: field.min })}
          />
        )
      case 'check':
        return (
          <Checkbox {...common} checked={held === true} onChange={(event) => change(event.currentTarget.checked)} />
        )
      case 'day':
        return (
          <DayField
            {...withoutUndefined(common)}
            value={typeof held === 'string' && isDay(held) ? held : null}
            onChange={change}
          />
        )
      case 'select':
        return (
          <NativeSelect
            {...common}
            value={typeof held === 'string' ? held : ''}
            data={field.options.map(({ value, label: words }) => ({ value, label: words }))}
            onChange={(event) => change(event.currentTarget.value)}
          />
        )
      case 'lookup':
        return (
          <Lookup
            {...withoutUndefined(common)}
            value={field.choices.find((choice) => choice.id === held) ?? null}
            choices={field.choices}
            onChange={(choice) => change(choice?.id ?? '')}
          />
        )
    }
  }
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: Enter only walks between the fields inside
    <div className={classes.fields} onKeyDown={walkOnEnter}>
      {fields.map((field, index) => (
        <div key={field.key}>{input(field, index === 0)}</div>
      ))}
    </div>
  )
}

interface Common {
  label: string
  description: string | undefined
  error: string | undefined
  autoFocus: boolean
}
const withoutUndefined = ({ description, ...rest }: Common) => (description ? { ...rest, description } : rest)

/** The same fields as facts, for who may only read them. */
export function RecordFacts<R>({ fields, record }: Pick<RecordFieldsProps<R>, 'fields' | 'record'>) {
  const { t } = useTranslation('common')
  const { format } = useReading()
  const said = (field: RecordField<R>): ReactNode => {
    const held: unknown = record[field.key]
    if (field.as === 'check') return held === true ? t('yes') : t('no')
    if (field.as === 'select') return field.options.find((option) => option.value === held)?.label
    if (field.as === 'lookup') {
      const choice = field.choices.find((one) => one.id === held)
      return choice && sayChoice(choice)
    }
    if (field.as === 'day') return typeof held === 'string' && held !== '' ? format.day(held) : undefined
    if (field.as === 'number' && typeof held === 'number') {
      return field.counted?.(held) ?? [format.number(held), field.unit].filter(Boolean).join(' ')
    }
    if (typeof held !== 'string' || held === '') return undefined
    return field.as === 'text' && field.code ? <span className="code">{held}</span> : held
  }
  return <Facts facts={fields.map((field) => ({ id: field.key, label: field.label, value: said(field) }))} />
}
