import type { ReactNode, RefObject } from 'react'
import type { NextFor } from '../../../errors/describe-error.ts'
import { ActionButton, type ActionSpec } from '../../action/action.tsx'
import { Problem } from '../../action/problem.tsx'
import classes from './entry-form.module.css'
import { FormFaults } from './form-root.tsx'

interface EntryFormProps {
  form: {
    root: RefObject<HTMLElement | null>
    attempt: () => void
    busy: boolean
    error: unknown
    /** Whether what was refused is said at a field. */
    errorPlaced: boolean
    unplaced: readonly string[]
  }
  /** What sending does, in the button's words; Enter does it from any field. */
  action: string
  kind?: ActionSpec['kind']
  /** The action alone, as wide as the form. */
  fullWidth?: boolean
  /** What stands before the action, such as a way back. */
  before?: ReactNode
  /** Why it cannot be sent just now, such as a wait; what is missing in a field is said at the field. */
  notNow?: string | undefined
  /** Something else that failed, beside the form's own call. */
  trouble?: unknown
  nextFor?: NextFor
  /** Nothing is written by it: a refusal needs not say that nothing was saved. */
  saved?: 'nothing' | 'reading'
  children: ReactNode
}

/** A form of few fields that stands by itself, such as a sign-in: Enter sends it. */
export function EntryForm({ form, children, ...rest }: EntryFormProps) {
  const { kind = 'main', fullWidth = false, saved = 'nothing' } = rest
  const ready = !rest.notNow
  return (
    <form
      className={classes.form}
      noValidate
      data-form
      ref={(element) => {
        form.root.current = element
      }}
      onSubmit={(event) => {
        event.preventDefault()
        if (ready) form.attempt()
      }}
    >
      {children}
      <FormFaults faults={form.unplaced} />
      <Problem
        error={(form.errorPlaced ? undefined : form.error) ?? rest.trouble}
        saved={saved}
        nextFor={rest.nextFor}
      />
      <div className={fullWidth ? classes.whole : classes.actions}>
        {rest.before}
        <ActionButton
          label={rest.action}
          kind={kind}
          type="submit"
          fullWidth={fullWidth}
          onClick={() => undefined}
          busy={form.busy}
          disabledReason={rest.notNow}
        />
      </div>
    </form>
  )
}
