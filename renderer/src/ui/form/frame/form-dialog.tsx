import type { ReactNode, RefObject } from 'react'
import type { NextFor } from '../../../errors/describe-error.ts'
import type { ErrorNames } from '../../../errors/error-message.ts'
import { ConfirmAction } from '../../action/confirm-action.tsx'
import { DraftNote } from '../draft/draft-note.tsx'
import type { KeptDraft } from '../draft/use-kept-draft.ts'
import classes from './form-root.module.css'
import { FormFaults, FormRoot } from './form-root.tsx'

interface FormDialogProps {
  form: {
    root: RefObject<HTMLElement | null>
    attempt: () => void
    busy: boolean
    error: unknown
    clearError: () => void
    unplaced: readonly string[]
    draft: KeptDraft
    discard: () => Promise<void>
  }
  onClose: () => void
  title: string
  /** What will happen, in numbers. */
  will: ReactNode
  action: string
  kind?: 'main' | 'danger'
  /** Why it cannot be done at all, such as nobody to do it for; what is missing in a field is said at the field. */
  notNow?: string | undefined
  /** How the page calls what an error names by its id. */
  names?: ErrorNames
  nextFor?: NextFor
  /** Many fields, such as those of a person. */
  wide?: boolean
  children: ReactNode
}

/** A form small enough for a dialog: it says what it will do, and is sent with Ctrl+Enter. Closing it keeps what was typed. */
export function FormDialog({ form, children, onClose, ...dialog }: FormDialogProps) {
  return (
    <ConfirmAction
      {...dialog}
      open
      onClose={() => {
        form.clearError()
        onClose()
      }}
      onAction={form.attempt}
      busy={form.busy}
      error={form.error}
    >
      <FormRoot form={form} className={classes.dialog}>
        {children}
      </FormRoot>
      <FormFaults faults={form.unplaced} />
      <DraftNote draft={form.draft} onDiscard={() => void form.discard()} />
    </ConfirmAction>
  )
}
