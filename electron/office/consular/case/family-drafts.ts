import type { CaseEventKind } from '#shared/domain/consular/event-kinds.ts'
import type { Day } from '#shared/domain/dates.ts'
import type { CountryProfile } from '#shared/domain/reference/country-profile.ts'
import { findViolations } from '../event-violations.ts'
import type { CaseFile } from './case-file.ts'
import type { EventDraft } from './plan-events.ts'

/**
 * One draft for each person of a family that can take an event on a day; for all of them when nobody can, so that the
 * refusal names everybody. Who was forgotten is left out.
 */
export function familyDrafts(
  file: CaseFile,
  profile: CountryProfile,
  kind: CaseEventKind,
  happenedOn: Day,
  data: EventDraft['data'],
): EventDraft[] {
  const known = file.people.filter(({ person }) => person.erasure_id === null)
  const able = known.filter((each) => findViolations(kind, each, profile, happenedOn).length === 0)
  const meant = able.length > 0 ? able : known.length > 0 ? known : file.people
  return meant.map(({ person }) => ({ personId: person.id, kind, happenedOn, data }))
}
