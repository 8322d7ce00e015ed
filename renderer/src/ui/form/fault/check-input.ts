import type { z } from 'zod'
import { refusalOf } from '#shared/contract/refusal.ts'
import type { Fault } from '../../../errors/field-fault.ts'
import { type Faults, valueAt } from './fault.ts'

/**
 * What the contract refuses of an input, by path, the first refusal of each; of a field in which nothing stands, that it is
 * missing. `place` says where a part of the input
 * stands in the form when it has another name there.
 */
export function checkInput(
  schema: z.ZodType,
  input: unknown,
  place: (path: string) => string = (path) => path,
): Faults {
  const read = schema.safeParse(input)
  if (read.success) return {}
  const faults: Record<string, Fault> = {}
  for (const issue of read.error.issues) {
    const { path, reason, limit } = refusalOf(issue)
    const held = valueAt(input, path)
    const empty = held === '' || held === null || held === undefined || Number.isNaN(held)
    faults[place(path)] ??= { code: empty ? 'MISSING' : reason, detail: limit }
  }
  return faults
}
