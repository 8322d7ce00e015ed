import { type ClipboardEvent, type KeyboardEvent, useState } from 'react'
import { useReading } from '../../../text/use-reading.ts'
import { readQuantity } from '../../../ui/field/read-quantity.ts'
import classes from './count-grid.module.css'

interface CountCellProps {
  label: string
  /** Names the cell to the grid's keys: `row/column`, by position. */
  place: string
  value: number | null
  wrong: string | undefined
  onCount: (count: number | null) => void
  /** What is typed and no count; the form holds it, so that its draft keeps it. */
  text: string | undefined
  onText: (text: string | undefined) => void
  /** What a `=` means here: all that is left. */
  rest?: (() => number) | undefined
  onKey: (event: KeyboardEvent<HTMLInputElement>) => void
  onPaste: (event: ClipboardEvent<HTMLInputElement>) => void
}

/** One count: digits of either script, nothing typed is none, and `=` takes what is left. */
export function CountCell(props: CountCellProps) {
  const { format } = useReading()
  // While it is typed in, a count stays as it is written.
  const [written, setWritten] = useState<string>()
  const take = (text: string) => {
    if (text.trim() === '=' && props.rest) {
      setWritten(undefined)
      props.onText(undefined)
      return props.onCount(Math.max(0, props.rest()))
    }
    setWritten(text)
    const count = text.trim() === '' ? null : readQuantity(text)
    props.onText(count === undefined ? text : undefined)
    if (count !== undefined) props.onCount(count)
  }
  const unread = props.text !== undefined
  return (
    <input
      className={classes.input}
      inputMode="numeric"
      autoComplete="off"
      aria-label={props.label}
      aria-invalid={unread || props.wrong ? true : undefined}
      title={props.wrong}
      data-cell={props.place}
      value={written ?? props.text ?? (props.value === null ? '' : format.number(props.value))}
      onFocus={(event) => event.currentTarget.select()}
      onChange={(event) => take(event.currentTarget.value)}
      onBlur={() => setWritten(undefined)}
      onKeyDown={props.onKey}
      onPaste={(event) => {
        props.onPaste(event)
        // A table was taken in its place.
        if (event.defaultPrevented) setWritten(undefined)
      }}
    />
  )
}
