import { displayName, type Names } from './display-name.ts'

/** The name under which a person was sent, where another is known now; null where not, and of who was forgotten. */
export function sentAs(sent: Names | undefined, now: Names): string | null {
  const name = sent ? displayName(sent) : ''
  return name === '' || name === displayName(now) ? null : name
}

/** A person's name as a list that left the office says it, and as it is now where it was corrected since. */
export function sentName(as: string | null, now: Names): { personName: string; nameNow: string | null } {
  const name = displayName(now)
  return as === null ? { personName: name, nameNow: null } : { personName: as, nameNow: name }
}
