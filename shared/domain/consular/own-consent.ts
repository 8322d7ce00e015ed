import type { Day } from '../dates.ts'
import { definitionOf } from './case-events.ts'
import type { ConsentKind } from './consular-terms.ts'
import { isUnaccompanied } from './family.ts'
import { type FamilyMember, isMarked, mayBeChild } from './family-member.ts'
import { mayGuard } from './guardian.ts'
import { readStops } from './stops.ts'

/** Who consents, and for a child the adult who does so on the child's behalf; nobody consents for an adult. */
export interface Consenting {
  personId: string
  guardianId: string | null
  /** Of who withdrew on the same day: this was given after it. */
  afterWithdrawal?: boolean
}

/**
 * Why a consent is not that of whom it names: a child, and nobody else, has a guardian, who is an adult of its family
 * (`mayGuard`); or why it may have been given before the person withdrew.
 */
export type ConsentProblem = 'GUARDIAN_NEEDED' | 'GUARDIAN_UNFIT' | 'WITHDRAWN_SAME_DAY'

/**
 * VHR-2: consent is each adult's own; for a child an adult of its family consents as guardian (`mayGuard`). The first of some people for
 * whom that is not so, by its place in the list; undefined when all is well. The guardian of a child without an adult of
 * the family is named in its best-interest decision, before which its consent counts for nothing (`familyReasons`).
 */
export function findConsentProblem(
  consenting: readonly Consenting[],
  family: readonly FamilyMember[],
  on: Day,
): { index: number; problem: ConsentProblem } | undefined {
  for (const [index, { personId, guardianId, afterWithdrawal }] of consenting.entries()) {
    const self = family.find((each) => each.personId === personId)
    if (!self) continue
    if (!afterWithdrawal && withdrewOn(self, on)) return { index, problem: 'WITHDRAWN_SAME_DAY' }
    const isChild = mayBeChild(self, on)
    if (guardianId === null) {
      const isAlone = isMarked(self, on) || isUnaccompanied(self, family, on)
      if (isChild && !isAlone) return { index, problem: 'GUARDIAN_NEEDED' }
      continue
    }
    const guardian = family.find((each) => each.personId === guardianId)
    if (!isChild || !guardian || !mayGuard(consentingAlone(guardian, consenting, on), self, on))
      return { index, problem: 'GUARDIAN_UNFIT' }
  }
  return undefined
}

/** The form of a consent as it is kept: what a guardian wrote is by proxy; what was only said stays oral. */
export function consentKindOf(kind: ConsentKind, { guardianId }: Consenting): ConsentKind {
  return guardianId !== null && kind === 'written' ? 'proxy' : kind
}

/** Whether a withdrawal that a consent lifts is dated that day and still stands. */
function withdrewOn({ events }: FamilyMember, on: Day): boolean {
  return readStops(events).some((stop) => stop.liftedBy === 'consent-given' && stop.liftedOn === null && stop.on === on)
}

/** An adult as they are once the consent that they give for themselves beside is written down: it may lift what stops them. */
function consentingAlone(member: FamilyMember, consenting: readonly Consenting[], on: Day): FamilyMember {
  const own = consenting.find(({ personId, guardianId }) => personId === member.personId && guardianId === null)
  if (!own) return member
  const lifted = member.events.map((event) => {
    const liftedBy = definitionOf(event.kind).stops?.liftedBy
    return liftedBy === 'consent-given' && event.happenedOn <= on ? { ...event, voided: true } : event
  })
  return { ...member, events: lifted }
}
