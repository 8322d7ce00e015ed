import { ageOn, type Day } from '../dates.ts'
import type { Relation, Vulnerability } from '../people/person.ts'
import type { CaseEvent } from './case-events.ts'
import { never } from './next-change.ts'

/** One of a case, as the rules of families ask: `bornUntil` is the last day on which the person may have been born. */
export interface FamilyMember {
  personId: string
  relation: Relation
  bornUntil: Day
  vulnerabilities: readonly Vulnerability[]
  events: readonly CaseEvent[]
}

/** What is known of somebody's age, and of who takes care of them. */
export type KnownAge = Pick<FamilyMember, 'bornUntil' | 'vulnerabilities'>

/** What makes one an adult of the family of another. */
export type Kin = Pick<FamilyMember, 'relation' | 'bornUntil'>
/** What tells whether somebody is still here. */
export type Stay = Pick<FamilyMember, 'personId' | 'events'>

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

/** Whether two of a case are of one family: who is not related to its head is not. */
export function isRelated(one: Pick<FamilyMember, 'relation'>, other: Pick<FamilyMember, 'relation'>): boolean {
  return one.relation !== 'not-related' && other.relation !== 'not-related'
}

/** Whether one of a family is an adult of it, and related to the other. */
export function isAdultOf(each: Kin, self: Pick<FamilyMember, 'relation'>, on: Day): boolean {
  return !mayBeChild(each, on) && isRelated(each, self)
}

/** VHR-6: the mark of a child that is without an adult of its family. */
const unaccompanied = 'unaccompanied-child' satisfies Vulnerability

/** Whether somebody counts as an unaccompanied child on a day: an adult who was marked as a child does not any more. */
export function isMarked(self: KnownAge, on: Day): boolean {
  return mayBeChild(self, on) && self.vulnerabilities.includes(unaccompanied)
}

/** What is known of a person with the mark of an unaccompanied child beside it. */
export function withMark(vulnerabilities: readonly Vulnerability[]): Vulnerability[] {
  return [...new Set<Vulnerability>([...vulnerabilities, unaccompanied])].sort()
}

/**
 * Whether somebody is still in the office's care: neither departed nor with a closed case, whatever day that is dated.
 * Of one flight one is written down after the other: who departs `together` on that day is still there for the others.
 */
export function isHere({ personId, events }: Stay, on: Day, together?: ReadonlySet<string>): boolean {
  return !events.some(
    ({ voided, kind, happenedOn }) =>
      !voided && (kind === 'closed' || (kind === 'departed' && !(happenedOn === on && together?.has(personId)))),
  )
}

/** Whether somebody departed, whatever day that is dated. */
export const hasDeparted = ({ events }: Stay) => events.some(({ voided, kind }) => !voided && kind === 'departed')
