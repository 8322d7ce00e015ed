import type { CaseReason } from '#shared/domain/consular/case-reason.ts'
import type { CaseEventKind } from '#shared/domain/consular/event-kinds.ts'
import { findEventViolations, hardReasons } from '#shared/domain/consular/event-violations.ts'
import type { About } from '#shared/domain/consular/events/define-case-event.ts'
import { familyReasons, type Going } from '#shared/domain/consular/family.ts'
import type { FamilyMember } from '#shared/domain/consular/family-member.ts'
import { laterEventReasons } from '#shared/domain/consular/later-events.ts'
import type { Day } from '#shared/domain/dates.ts'
import type { CountryProfile } from '#shared/domain/reference/country-profile.ts'
import { displayName } from '../people/display-name.ts'
import type { PersonFile } from './case/case-file.ts'

/** Every reason why an event may not be written down for a person now, dated `on`; empty when it may. */
export function findViolations(
  kind: CaseEventKind,
  file: PersonFile,
  profile: CountryProfile,
  on: Day,
  about: About = {},
  going: Going = {},
): CaseReason[] {
  const { events } = file
  return [
    ...findEventViolations(kind, events, profile, on, about),
    ...familyReasons(kind, memberOf(file), familyOf(file.family), on, going).map((reason) => named(reason, file)),
    ...laterEventReasons(kind, events, on, about),
  ]
}

/** A person as the rules of families ask. */
export function memberOf({ person, vulnerabilities, events }: PersonFile): FamilyMember {
  const { id: personId, relation, born_until: bornUntil } = person
  return { personId, relation, bornUntil, vulnerabilities, events }
}

/** The people of a family of whom something is known, as the rules ask: who was forgotten takes care of nobody. */
export function familyOf(people: readonly PersonFile[]): FamilyMember[] {
  return people.filter(({ person }) => person.erasure_id === null).map(memberOf)
}

/** A reason that is about others of the family, with their names for its sentence. */
export function named(reason: CaseReason, { family }: PersonFile): CaseReason {
  const about = reason.data.people
  if (!about) return reason
  const names = family.filter(({ person }) => about.includes(person.id)).map(({ person }) => displayName(person))
  return { ...reason, data: { names } }
}

/** What remains when someone who may override does so; all of it when nobody does. */
export function violationsInForce(reasons: readonly CaseReason[], overridden: boolean): CaseReason[] {
  return overridden ? hardReasons(reasons) : [...reasons]
}
