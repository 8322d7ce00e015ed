import { addDays, type Day } from '../dates.ts'
import type { Relation } from '../people/person.ts'
import { bestInterest, decisions } from './best-interest.ts'
import { definitionOf } from './case-events.ts'
import type { CaseReason, CaseReasonCode, CaseReasonData } from './case-reason.ts'
import { inOrder } from './dated-event.ts'
import type { CaseEventKind } from './event-kinds.ts'
import {
  type FamilyMember,
  hasDeparted,
  isAdultOf,
  isHere,
  isMarked,
  isRelated,
  type Kin,
  type KnownAge,
  mayBeChild,
  type Stay,
} from './family-member.ts'
import { guardianReasons, mayGuard } from './guardian.ts'
import { readPersonFacts } from './person-facts.ts'

/** In days: who comes of age so soon by a correction would be asked for as an adult before anybody looked again. */
const twoYears = 731

/** With whom somebody is asked for, or leaves. */
export interface Going {
  /** Everybody of the same list or flight; undefined while nobody has been chosen yet. */
  together?: ReadonlySet<string> | undefined
  /** Whether a reason was given for parting the family. */
  apart?: boolean
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
  const isChild = mayBeChild(self, on)
  if (ofChild) return isChild || decisions(self.events).length > 0 ? [] : [reason('NOT_A_CHILD')]
  if (!asks) return []
  const adults = family.filter((each) => mayGuard(each, self, on, together))
  const along = together && moves ? adults.filter((each) => goesAlong(kind, each, together, on)) : adults
  const reasons = childReasons(kind, self, on, isChild, { hasAdult: adults.length > 0, goesAlone: along.length === 0 })
  // Whoever needs a decision has no guardian before it.
  if (reasons.length === 0) reasons.push(...guardianReasons(self, family, on, together))
  if (!together || !moves) return reasons
  const behind = family.filter((each) => staysBehind(kind, each, self, together, on))
  if (behind.length > 0 && !apart) reasons.push(reason('FAMILY_SEPARATED', { people: ids(behind) }))
  if (moves === 'leaves' && !isChild) {
    const adultsBehind = behind.filter((each) => isAdultOf(each, self, on))
    // Also one whose case was closed: it is still here.
    const children = family.filter(
      (each) => !together.has(each.personId) && mayBeChild(each, on) && isRelated(each, self) && !hasDeparted(each),
    )
    if (children.length > 0 && adultsBehind.length === 0) {
      reasons.push({ ...reason('CHILD_LEFT_BEHIND', { people: ids(children) }), overridable: true })
    }
  }
  return reasons
}

/**
 * VHR-6: whether a correction takes somebody out of the rules of children: a child on one of some days, born earlier by
 * it and of age within two years of `today`; or today no longer marked as an unaccompanied one.
 */
export function endsChildhood(before: KnownAge, after: KnownAge, days: readonly Day[], today: Day): boolean {
  const isUnmarked = isMarked(before, today) && !isMarked({ ...before, vulnerabilities: after.vulnerabilities }, today)
  return isUnmarked || grownUpBy(before, after, days, today)
}

function grownUpBy(before: KnownAge, after: KnownAge, days: readonly Day[], today: Day): boolean {
  const isOlder = after.bornUntil < before.bornUntil && !mayBeChild(after, addDays(today, twoYears))
  return isOlder && days.some((on) => mayBeChild(before, on))
}

/**
 * Whether somebody may become the head of others by who they are to the head now: who is not related would by it count
 * as one of the family of those who are.
 */
export function mayBeHead(relation: Relation, others: readonly Relation[]): boolean {
  return relation !== 'not-related' || others.every((each) => each === 'not-related')
}

/** Whether a child has no adult of its family who is here: the office then marks the child as unaccompanied. */
export function isUnaccompanied(self: Kin, family: readonly (Kin & Stay)[], on: Day): boolean {
  return mayBeChild(self, on) && !family.some((each) => isHere(each, on) && isAdultOf(each, self, on))
}

/**
 * Children of a family, by id, who have no adult of it there and are not marked as unaccompanied. Who has departed or
 * whose case is closed takes care of nobody, and nobody has to be taken care of.
 */
export function childrenAlone(family: readonly FamilyMember[], on: Day): string[] {
  return ids(family.filter((each) => isHere(each, on) && !isMarked(each, on) && isUnaccompanied(each, family, on)))
}

/**
 * VHR-6: children, by id, none of whose adults of the family is with them after families change. Also who is marked or
 * has a closed case counts, and an adult whose case is closed: only a departure takes somebody out of the family.
 */
export function partedChildren(
  before: readonly (readonly FamilyMember[])[],
  after: readonly (readonly FamilyMember[])[],
  on: Day,
): string[] {
  const had = adultsOfChildren(before, on)
  return [...adultsOfChildren(after, on)].flatMap(([child, adults]) => {
    const once = had.get(child) ?? []
    return once.length > 0 && !once.some((id) => adults.includes(id)) ? child : []
  })
}

/** The related adults of each child, by id. */
function adultsOfChildren(families: readonly (readonly FamilyMember[])[], on: Day): Map<string, string[]> {
  const found = families.flatMap((family) => {
    const there = family.filter((each) => !hasDeparted(each))
    return there
      .filter((each) => mayBeChild(each, on))
      .map((child) => [child.personId, ids(there.filter((each) => isAdultOf(each, child, on)))] as const)
  })
  return new Map(found)
}

function childReasons(
  kind: CaseEventKind,
  self: FamilyMember,
  on: Day,
  isChild: boolean,
  { hasAdult, goesAlone }: { hasAdult: boolean; goesAlone: boolean },
): CaseReason[] {
  const decision = bestInterest(self.events, on)
  if (decision && decision.outcome !== 'return') return [reason('BEST_INTEREST_AGAINST', { on: decision.on })]
  if (!isChild || (!isMarked(self, on) && !goesAlone)) return []
  if (!decision) return [reason(hasAdult && !isMarked(self, on) ? 'CHILD_WITHOUT_ADULT' : 'BEST_INTEREST_MISSING')]
  const { moves } = definitionOf(kind)
  const hasEscort = inOrder(self.events).some((event) => event.kind === 'escort-arranged' && event.happenedOn <= on)
  return moves === 'leaves' && goesAlone && !hasEscort ? [reason('ESCORT_MISSING')] : []
}

function goesAlong(kind: CaseEventKind, each: FamilyMember, together: ReadonlySet<string>, on: Day): boolean {
  return together.has(each.personId) || hasStep(kind, each, on)
}

/** Of the family, still here, neither in this step nor past it. */
function staysBehind(
  kind: CaseEventKind,
  each: FamilyMember,
  self: FamilyMember,
  together: ReadonlySet<string>,
  on: Day,
): boolean {
  if (each.personId === self.personId || together.has(each.personId) || hasStep(kind, each, on)) return false
  return isHere(each, on)
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
