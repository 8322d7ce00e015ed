import { useQuery } from '@tanstack/react-query'
import { useCallback, useEffect, useRef, useState } from 'react'
import { office, officeQuery } from '../../office/client.ts'
import { keepBeforeLock } from '../../office/lock-office.ts'

export type DraftState = { state: 'clean' } | { state: 'saving' } | { state: 'saved'; at: string } | { state: 'failed' }

interface DraftOptions<Content> {
  /** What kind of form: `receipt`, `waybill`. */
  kind: string
  /** The draft's id: the id of the record being made, chosen once when the form opens or taken from the address. */
  id: string
  /** How the draft is called in lists: "Receipt for Tripoli Main, 12 lines". */
  title: (content: Content) => string
  /** Checks and converts what was kept, perhaps by an older form; undefined when it is of no use. */
  read: (content: unknown) => Content | undefined
  blank: () => Content
  /** Whether there is anything worth keeping. */
  worthKeeping: (content: Content) => boolean
}

export interface Draft<Content> {
  /** Undefined until it is known whether there is something to restore. */
  content: Content | undefined
  change: (next: Content | ((was: Content) => Content)) => void
  state: DraftState
  /** When what is shown was restored from an earlier time. */
  restoredAt: string | undefined
  /** After posting, or when the person throws it away. */
  discard: () => Promise<void>
}

const settle = 600

/**
 * A form that keeps itself: its content is saved as a draft while it is typed, survives the lock and a crash, and is
 * there again when the form is opened with the same id. Another id is another form: give its component `key={id}`.
 */
export function useDraft<Content>(options: DraftOptions<Content>): Draft<Content> {
  const { id, kind } = options
  const latest = useRef(options)
  latest.current = options
  const [content, setContent] = useState<Content>()
  const [state, setState] = useState<DraftState>({ state: 'clean' })
  const [restoredAt, setRestoredAt] = useState<string>()
  const timer = useRef<number | undefined>(undefined)
  const unsaved = useRef<Content | undefined>(undefined)
  const gone = useRef(false)

  const kept = useQuery({
    ...officeQuery.draft.list.queryOptions({ input: { kind } }),
    staleTime: 0,
    refetchOnMount: 'always',
  })
  useEffect(() => {
    if (content !== undefined || kept.isFetching || kept.isPending) return
    const found = kept.data?.find((draft) => draft.id === id)
    const read = found && latest.current.read(found.content)
    if (found && read !== undefined) setRestoredAt(found.savedAt)
    setContent(read ?? latest.current.blank())
  }, [content, id, kept.data, kept.isFetching, kept.isPending])

  const save = useCallback(async () => {
    const next = unsaved.current
    if (next === undefined || gone.current || !latest.current.worthKeeping(next)) return
    unsaved.current = undefined
    setState({ state: 'saving' })
    try {
      const title = latest.current.title(next).slice(0, 300)
      const saved = await office.draft.save({ id, kind, title, content: next })
      setState({ state: 'saved', at: saved.savedAt })
    } catch {
      unsaved.current ??= next
      setState({ state: 'failed' })
    }
  }, [id, kind])

  const change = useCallback(
    (next: Content | ((was: Content) => Content)) => {
      setContent((was) => {
        if (was === undefined) return was
        const now = next instanceof Function ? next(was) : next
        unsaved.current = now
        return now
      })
      window.clearTimeout(timer.current)
      timer.current = window.setTimeout(() => void save(), settle)
    },
    [save],
  )
  useEffect(() => keepBeforeLock(save), [save])
  // Leaving the page keeps what was typed in the last moment.
  useEffect(
    () => () => {
      window.clearTimeout(timer.current)
      void save()
    },
    [save],
  )
  const discard = useCallback(async () => {
    gone.current = true
    window.clearTimeout(timer.current)
    unsaved.current = undefined
    setState({ state: 'clean' })
    setRestoredAt(undefined)
    await office.draft.remove({ id }).catch(() => undefined)
  }, [id])
  return { content, change, state, restoredAt, discard }
}
