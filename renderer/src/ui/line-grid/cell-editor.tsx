import { type KeyboardEvent, useEffect, useId, useRef, useState } from 'react'
import type { Choice } from '../field/choice.ts'
import classes from './line-grid.module.css'

interface CellEditorProps {
  label: string
  value: string
  number: boolean
  focused: boolean
  invalid: string | undefined
  /** What fits what is typed; undefined for columns without a list. */
  choices: readonly Choice[] | undefined
  onType: (text: string) => void
  onChoose: (choice: Choice) => void
  onLeave: () => void
  /** The grid's own keys; true when it was one of them. */
  onKey: (event: KeyboardEvent<HTMLInputElement>, listed: Choice | undefined) => boolean
}

/** The field of the one cell that is being typed in, with its list when the column has one. */
export function CellEditor(props: CellEditorProps) {
  const { value, choices, focused, onKey, onType } = props
  const input = useRef<HTMLInputElement>(null)
  const list = useId()
  const anchor = `--${list.replace(/\W/g, '')}`
  const [open, setOpen] = useState(false)
  const [marked, mark] = useState(0)
  const shown = open && choices !== undefined && choices.length > 0 ? choices : []
  useEffect(() => {
    if (!focused) return
    input.current?.focus({ preventScroll: true })
    input.current?.select()
  }, [focused])

  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>) => {
    if (choices && (event.key === 'ArrowDown' || event.key === 'ArrowUp') && (open || event.altKey)) {
      event.preventDefault()
      if (!open) return setOpen(true)
      const by = event.key === 'ArrowDown' ? 1 : -1
      return mark((was) => (was + by + shown.length) % Math.max(1, shown.length))
    }
    if (event.key === 'Escape' && open) {
      event.preventDefault()
      event.stopPropagation()
      return setOpen(false)
    }
    if (onKey(event, open ? shown[marked] : undefined)) {
      event.preventDefault()
      event.stopPropagation()
      setOpen(false)
    }
  }
  return (
    <>
      <input
        ref={input}
        className={classes.input}
        style={{ anchorName: anchor }}
        dir="auto"
        data-number={props.number || undefined}
        aria-label={props.label}
        aria-invalid={props.invalid ? true : undefined}
        title={props.invalid}
        autoComplete="off"
        spellCheck={false}
        value={value}
        {...(choices
          ? {
              role: 'combobox',
              'aria-expanded': shown.length > 0,
              'aria-controls': list,
              'aria-autocomplete': 'list' as const,
              'aria-activedescendant': shown.length > 0 ? `${list}-${marked}` : undefined,
            }
          : {})}
        onChange={(event) => {
          onType(event.currentTarget.value)
          mark(0)
          setOpen(true)
        }}
        onKeyDown={onKeyDown}
        onBlur={() => {
          setOpen(false)
          props.onLeave()
        }}
      />
      {shown.length > 0 ? (
        <div
          className={classes.choices}
          role="listbox"
          id={list}
          aria-label={props.label}
          // In the top layer, where no scrolling box can cut it off.
          popover="manual"
          ref={(element) => element?.showPopover()}
          style={{ positionAnchor: anchor }}
        >
          {shown.slice(0, 12).map((choice, index) => (
            // biome-ignore lint/a11y/useKeyWithClickEvents: the keys are those of the field, which keeps the focus
            <div
              key={choice.id}
              id={`${list}-${index}`}
              role="option"
              tabIndex={-1}
              aria-selected={index === marked}
              className={classes.choice}
              onMouseDown={(event) => event.preventDefault()}
              onClick={() => {
                setOpen(false)
                props.onChoose(choice)
              }}
            >
              {choice.code ? <span className={`code ${classes.quiet}`}>{choice.code}</span> : null}
              <span className={`clipped ${classes.choiceName}`} dir="auto">
                {choice.name}
              </span>
              {choice.detail ? <bdi className={classes.quiet}>{choice.detail}</bdi> : null}
            </div>
          ))}
        </div>
      ) : null}
    </>
  )
}
