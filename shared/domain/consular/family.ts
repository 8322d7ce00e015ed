import { ageOn, type Day } from '../dates.ts'
import type { Relation, Vulnerability } from '../people/person.ts'
import { type CaseEvent, definitionOf } from './case-events.ts'
import type { CaseReason, CaseReasonCode, CaseReasonData } from './case-reason.ts'
import { inOrder, isAfter } from './dated-event.ts'
import type { CaseEventKind } from './event-kinds.ts'
import { never } from './next-change.ts'
import { readPersonFacts } from './person-facts.ts'
import { stopsAgainst } from './stops.ts'

/** One of a case, as the rules of families ask: `bornUntil` is the last day on which the person may have been born. */
export interface FamilyMember {
  personId: string
  relation: Relation
  bornUntil: Day
  vulnerabilities: readonly Vulnerability[]
  events: readonly CaseEvent[]
}

/** What is known of somebody's age, and of who takes care of them. */
type KnownAge = Pick<FamilyMember, 'bornUntil' | 'vulnerabilities'>

/** With whom somebody is asked for, or leaves. */
export interface Going {
  /** Everybody of the same list or flight; undefined while nobody has been chosen yet. */
  together?: ReadonlySet<string> | undefined
  /** Whether a reason was given for parting the family. */
  apart?: boolean
}

/** From this age on a person is an adult (Convention on the Rights of the Child, article 1). */
const adultFrom = 18

/** Whether a person may be a child on a day: of whom only a year or an age is known, the youngest counts. */
export function mayBeChild({ bornUntil }: Pick<FamilyMember, 'bornUntil'>, on: Day): boolean {
  return ageOn(bornUntil, on) < adultFrom
}

/** The day from which a child is an adult, when it is still to come: other rules hold from then on. */
export function comesOfAge(bornUntil: Day, today: Day): Day {
  const year = String(Number(bornUntil.slice(0, 4)) + adultFrom).padStart(4, '0')
  // Of 29 February: 1 March where there is none, as `ageOn` counts.
  const birthday = bornUntil.endsWith('-02-29') ? `${year}-03-01` : `${year}${bornUntil.slice(4)}`
  return birthday > today ? birthday : never
}

/**
 * VHR-6: what speaks against a step because of a person's age and family; every step that asks something for a person is
 * held against it, a consular session too. No child goes on without an adult of the case who is related to the family
 * and still on the way, or a best-interest decision for return with its guardian, and on a flight an escort and who
 * receives the child. A decision against return holds whatever the age is said to be. A family is not parted without a
 * reason, and no child is left behind without an adult unless a manager allows it. VHR-2: whose consent it rests on.
 */
export function familyReasons(
  kind: CaseEventKind,
  self: FamilyMember,
  family: readonly FamilyMember[],
  on: Day,
  { together, apart = false }: Going = {},
): CaseReason[] {
  const { asks, ofChild, moves } = definitionOf(kind)
  const isChild = mayBeChild(self, on) || isMarked(self)
  if (ofChild) return isChild || decisions(self.events).length > 0 ? [] : [reason('NOT_A_CHILD')]
  if (!asks) return []
  const adults = family.filter((each) => isCompanion(each, self, on, together))
  const along = together && moves ? adults.filter((each) => goesAlong(kind, each, together, on)) : adults
  const reasons = childReasons(kind, self, on, isChild, { hasAdult: adults.length > 0, goesAlone: along.length === 0 })
  // Whoever needs a decision has no guardian before it.
  if (reasons.length === 0) reasons.push(...guardianReasons(self, family, on))
  if (!together || !moves) return reasons
  const behind = family.filter((each) => each.personId !== self.personId && staysBehind(kind, each, together, on))
  if (behind.length > 0 && !apart) reasons.push(reason('FAMILY_SEPARATED', { people: ids(behind) }))
  if (moves === 'leaves' && !isChild) {
    const adultsBehind = behind.filter((each) => !mayBeChild(each, on) && isRelated(each, self))
    // Also one whose case was closed: it is still here.
    const children = family.filter(
      (each) => !together.has(each.personId) && mayBeChild(each, on) && isRelated(each, self) && !hasLeft(each, on),
    )
    if (children.length > 0 && adultsBehind.length === 0) {
      reasons.push({ ...reason('CHILD_LEFT_BEHIND', { people: ids(children) }), overridable: true })
    }
  }
  return reasons
}

