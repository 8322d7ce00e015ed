import { TextInput } from '@mantine/core'
import { type ReactNode, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useReading } from '../../text/use-reading.ts'
import { type TypedText, useTypedText } from '../form/typed-text.ts'
import classes from './quantity-field.module.css'
import { readQuantity } from './read-quantity.ts'

interface QuantityFieldProps {
  label: string
  value: number | null
  onChange: (quantity: number | null) => void
  min?: number
  max?: number
  /** The item's unit, written after the number. */
  unit?: string
  description?: string
  error?: ReactNode
  required?: boolean
  disabled?: boolean
  autoFocus?: boolean
  name?: string
  /** What is typed and no quantity yet, held by a form. */
  typing?: TypedText
  onLeave?: () => void
}

/** A whole number of an item's units; reads Latin and Arabic digits, refuses fractions with a sentence. */
export function QuantityField(props: QuantityFieldProps) {
  const { value, onChange, min = 0, max, unit, error, typing, onLeave, ...rest } = props
  const { t } = useTranslation('ui')
  const { format } = useReading()
  const held = useTypedText(typing)
  // While it is typed in, a number stays as it is written: `1,2` on the way to `1,204`.
  const [written, setWritten] = useState<string>()
  const typed = written ?? held.text
  const shown = value === null ? '' : format.number(value)
  const read = typed === undefined || typed.trim() === '' ? value : readQuantity(typed)
  const wrong =
    read === undefined
      ? t('quantity.whole')
      : read !== null && read < min
        ? t('quantity.atLeast', { min })
        : read !== null && max !== undefined && read > max
          ? t('quantity.atMost', { max })
          : undefined
  return (
    <TextInput
      {...rest}
      inputMode="numeric"
      autoComplete="off"
      classNames={{ input: classes.input ?? '' }}
      error={wrong ?? error}
      value={typed ?? shown}
      rightSection={unit ? <span className={classes.unit}>{unit}</span> : undefined}
      rightSectionWidth={unit ? 72 : undefined}
      onFocus={(event) => event.currentTarget.select()}
      onChange={(event) => {
        const text = event.currentTarget.value
        setWritten(text)
        const next = text.trim() === '' ? null : readQuantity(text)
        held.type(next === undefined ? text : undefined)
        if (next !== undefined) onChange(next)
      }}
      onBlur={() => {
        setWritten(undefined)
        onLeave?.()
      }}
    />
  )
}
