import { type ClipboardEvent, type KeyboardEvent, useState } from 'react'
import { useReading } from '../../../text/use-reading.ts'
import { readQuantity } from '../../../ui/read-quantity.ts'
import classes from './count-grid.module.css'

interface CountCellProps {
  label: string
  /** Names the cell to the grid's keys: `row/column`, by position. */
  place: string
  value: number | null
  readOnly?: boolean
  wrong: string | undefined
  onCount: (count: number | null) => void
  /** What was typed that is no count; empty when it was mended. */
  onUnread: (text: string) => void
  /** What a `=` means here: all that is left. */
  rest?: (() => number) | undefined
  onKey: (event: KeyboardEvent<HTMLInputElement>) => void
  onPaste: (event: ClipboardEvent<HTMLInputElement>) => void
}

/** One count: digits of either script, nothing typed is none, and `=` takes what is left. */
export function CountCell(props: CountCellProps) {
  const { format } = useReading()
  const [typed, setTyped] = useState<string>()
  const take = (text: string) => {
    if (text.trim() === '=' && props.rest) {
      setTyped(undefined)
      props.onUnread('')
      return props.onCount(Math.max(0, props.rest()))
    }
    setTyped(text)
    const count = text.trim() === '' ? null : readQuantity(text)
    props.onUnread(count === undefined ? text : '')
    if (count !== undefined) props.onCount(count)
  }
  const unread = typed !== undefined && typed.trim() !== '' && readQuantity(typed) === undefined
  return (
    <input
      className={classes.input}
      inputMode="numeric"
      autoComplete="off"
      aria-label={props.label}
      aria-invalid={unread || props.wrong ? true : undefined}
      title={props.wrong}
      data-cell={props.place}
      value={typed ?? (props.value === null ? '' : format.number(props.value))}
      onFocus={(event) => event.currentTarget.select()}
      onChange={(event) => take(event.currentTarget.value)}
      onBlur={() => {
        if (!unread) setTyped(undefined)
      }}
      onKeyDown={props.onKey}
      onPaste={props.onPaste}
    />
  )
}