/**
 * VHR-6: whether a correction takes somebody out of the rules of children: on one of some days no longer a child, or no
 * longer marked as unaccompanied.
 */
export function endsChildhood(before: KnownAge, after: KnownAge, days: readonly Day[]): boolean {
  return (isMarked(before) && !isMarked(after)) || days.some((on) => mayBeChild(before, on) && !mayBeChild(after, on))
}

/**
 * Whether somebody may become the head of others by who they are to the head now: who is not related would by it count
 * as one of the family of those who are.
 */
export function mayBeHead(relation: Relation, others: readonly Relation[]): boolean {
  return relation !== 'not-related' || others.every((each) => each === 'not-related')
}

/** Whether a child of a family that is registered has no adult of it: the office then marks the child as unaccompanied. */
export function isUnaccompanied(
  self: Pick<FamilyMember, 'relation' | 'bornUntil'>,
  family: readonly Pick<FamilyMember, 'relation' | 'bornUntil'>[],
  on: Day,
): boolean {
  return mayBeChild(self, on) && !family.some((each) => !mayBeChild(each, on) && isRelated(each, self))
}

/**
 * Children of a family, by id, who have no adult of it there and are not marked as unaccompanied. Who has departed or
 * whose case is closed takes care of nobody, and nobody has to be taken care of.
 */
export function childrenAlone(family: readonly FamilyMember[], on: Day): string[] {
  const here = family.filter(({ events }) => !events.some((event) => !event.voided && isGone(event)))
  return here.filter((each) => !isMarked(each) && isUnaccompanied(each, here, on)).map(({ personId }) => personId)
}

/**
 * VHR-6: whether a child left on the same flight who would have left alone without this departure: then it is not taken
 * back before the child's.
 */
export function carriesChild(eventId: string, self: FamilyMember, family: readonly FamilyMember[]): boolean {
  const departure = self.events.find((event) => event.id === eventId)
  if (departure?.kind !== 'departed') return false
  const { happenedOn: on, data } = departure
  if (mayBeChild(self, on)) return false
  const aboard = family.filter(
    (each) =>
      each.personId !== self.personId &&
      each.events.some(
        (event) => !event.voided && event.kind === 'departed' && event.data.departureId === data.departureId,
      ),
  )
  const hasAdult = (child: FamilyMember) => aboard.some((each) => !mayBeChild(each, on) && isRelated(each, child))
  return aboard.some(
    (each) =>
      mayBeChild(each, on) &&
      isRelated(each, self) &&
      !hasAdult(each) &&
      childReasons('departed', each, on, true, { hasAdult: false, goesAlone: true }).length > 0,
  )
}

const isGone = ({ kind }: CaseEvent) => kind === 'departed' || kind === 'closed'

function childReasons(
  kind: CaseEventKind,
  self: FamilyMember,
  on: Day,
  isChild: boolean,
  { hasAdult, goesAlone }: { hasAdult: boolean; goesAlone: boolean },
): CaseReason[] {
  const decision = bestInterest(self.events, on)
  if (decision && decision.outcome !== 'return') return [reason('BEST_INTEREST_AGAINST', { on: decision.on })]
  if (!isChild || (!isMarked(self) && !goesAlone)) return []
  if (!decision) return [reason(hasAdult && !isMarked(self) ? 'CHILD_WITHOUT_ADULT' : 'BEST_INTEREST_MISSING')]
  const { moves } = definitionOf(kind)
  const hasEscort = inOrder(self.events).some((event) => event.kind === 'escort-arranged' && event.happenedOn <= on)
  return moves === 'leaves' && goesAlone && !hasEscort ? [reason('ESCORT_MISSING')] : []
}

