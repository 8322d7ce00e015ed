import type { ReactNode } from 'react'
import classes from './form-fields.module.css'

interface FormFieldsProps {
  label: string
  /** More fields beside each other, for a form that needs its height for lines. */
  narrow?: boolean
  children: ReactNode
}

/** The fields of a form in columns, in reading order. */
export function FormFields({ label, narrow, children }: FormFieldsProps) {
  return (
    <fieldset className={classes.fields} data-narrow={narrow || undefined} aria-label={label}>
      {children}
    </fieldset>
  )
}
