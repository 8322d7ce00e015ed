import type { Day } from '../dates.ts'
import { bestInterest } from './best-interest.ts'
import { definitionOf } from './case-events.ts'
import type { CaseReason } from './case-reason.ts'
import { isAfter } from './dated-event.ts'
import type { ConsentFacts } from './facts.ts'
import { type FamilyMember, isAdultOf, isHere, mayBeChild } from './family-member.ts'
import { readPersonFacts } from './person-facts.ts'
import { stopsAgainst } from './stops.ts'

/** VHR-2, VHR-6: whether somebody can take care of a child of the family, and consent for it: a related adult who is here and whom nothing stops. */
export function mayGuard(each: FamilyMember, child: FamilyMember, on: Day, together?: ReadonlySet<string>): boolean {
  return isAdultOf(each, child, on) && isHere(each, on, together) && stopsAgainst(each.events, on).length === 0
}

/**
 * VHR-2: why the consent in force is not that of who may give it on the day: a child's is given by a guardian
 * (`mayGuard`) whom nothing stopped since, or follows from a decision for return, which names a guardian; an adult's is
 * its own, also of who was a child when a guardian gave it. What was written down before an office asked who gives it
 * stands.
 */
export function guardianReasons(
  self: FamilyMember,
  family: readonly FamilyMember[],
  on: Day,
  together?: ReadonlySet<string>,
): CaseReason[] {
  const { consent } = readPersonFacts(self.events, on)
  if (!consent || consent.guardianId === undefined) return []
  const { guardianId } = consent
  const missing: CaseReason[] = [{ rule: 'VHR-2', code: 'GUARDIAN_MISSING', data: {}, overridable: false }]
  const isChild = mayBeChild(self, on)
  if (guardianId === null) {
    const hasGuardian = !isChild || bestInterest(self.events, on)?.outcome === 'return'
    return hasGuardian ? [] : missing
  }
  if (!isChild) return [{ rule: 'VHR-2', code: 'CONSENT_NOT_OWN', data: { on: consent.on }, overridable: false }]
  const guardian = family.find((each) => each.personId === guardianId)
  return guardian && mayGuard(guardian, self, on, together) && !isOver(consent, guardian, on) ? [] : missing
}

/** Whether what stopped the guardian since ended what they had agreed to for the child: they agree anew, as for themselves. */
function isOver({ on: happenedOn, recordedAt }: ConsentFacts, guardian: FamilyMember, on: Day): boolean {
  const stops = guardian.events.filter((event) => !event.voided && definitionOf(event.kind).stops !== undefined)
  return stops.some((stop) => stop.happenedOn <= on && !isAfter({ happenedOn, recordedAt }, stop))
}
