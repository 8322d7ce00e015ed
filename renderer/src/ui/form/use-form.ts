import { type RefObject, useEffect, useMemo, useRef, useState } from 'react'
import { flushSync } from 'react-dom'
import type { z } from 'zod'
import type { Fault } from '../../errors/field-fault.ts'
import { fieldName } from '../../errors/refused-field.ts'
import type { Say } from '../../text/i18n.ts'
import { useSay } from '../../text/use-say.ts'
import type { GridHandle } from '../line-grid/cell-texts.ts'
import type { LineColumn } from '../line-grid/columns.ts'
import type { GridLine } from '../line-grid/use-line-grid.ts'
import { bindPart, type Limits, type Part } from './bind.ts'
import { bindCounts, bindGrid } from './bind-grid.ts'
import type { Elements } from './draft/kept-content.ts'
import type { Opening } from './draft/opening.tsx'
import { useKeptDraft } from './draft/use-kept-draft.ts'
import { checkInput } from './fault/check-input.ts'
import { type Faults, faultAt, limitFault, valueAt } from './fault/fault.ts'
import { focusFault } from './fault/focus-fault.ts'
import type { RefusedAt } from './fault/refused-faults.ts'
import { type SayFault, sayFault } from './fault/say-fault.ts'
import { useHeld } from './use-held.ts'
import { useSending } from './use-sending.ts'

export interface FormSpec<V extends object, I, O> {
  opening: Opening
  /** What a fresh form holds. */
  start: () => V
  /** A new element of each list, to fit what was kept of it. */
  elements?: Elements
  /** Fields that no draft keeps: passphrases. */
  secrets?: readonly (keyof V & string)[]
  /** The contract's own input: the page declares none. */
  schema: z.ZodType
  /** The form as the contract wants it; what is missing is left missing, the schema says so. */
  input: (values: V, ids: Pick<Opening, 'id' | 'callId'>) => I
  /** Where a part of the input stands in the form, when it has another name there. */
  place?: (path: string) => string
  /** Rules of the domain that the schema cannot hold; the office holds the same. */
  rules?: (values: V) => Faults
  sayFault?: SayFault
  refusedAt?: RefusedAt
  send: (input: I) => Promise<O>
  onSent?: (outcome: O, values: V) => unknown
  /** Whether it may be sent anew when it is still there after `onSent`: a sign-in that was locked at once. */
  again?: boolean
  /** Says first what sending will do: a good attempt only asks, `send` sends. */
  confirms?: boolean
}

/**
 * A form: its values, its draft, what is wrong with it and when that is said, and the one call that it makes. Faults come
 * from the contract's schema and the domain's rules, never from the page; they are said of a field that was left, and of
 * all of them once the form was tried.
 */
