import { ORPCError } from '@orpc/client'
import { useEffect, useRef, useState } from 'react'
import { office } from '../../../office/client.ts'
import { keepBeforeLock } from '../../../office/lock-office.ts'
import { DraftKeeper } from './draft-keeper.ts'
import type { KeptForm } from './kept-content.ts'
import type { Opening } from './opening.tsx'

export type DraftState =
  | { state: 'clean' }
  | { state: 'saving' }
  | { state: 'saved'; at: string }
  | { state: 'failed' }
  | { state: 'tooLarge' }

export interface KeptDraft {
  state: DraftState
  /** When what is shown was restored from an earlier time. */
  restoredAt: string | undefined
  /** Forgets it: the form was sent, or thrown away. */
  forget: () => Promise<void>
  /** Keeps again what is typed from now on. */
  begin: () => void
}

/** Keeps the form as it is typed, on the lock and on leaving; what is as it started is not kept. */
export function useKeptDraft(opening: Opening, content: KeptForm, dirty: boolean): KeptDraft {
  const { draftId, kind, subject } = opening
  const [state, setState] = useState<DraftState>({ state: 'clean' })
  const [restoredAt, setRestoredAt] = useState(opening.restoredAt)
  const [keeper] = useState(
    () =>
      new DraftKeeper<KeptForm | undefined>(async (next) => {
        if (draftId === undefined) return
        if (next === undefined) {
          await office.draft.remove({ id: draftId })
          return setState({ state: 'clean' })
        }
        setState({ state: 'saving' })
        try {
          const saved = await office.draft.save({ id: draftId, kind, subjectId: subject, content: next })
          setState({ state: 'saved', at: saved.savedAt })
        } catch (error) {
          const tooLarge = error instanceof ORPCError && error.code === 'DRAFT_TOO_LARGE'
          setState({ state: tooLarge ? 'tooLarge' : 'failed' })
          throw error
        }
      }),
  )
  const was = useRef(content)
  const exists = useRef(opening.kept !== undefined)
  const { values, typing } = content
  // biome-ignore lint/correctness/useExhaustiveDependencies: only what is typed makes a new draft
  useEffect(() => {
    if (was.current.values === values && was.current.typing === typing) return
    was.current = content
    if (!dirty && !exists.current) return
    exists.current = dirty
    keeper.put(dirty ? content : undefined)
  }, [values, typing, dirty])
  useEffect(() => {
    const keep = () => keeper.flush()
    const stopKeeping = keepBeforeLock(keep)
    window.addEventListener('pagehide', keep)
    return () => {
      stopKeeping()
      window.removeEventListener('pagehide', keep)
      // Leaving the page keeps what was typed in the last moment.
      void keep()
    }
  }, [keeper])
  return {
    state,
    restoredAt,
    forget: async () => {
      await keeper.end()
      exists.current = false
      setState({ state: 'clean' })
      setRestoredAt(undefined)
      if (draftId !== undefined) await office.draft.remove({ id: draftId }).catch(() => undefined)
    },
    begin: () => keeper.begin(),
  }
}