/**
 * VHR-2: why the consent in force is not that of who may give it on the day: a child's is given by an adult who is of
 * its case, or follows from a decision for return, which names a guardian; an adult's is its own, also of who was a
 * child when a guardian gave it. What was written down before an office asked who gives it stands.
 */
function guardianReasons(self: FamilyMember, family: readonly FamilyMember[], on: Day): CaseReason[] {
  const { consent } = readPersonFacts(self.events, on)
  if (!consent || consent.guardianId === undefined) return []
  const { guardianId } = consent
  const isChild = mayBeChild(self, on)
  if (guardianId === null) {
    const hasGuardian = !isChild || bestInterest(self.events, on)?.outcome === 'return'
    return hasGuardian ? [] : [{ ...reason('GUARDIAN_MISSING'), rule: 'VHR-2' }]
  }
  if (!isChild) return [{ ...reason('CONSENT_NOT_OWN', { on: consent.on }), rule: 'VHR-2' }]
  const isFit = family.some((each) => each.personId === guardianId && !mayBeChild(each, on))
  return isFit ? [] : [{ ...reason('GUARDIAN_MISSING'), rule: 'VHR-2' }]
}

const decisions = (events: readonly CaseEvent[]) =>
  inOrder(events).flatMap((event) => (event.kind === 'best-interest-decision' ? event : []))

/**
 * The decision in force on a day. One against return holds from when it is written down, whatever day it is dated; one
 * for return counts from its day, while it is dated and written down after every one against.
 */
function bestInterest(events: readonly CaseEvent[], on: Day): { on: Day; outcome: string } | undefined {
  const made = decisions(events)
  const against = made.filter((event) => event.data.outcome !== 'return')
  const forReturn = made.filter(
    (event) =>
      event.data.outcome === 'return' && event.happenedOn <= on && against.every((other) => isAfter(event, other)),
  )
  const inForce = forReturn.at(-1) ?? against.at(-1)
  return inForce && { on: inForce.happenedOn, outcome: inForce.data.outcome }
}

const isMarked = ({ vulnerabilities }: KnownAge) => vulnerabilities.includes('unaccompanied-child')

/** An adult of the family whom nothing stops and who has neither left nor a closed case. */
function isCompanion(each: FamilyMember, self: FamilyMember, on: Day, together?: ReadonlySet<string>): boolean {
  if (each.personId === self.personId || mayBeChild(each, on) || !isRelated(each, self)) return false
  const { departedOn, closedOn } = readPersonFacts(each.events, on)
  // Of one flight one is written down after the other.
  const isHere = departedOn === null || (departedOn === on && together?.has(each.personId) === true)
  return isHere && closedOn === null && stopsAgainst(each.events, on).length === 0
}

function isRelated(one: Pick<FamilyMember, 'relation'>, other: Pick<FamilyMember, 'relation'>): boolean {
  return one.relation !== 'not-related' && other.relation !== 'not-related'
}

function goesAlong(kind: CaseEventKind, each: FamilyMember, together: ReadonlySet<string>, on: Day): boolean {
  return together.has(each.personId) || hasStep(kind, each, on)
}

const hasLeft = ({ events }: FamilyMember, on: Day) => readPersonFacts(events, on).departedOn !== null

/** Of the family, still here, neither in this step nor past it. */
function staysBehind(kind: CaseEventKind, each: FamilyMember, together: ReadonlySet<string>, on: Day): boolean {
  if (together.has(each.personId) || hasStep(kind, each, on)) return false
  const { departedOn, closedOn } = readPersonFacts(each.events, on)
  return departedOn === null && closedOn === null
}

/** Whether an exit visa was asked for that is open or granted; a flight is taken together or not. */
function hasStep(kind: CaseEventKind, { events }: FamilyMember, on: Day): boolean {
  if (definitionOf(kind).moves !== 'asks') return false
  return readPersonFacts(events, on).requests.some(({ state }) => state === 'requested' || state === 'granted')
}

const ids = (people: readonly FamilyMember[]) => people.map(({ personId }) => personId)

function reason(code: CaseReasonCode, data: CaseReasonData = {}): CaseReason {
  return { rule: 'VHR-6', code, data, overridable: false }
}
