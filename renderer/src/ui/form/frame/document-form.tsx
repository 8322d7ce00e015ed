import type { ReactNode, RefObject } from 'react'
import type { ErrorNames } from '../../../errors/error-message.ts'
import type { ActionSpec } from '../../action/action.tsx'
import { ConfirmAction } from '../../action/confirm-action.tsx'
import { Problem } from '../../action/problem.tsx'
import { DocumentPage } from '../../page/document-page.tsx'
import type { Fact } from '../../page/facts.tsx'
import { DraftNote } from '../draft/draft-note.tsx'
import { LeaveCheck } from '../draft/leave-check.tsx'
import type { KeptDraft } from '../draft/use-kept-draft.ts'
import classes from './document-form.module.css'
import { FormFaults, FormRoot } from './form-root.tsx'

interface DocumentFormProps {
  form: {
    root: RefObject<HTMLElement | null>
    attempt: () => void
    send: () => void
    confirming: boolean
    back: () => void
    busy: boolean
    error: unknown
    unplaced: readonly string[]
    dirty: boolean
    isSent: () => boolean
    draft: KeptDraft & { keeps: boolean }
    discard: () => Promise<void>
  }
  title: string
  number?: string | undefined
  summary?: ReactNode
  /** What sending does, in the button's words; done with Ctrl+Enter. */
  action: string
  actions?: readonly ActionSpec[]
  totals?: readonly Fact[]
  /** The fields above the lines. */
  above?: ReactNode
  children?: ReactNode
  /** What is said before it is sent; a plan that moves nothing is sent at once. */
  confirm?: { title: string; will: ReactNode; fields?: ReactNode; notNow?: string | undefined }
  /** How the page calls what an error names by its id. */
  names?: ErrorNames
  /** Asks before the page is left unsent: no list of drafts leads back to it. */
  asksOnLeave?: boolean
  /** After it was thrown away: where to go. */
  onDiscarded: () => void
}

/** A document as it is made: fields, lines, a draft that keeps itself, and one sentence with numbers before it is sent. */
export function DocumentForm({ form, confirm, onDiscarded, ...page }: DocumentFormProps) {
  return (
    <>
      <FormRoot form={form} className={classes.page}>
        <DocumentPage
          title={page.title}
          number={page.number}
          state={{ state: 'draft' }}
          summary={
            <>
              {page.summary} <DraftNote draft={form.draft} onDiscard={() => void form.discard().then(onDiscarded)} />
            </>
          }
          actions={[
            {
              id: 'send',
              label: page.action,
              keys: 'Ctrl+Enter',
              kind: 'main',
              onClick: form.attempt,
              busy: !confirm && form.busy,
            },
            ...(page.actions ?? []),
          ]}
          above={page.above}
          {...(page.totals ? { totals: page.totals } : {})}
        >
          <FormFaults faults={form.unplaced} />
          {confirm ? null : <Problem error={form.error} names={page.names} />}
          {page.children}
        </DocumentPage>
      </FormRoot>
      {confirm ? (
        <ConfirmAction
          open={form.confirming}
          onClose={form.back}
          title={confirm.title}
          will={confirm.will}
          action={page.action}
          onAction={form.send}
          busy={form.busy}
          error={form.error}
          names={page.names}
          notNow={confirm.notNow}
        >
          {confirm.fields}
        </ConfirmAction>
      ) : null}
      <LeaveCheck form={form} {...(page.asksOnLeave ? { always: true } : {})} />
    </>
  )
}
