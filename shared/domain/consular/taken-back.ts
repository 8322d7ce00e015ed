import { type CaseEvent, definitionOf } from './case-events.ts'
import type { CaseReason } from './case-reason.ts'
import type { CaseEventKind } from './event-kinds.ts'
import { familyReasons } from './family.ts'
import type { FamilyMember } from './family-member.ts'
import { guardianReasons } from './guardian.ts'

/** What would speak against what somebody took together with others, if one of them had not. */
export interface LeftWithout {
  personId: string
  reasons: CaseReason[]
}

/**
 * VHR-6: what would speak against a flight or a list for each other of the family who is on it, if an event of that kind
 * did not count: a child would have left alone, or been left behind. Empty for other kinds and when nothing would.
 * Parting the family needs no reason here, the voiding has its own.
 */
export function familyWithout(eventId: string, self: FamilyMember, family: readonly FamilyMember[]): LeftWithout[] {
  const own = self.events.find((event) => event.id === eventId)
  const journey = own && journeyOf(own)
  if (!own || journey === undefined) return []
  const onIt = (each: FamilyMember) => each.events.find((event) => !event.voided && journeyOf(event) === journey)
  const without = family.map((each) => (each.personId === self.personId ? withoutEvent(each, eventId) : each))
  const reasonsIn = (people: readonly FamilyMember[], personId: string) => {
    const each = people.find((one) => one.personId === personId)
    const event = each && onIt(each)
    const together = new Set(people.filter(onIt).map((one) => one.personId))
    return each && event ? familyReasons(own.kind, each, people, event.happenedOn, { together, apart: true }) : []
  }
  return family
    .filter((each) => each.personId !== self.personId)
    .map(({ personId }) => ({ personId, reasons: added(reasonsIn(family, personId), reasonsIn(without, personId)) }))
    .filter(({ reasons }) => reasons.length > 0)
}

/**
 * VHR-2: kinds of steps of a person that would rest on a consent of another who could not give it, if an event did not
 * count: of who came of age, on what a guardian once agreed to.
 */
export function consentsWithout(eventId: string, self: FamilyMember, family: readonly FamilyMember[]): CaseEventKind[] {
  const without = withoutEvent(self, eventId)
  const resting = without.events.filter((event) => {
    if (event.voided || !definitionOf(event.kind).asks) return false
    const together = new Set(
      family.filter((each) => each.events.some((one) => isSameJourney(one, event))).map(({ personId }) => personId),
    )
    const reasons = (of: FamilyMember) => guardianReasons(of, family, event.happenedOn, together)
    return added(reasons(self), reasons(without)).length > 0
  })
  return [...new Set(resting.map(({ kind }) => kind))]
}

/** Which flight or list an event is about; undefined for what each does alone. */
function journeyOf(event: CaseEvent): string | undefined {
  if (event.kind === 'departed') return event.data.departureId
  return event.kind === 'exit-visa-requested' ? event.data.requestId : undefined
}

function isSameJourney(one: CaseEvent, other: CaseEvent): boolean {
  const journey = journeyOf(other)
  return !one.voided && journey !== undefined && journeyOf(one) === journey
}

const withoutEvent = (self: FamilyMember, eventId: string): FamilyMember => ({
  ...self,
  events: self.events.filter((event) => event.id !== eventId),
})

/** The reasons that are new, those also that name others than before. */
function added(before: readonly CaseReason[], after: readonly CaseReason[]): CaseReason[] {
  const known = new Set(before.map((each) => JSON.stringify(each)))
  return after.filter((each) => !known.has(JSON.stringify(each)))
}
