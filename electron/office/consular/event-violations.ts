import type { CaseEventKind } from '#shared/domain/consular/case-events.ts'
import type { CaseReason } from '#shared/domain/consular/case-reason.ts'
import { findEventViolations, hardReasons } from '#shared/domain/consular/event-violations.ts'
import type { About } from '#shared/domain/consular/events/define-case-event.ts'
import { laterEventReasons } from '#shared/domain/consular/later-events.ts'
import { childReasons } from '#shared/domain/consular/unaccompanied-child.ts'
import type { Day } from '#shared/domain/dates.ts'
import type { CountryProfile } from '#shared/domain/reference/country-profile.ts'
import type { PersonFile } from './case/case-file.ts'

/** Every reason why an event may not be written down for a person now, dated `on`; empty when it may. */
export function findViolations(
  kind: CaseEventKind,
  { vulnerabilities, events }: Pick<PersonFile, 'vulnerabilities' | 'events'>,
  profile: CountryProfile,
  on: Day,
  about: About = {},
): CaseReason[] {
  return [
    ...findEventViolations(kind, events, profile, on, about),
    ...childReasons(kind, vulnerabilities),
    ...laterEventReasons(kind, events, on, about),
  ]
}

/** What remains when someone who may override does so; all of it when nobody does. */
export function violationsInForce(reasons: readonly CaseReason[], overridden: boolean): CaseReason[] {
  return overridden ? hardReasons(reasons) : [...reasons]
}
