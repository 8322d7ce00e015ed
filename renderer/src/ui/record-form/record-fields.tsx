import { Checkbox, NativeSelect, TextInput } from '@mantine/core'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { isDay } from '#shared/domain/dates.ts'
import { isRightToLeft } from '#shared/domain/languages.ts'
import { useReading } from '../../text/use-reading.ts'
import { sayChoice } from '../field/choice.ts'
import { DayField } from '../field/day-field.tsx'
import { Lookup } from '../field/lookup.tsx'
import { QuantityField } from '../field/quantity-field.tsx'
import type { BoundPart } from '../form/use-form.ts'
import { Facts } from '../page/facts.tsx'
import type { RecordField } from './record-field.ts'
import classes from './record-fields.module.css'

interface RecordFieldsProps<R extends object> {
  fields: readonly RecordField<R>[]
  form: BoundPart<R>
  autoFocus: boolean
}

/** The fields of a record, in the order in which they are typed. */
export function RecordFields<R extends object>({ fields, form, autoFocus }: RecordFieldsProps<R>) {
  const input = (field: RecordField<R>, first: boolean): ReactNode => {
    const { held, put, typing, onLeave, name, error } = form.any(field.key)
    const common = {
      ...{ label: field.label, name, error, autoFocus: first && autoFocus },
      ...(field.hint ? { description: field.hint } : {}),
      ...(field.required ? { required: true } : {}),
    }
    switch (field.as) {
      case 'text':
        return (
          <TextInput
            {...common}
            {...(field.language ? { lang: field.language, dir: isRightToLeft(field.language) ? 'rtl' : 'auto' } : {})}
            className={field.code ? (classes.code ?? '') : ''}
            value={typeof held === 'string' ? held : ''}
            autoComplete="off"
            onBlur={onLeave}
            onChange={(event) => {
              const typed = event.currentTarget.value
              put(field.code ? typed.toUpperCase() : typed)
            }}
          />
        )
      case 'number':
        return (
          <QuantityField
            {...common}
            {...{ typing, onLeave }}
            value={typeof held === 'number' ? held : null}
            onChange={put}
            {...(field.unit ? { unit: field.unit } : {})}
            {...(field.min === undefined ? {} : { min: field.min })}
          />
        )
      case 'check':
        return <Checkbox {...common} checked={held === true} onChange={(event) => put(event.currentTarget.checked)} />
      case 'day':
        return (
          <DayField
            {...common}
            {...{ typing, onLeave }}
            value={typeof held === 'string' && isDay(held) ? held : null}
            onChange={put}
          />
        )
      case 'select':
        return (
          <NativeSelect
            {...common}
            value={typeof held === 'string' ? held : ''}
            data={field.options.map(({ value, label }) => ({ value, label }))}
            onChange={(event) => put(event.currentTarget.value)}
          />
        )
      case 'lookup':
        return (
          <Lookup
            {...common}
            {...{ typing, onLeave }}
            value={field.choices.find((choice) => choice.id === held) ?? null}
            choices={field.choices}
            onChange={(choice) => put(choice?.id ?? '')}
          />
        )
    }
  }
  return (
    <div className={classes.fields}>
      {fields.map((field, index) => (
        <div key={field.key}>{input(field, index === 0)}</div>
      ))}
    </div>
  )
}

/** The same fields as facts, for who may only read them. */
export function RecordFacts<R extends object>({ fields, record }: { fields: readonly RecordField<R>[]; record: R }) {
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
