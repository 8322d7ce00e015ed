import type { KeyboardEvent, ReactNode } from 'react'
import classes from './form-fields.module.css'

interface FormFieldsProps {
  label: string
  /** More fields beside each other, for a form that needs its height for lines. */
  narrow?: boolean
  children: ReactNode
}

/** The fields of a form in columns, in reading order; Enter walks to the next one, as in the lines below them. */
export function FormFields({ label, narrow, children }: FormFieldsProps) {
  const onKeyDown = (event: KeyboardEvent<HTMLFieldSetElement>) => {
    const { key, target, currentTarget } = event
    if (key !== 'Enter' || event.ctrlKey || event.altKey || event.defaultPrevented) return
    if (!(target instanceof HTMLInputElement)) return
    const fields = [...currentTarget.querySelectorAll<HTMLElement>('input:not([type=hidden]):not(:disabled), textarea')]
    const grid = currentTarget.parentElement?.querySelector<HTMLElement>('table input')
    event.preventDefault()
    const next = fields[fields.indexOf(target) + 1] ?? grid
    next?.focus()
  }
  return (
    <fieldset className={classes.fields} data-narrow={narrow || undefined} aria-label={label} onKeyDown={onKeyDown}>
      {children}
    </fieldset>
  )
}
