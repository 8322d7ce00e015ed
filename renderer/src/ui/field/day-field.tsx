import { Popover, TextInput, UnstyledButton } from '@mantine/core'
import { DatePicker } from '@mantine/dates'
import { type ReactNode, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Day } from '#shared/domain/dates.ts'
import { useReading } from '../../text/use-reading.ts'
import { type TypedText, useTypedText } from '../form/typed-text.ts'
import { useToday } from '../today.ts'
import classes from './day-field.module.css'
import { exampleDay } from './example-day.ts'
import { type ReadDayOptions, readDay } from './read-day.ts'

interface DayFieldProps extends ReadDayOptions {
  label: string
  /** The label is only heard: in a bar of tools, where the field says itself what it is. */
  quietLabel?: boolean
  placeholder?: string
  value: Day | null
  onChange: (day: Day | null) => void
  description?: string
  error?: ReactNode
  required?: boolean
  disabled?: boolean
  autoFocus?: boolean
  min?: Day
  max?: Day
  name?: string
  /** What is typed and no day yet, held by a form. */
  typing?: TypedText
  /** The field was left, with what was typed taken in. */
  onLeave?: () => void
}

/** A day, typed as one says it (14/11, 1411, today); the weekday shown proves that the right one was meant. */
export function DayField({
  label,
  quietLabel,
  placeholder,
  value,
  onChange,
  error,
  min,
  max,
  year,
  monthEnds,
  typing,
  onLeave,
  ...rest
}: DayFieldProps) {
  const { t } = useTranslation('ui')
  const { format, language } = useReading()
  const today = useToday()
  const { text: typed, type: setTyped } = useTypedText(typing)
  const [open, setOpen] = useState(false)
  const [left, setLeft] = useState(false)
  const options: ReadDayOptions = { ...(year ? { year } : {}), ...(monthEnds ? { monthEnds } : {}) }

  const unread = (left || error !== undefined) && typed !== undefined && readDay(typed, today, options) === undefined
  const take = () => {
    if (typed === undefined) return
    const day = typed.trim() === '' ? null : readDay(typed, today, options)
    if (day === undefined) return
    setTyped(undefined)
    onChange(day)
  }
  const said = (day: Day) => `${format.weekday(day)} ${format.day(day)}`
  const outside = value && ((min && value < min && min) || (max && value > max && max))
  const wrong = unread
    ? t('day.expected', { example: exampleDay })
    : outside
      ? t(outside === min ? 'day.tooEarly' : 'day.tooLate', { day: outside })
      : error
  return (
    <Popover
      opened={open}
      onChange={setOpen}
      position="bottom-start"
      withinPortal
      trapFocus
      returnFocus
      withRoles={false}
    >
      <Popover.Target>
        <TextInput
          {...rest}
          {...(quietLabel ? { 'aria-label': label } : { label })}
          error={wrong}
          value={typed ?? (value ? said(value) : '')}
          placeholder={placeholder ?? t('day.placeholder', { example: exampleDay })}
          autoComplete="off"
          onFocus={(event) => event.currentTarget.select()}
          onChange={(event) => {
            setLeft(false)
            setTyped(event.currentTarget.value)
          }}
          onBlur={() => {
            take()
            // Not at once: a sentence that appears moves what is just being clicked on.
            window.setTimeout(() => setLeft(true), 200)
            onLeave?.()
          }}
          onKeyDown={(event) => {
            if (event.key === 'Enter') take()
            if (event.key === 'ArrowDown' && event.altKey) setOpen(true)
          }}
          rightSection={
            <UnstyledButton
              className={classes.open}
              aria-label={t('day.open', { label })}
              aria-haspopup="dialog"
              aria-expanded={open}
              tabIndex={-1}
              disabled={rest.disabled}
              onClick={() => setOpen((was) => !was)}
            >
              <svg viewBox="0 0 16 16" width="16" height="16" aria-hidden="true" fill="none" stroke="currentColor">
                <path d="M2.5 4.5h11v9h-11zM2.5 7.5h11M5.5 2.5v3M10.5 2.5v3" />
              </svg>
            </UnstyledButton>
          }
        />
      </Popover.Target>
      <Popover.Dropdown role="dialog" aria-label={t('day.open', { label })}>
        <DatePicker
          locale={language}
          previousLabel={t('day.earlier')}
          nextLabel={t('day.later')}
          hideOutsideDates
          value={value}
          defaultDate={value ?? today}
          {...(min ? { minDate: min } : {})}
          {...(max ? { maxDate: max } : {})}
          onChange={(day) => {
            setTyped(undefined)
            onChange(day)
            setOpen(false)
          }}
        />
      </Popover.Dropdown>
    </Popover>
  )
}
