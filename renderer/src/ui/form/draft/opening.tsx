import { type ReactNode, useEffect, useState } from 'react'
import { office } from '../../../office/client.ts'
import { newId } from '../../../office/use-call-id.ts'
import { Problem } from '../../action/problem.tsx'
import { type KeptForm, readKept } from './kept-content.ts'

/** One opening of a form: the ids of what it makes and of the one call that makes it, and what its draft kept. */
export interface Opening {
  kind: string
  subject: string
  /** The id of its draft; undefined for a form that keeps none. */
  draftId: string | undefined
  /** The record that is made. */
  id: string
  callId: string
  kept: KeptForm | undefined
  /** When what it shows was kept; undefined when it opens fresh. */
  restoredAt: string | undefined
}

const fresh = (kind: string, subject: string, id: string, draftId: string | undefined): Opening => ({
  ...{ kind, subject, draftId, id, callId: newId(), kept: undefined, restoredAt: undefined },
})

/** A form that keeps no draft, such as one that holds only passphrases. */
export function useFreshOpening(kind: string): Opening {
  const [opening] = useState(() => fresh(kind, kind, newId(), undefined))
  return opening
}

interface FormOpeningProps {
  /** Which form it is; with `subject` it finds its draft again. */
  kind: string
  /** The record it makes or changes; a form there is only one of gives none. */
  subject?: string
  /** The id of the record that is made, where the address has it already. */
  id?: string
  children: (opening: Opening) => ReactNode
}

/** Opens a form with what its draft kept of it; shows nothing until that is known. Another subject is another form. */
export function FormOpening({ kind, subject = kind, id, children }: FormOpeningProps) {
  const [opening, setOpening] = useState<Opening>()
  const [error, setError] = useState<unknown>()
  useEffect(() => {
    let current = true
    setOpening(undefined)
    office.draft.find({ kind, subjectId: subject }).then(
      (found) => {
        if (!current) return
        const kept = readKept(found?.content)
        const start = fresh(kind, subject, id ?? kept?.id ?? newId(), found?.id ?? newId())
        setOpening(kept ? { ...start, callId: kept.callId, kept, restoredAt: found?.savedAt } : start)
      },
      (reason: unknown) => {
        if (current) setError(reason)
      },
    )
    return () => {
      current = false
    }
  }, [kind, subject, id])
  if (error) return <Problem error={error} saved="reading" />
  return opening ? children(opening) : null
}
