import type { Fault } from '../../../errors/field-fault.ts'

/** Faults by the path of their field in the form: `driverName`, `lines.3.batch`, `members.0.birthDate`. */
export type Faults = Readonly<Record<string, Fault>>

/** The first fault of a field or of anything inside it, as `source.partyId` is inside `source`. */
export function faultAt(faults: Faults, path: string): Fault | undefined {
  const own = faults[path]
  if (own) return own
  const inside = Object.keys(faults).find((one) => one.startsWith(`${path}.`))
  return inside === undefined ? undefined : faults[inside]
}

/** What stands at a path of the form's values; undefined where there is nothing. */
export function valueAt(values: unknown, path: string): unknown {
  let held = values
  for (const part of path.split('.')) {
    if (typeof held !== 'object' || held === null) return undefined
    held = (held as Record<string, unknown>)[part]
  }
  return held
}

/** Whether a day stands outside of what its field takes. */
export function limitFault(
  value: unknown,
  limits: { min?: string | undefined; max?: string | undefined } | undefined,
): Fault | undefined {
  if (typeof value !== 'string' || value === '' || !limits) return undefined
  if (limits.min && value < limits.min) return { code: 'TOO_EARLY', detail: limits.min }
  return limits.max && value > limits.max ? { code: 'TOO_LATE', detail: limits.max } : undefined
}
