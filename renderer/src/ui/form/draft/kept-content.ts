import { z } from 'zod'
import type { StagedPaste } from '../../line-grid/stage-rows.ts'

const texts = z.record(z.string(), z.string())
const typingShape = z.object({
  texts,
  cells: z.record(z.string(), texts),
  pastes: z.record(
    z.string(),
    z.object({
      rows: z.array(z.object({ id: z.string(), number: z.number(), texts })),
      notTaken: z.array(z.string()),
    }),
  ),
})

/** What is typed and not a value yet: half a word, a day that is none, rows pasted and not taken. */
export interface Typing {
  /** By the path of the field. */
  texts: Readonly<Record<string, string>>
  /** By the path of the grid, then by cell. */
  cells: Readonly<Record<string, Readonly<Record<string, string>>>>
  pastes: Readonly<Record<string, StagedPaste>>
}

export const nothingTyped: Typing = { texts: {}, cells: {}, pastes: {} }

/** A form as its draft keeps it: the ids of the one call it will make, its values, and what is being typed. */
export interface KeptForm {
  id: string
  callId: string
  values: unknown
  typing: Typing
}

/** What a draft holds, or undefined when it is of no use. */
export function readKept(content: unknown): KeptForm | undefined {
  if (!isObject(content)) return undefined
  const { id, callId, values, typing } = content
  if (typeof id !== 'string' || typeof callId !== 'string' || !isObject(values)) return undefined
  return { id, callId, values, typing: readTyping(typing) }
}

/** A new element of each list in a form, by the list's name: what an element that was kept is fitted to. */
export type Elements = Readonly<Record<string, () => unknown>>

/**
 * The values that were kept, in the shape the form has now: an older form may have kept fewer fields, or others. What
 * does not fit is left as it starts; null fits where a day or a choice stands.
 */
export function fitValues<V extends object>(kept: unknown, start: V, elements: Elements = {}): V {
  if (!isObject(kept)) return start
  const result: Record<string, unknown> = {}
  for (const [key, value] of Object.entries(start)) {
    const held = kept[key]
    const make = elements[key]
    result[key] =
      make && Array.isArray(held) ? held.filter(isObject).map((one) => shapeTo(one, make())) : shapeTo(held, value)
  }
  return result as V
}

function shapeTo(kept: unknown, start: unknown): unknown {
  if (kept === undefined) return start
  if (start === null || kept === null) return kept
  if (Array.isArray(start)) return Array.isArray(kept) ? kept : start
  // What is kept by a name of its own (figures by item, people by age) has names that the start does not know.
  if (isObject(start)) return isObject(kept) ? { ...kept, ...fitValues(kept, start) } : start
  return typeof kept === typeof start ? kept : start
}

function readTyping(kept: unknown): Typing {
  if (!isObject(kept)) return nothingTyped
  const { texts, cells, pastes } = kept
  return typingShape.safeParse({ texts, cells, pastes }).data ?? nothingTyped
}

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