export function useForm<V extends object, I, O>(spec: FormSpec<V, I, O>) {
  const { opening } = spec
  const say = useSay()
  const held = useHeld(opening, spec.start, spec)
  const { values, typing } = held
  const latest = useRef(spec)
  latest.current = spec
  const content = { id: opening.id, callId: opening.callId, values: held.kept, typing }
  const draft = useKeptDraft(opening, content, held.worthKeeping)
  const sending = useSending<V, I, O>({
    input: (now) => spec.input(now, opening),
    send: spec.send,
    place: spec.place,
    refusedAt: spec.refusedAt,
    onDone: draft.forget,
    onSent: spec.onSent,
    again: spec.again,
  })
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set())
  const [tries, setTries] = useState(0)
  const [unplaced, setUnplaced] = useState<readonly string[]>([])
  const [confirming, setConfirming] = useState(false)
  const tried = tries > 0
  const root = useRef<HTMLElement>(null)
  const before = useRef<HTMLElement | undefined>(undefined)
  // What the fields and grids of the last drawing asked for.
  const limits = useRef(new Map<string, Limits>())
  const open = useRef(new Map<string, number>())
  const handles = useRef(new Map<string, GridHandle>())
  limits.current.clear()

  const find = () => {
    const { schema, input, place, rules } = latest.current
    return { ...checkInput(schema, input(values, opening), place), ...rules?.(values) }
  }
  const said = tried || left.size > 0
  // biome-ignore lint/correctness/useExhaustiveDependencies: the schema and the rules follow the values
  const faults = useMemo<Faults>(() => (said ? find() : {}), [said, values])
  const refused = sending.refused(values)
  const faultOf = (path: string): Fault | undefined => {
    if (typing.texts[path] !== undefined) return left.has(path) ? { code: 'UNREAD' } : undefined
    const shown = tried || left.has(path)
    const own = shown
      ? (limitFault(valueAt(values, path), limits.current.get(path)) ?? faultAt(faults, path))
      : undefined
    return faultAt(refused, path) ?? own
  }
  const words = (fault: Fault, path: string) => sayFault(fault, path, say, spec.sayFault)
  const errorAt = (path: string): string | undefined => {
    const fault = faultOf(path)
    return fault && words(fault, path)
  }
  const host = {
    errorAt,
    // Not at once: a sentence that appears under a field moves what is just being clicked on.
    leave: (path: string) =>
      void window.setTimeout(() => setLeft((was) => (was.has(path) ? was : new Set([...was, path]))), 200),
    typedAt: (path: string) => ({
      text: typing.texts[path],
      type: (text: string | undefined) => {
        setLeft((was) => new Set([...was].filter((one) => one !== path)))
        held.setTyping((was) => {
          const { [path]: _was, ...others } = was.texts
          return { ...was, texts: text === undefined ? others : { ...others, [path]: text } }
        })
      },
    }),
    limit: (path: string, own: Limits) => void limits.current.set(path, own),
  }
  const gridHost = {
    typing,
    setTyping: held.setTyping,
    cellFault: (path: string) => refused[path] ?? (tried ? faults[path] : undefined),
    words,
    handles: handles.current,
    open: open.current,
  }
  const attempt = () => {
    const focused = document.activeElement
    if (focused instanceof HTMLElement && focused !== document.body) {
      before.current = focused
      // What stands in the field with the focus counts too.
      flushSync(() => focused.blur())
    }
    setLeft((was) => new Set([...was, ...Object.keys(typing.texts)]))
    setTries((was) => was + 1)
  }
  const goBack = () => void window.setTimeout(() => before.current?.focus())
  // biome-ignore lint/correctness/useExhaustiveDependencies: once an attempt, with what the form holds then
  useEffect(() => {
    if (tries === 0) return
    const all: Record<string, Fault> = { ...find() }
    for (const [path, own] of limits.current) {
      const fault = limitFault(valueAt(values, path), own)
      if (fault) all[path] = fault
    }
    for (const path of Object.keys(typing.texts)) all[path] = { code: 'UNREAD' }
    const openCells = [...open.current.values()].reduce((sum, cells) => sum + cells, 0)
    const good = Object.keys(all).length === 0 && openCells === 0
    if (good) {
      setUnplaced([])
      if (latest.current.confirms) setConfirming(true)
      else sending.send(held.now())
      return
    }
    const led = focusFault(root.current, all, handles.current)
    setUnplaced(led ? [] : Object.entries(all).map(([path, fault]) => named(path, words(fault, path), say)))
    if (!led) goBack()
  }, [tries])

  // biome-ignore lint/correctness/useExhaustiveDependencies: once a refusal, to the field it is about
  useEffect(() => {
    if (!sending.error || latest.current.confirms) return
    if (!focusFault(root.current, refused, handles.current)) goBack()
  }, [sending.error])

  return {
    ...bindPart(held.root, host),
    part: <P extends object>(part: Part<P>) => bindPart(part, host),
    grid: <L extends GridLine>(key: KeyOfLines<V, L>, columns: readonly LineColumn<L>[]) =>
      bindGrid<V, L, KeyOfLines<V, L>>(held.root, key, columns, gridHost),
    /** A table of counts, by the name of what its cells are kept under. */
    counts: (key: keyof V & string) => bindCounts(key, gridHost),
    update: held.root.set,
    values,
    id: opening.id,
    callId: opening.callId,
    root: root as RefObject<HTMLElement | null>,
    draft: { ...draft, keeps: opening.draftId !== undefined },
    dirty: held.dirty && !sending.sent,
    isSent: sending.isSent,
    /** Whether the person has tried to send it: from then on everything wrong is said. */
    tried,
    busy: sending.busy,
    error: sending.error,
    /** Whether what was refused is said at a field. */
    errorPlaced: Object.keys(refused).length > 0,
    clearError: sending.clearError,
    /** Faults that stand at no field of the form, in words. */
    unplaced,
    errorAt,
    /** Tries to send: takes in what is being typed, then goes on, or leads to the first thing to be mended. */
    attempt,
    send: () => sending.send(held.now()),
    /** Whether a good attempt waits for the last word. */
    confirming: confirming && !sending.sent,
    /** Leaves it unsent, with the focus where it was when the form was tried. */
    back: () => {
      setConfirming(false)
      sending.clearError()
      goBack()
    },
    /** What was said of a field stays said; nothing is said yet of what is added from now on. */
    ease: () => {
      setLeft((was) => new Set([...was, ...Object.keys(faults)]))
      setTries(0)
    },
    fill: held.fill,
    /** Throws what was typed away, here and in the draft. */
    discard: async () => {
      await draft.forget()
      held.reset()
      setTries(0)
      setLeft(new Set())
      draft.begin()
    },
  }
}
type KeyOfLines<V, L> = { [K in keyof V]-?: V[K] extends L[] ? K : never }[keyof V] & string

export type Form<V extends object> = ReturnType<typeof useForm<V, unknown, unknown>>

/** A fault with the name of its field, for where it does not stand at one. */
function named(path: string, words: string, say: Say): string {
  const field = fieldName(path, say)
  return field === '' ? words : say('problems:refused', { field, reason: words })
}

/** A group of fields, bound by `form.part(form.in('agreement'))`. */
export type BoundPart<P extends object> = ReturnType<typeof bindPart<P>>
