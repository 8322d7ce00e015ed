import type { Day } from '../dates.ts'
import type { CountryProfile } from '../reference/country-profile.ts'
import type { CaseEvent } from './case-events.ts'
import type { CaseReason } from './case-reason.ts'
import { findEventViolations } from './event-violations.ts'
import { usableDocument } from './facts.ts'
import { readPersonFacts } from './person-facts.ts'

export interface ExitVisaEligibility {
  /** Who can be requested, each with the document the request rests on. */
  can: { personId: string; documentId: string }[]
  cannot: { personId: string; reasons: CaseReason[] }[]
  /** Those who cannot, by reason, the most frequent first; a person with two reasons is in two groups. */
  groups: { rule: CaseReason['rule']; code: CaseReason['code']; personIds: string[] }[]
}

/**
 * VHR-16: the two halves of an exit visa batch on a day, in the order the members were given. A request names a document
 * even where the profile lets it be overridden, so without a received document nobody is in the first half.
 */
export function exitVisaEligibility(
  members: readonly { personId: string; events: readonly CaseEvent[] }[],
  profile: CountryProfile,
  on: Day,
): ExitVisaEligibility {
  const result: ExitVisaEligibility = { can: [], cannot: [], groups: [] }
  for (const { personId, events } of members) {
    const reasons = findEventViolations('exit-visa-requested', events, profile, on)
    const document = usableDocument(readPersonFacts(events, on))
    if (reasons.length === 0 && document) {
      result.can.push({ personId, documentId: document.documentId })
      continue
    }
    result.cannot.push({ personId, reasons })
    for (const { rule, code } of reasons) {
      const group = result.groups.find((each) => each.rule === rule && each.code === code)
      if (group) group.personIds.push(personId)
      else result.groups.push({ rule, code, personIds: [personId] })
    }
  }
  result.groups.sort((a, b) => b.personIds.length - a.personIds.length)
  return result
}
