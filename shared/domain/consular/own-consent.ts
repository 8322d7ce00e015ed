import type { Day } from '../dates.ts'
import type { ConsentKind } from './consular-terms.ts'
import { isUnaccompanied } from './family.ts'
import { type FamilyMember, isMarked, mayBeChild } from './family-member.ts'

/** Who consents, and for a child the adult who does so on the child's behalf; nobody consents for an adult. */
export interface Consenting {
  personId: string
  guardianId: string | null
}

/** Why a consent is not that of whom it names: a child, and nobody else, has a guardian, who is an adult of the case. */
export type ConsentProblem = 'GUARDIAN_NEEDED' | 'GUARDIAN_UNFIT'

/**
 * VHR-2: consent is each adult's own; for a child an adult of the case consents as guardian. The first of some people for
 * whom that is not so, by its place in the list; undefined when all is well. The guardian of a child without an adult of
 * the family is named in its best-interest decision, before which its consent counts for nothing (`familyReasons`).
 */
export function findConsentProblem(
  consenting: readonly Consenting[],
  family: readonly FamilyMember[],
  on: Day,
): { index: number; problem: ConsentProblem } | undefined {
  for (const [index, { personId, guardianId }] of consenting.entries()) {
    const self = family.find((each) => each.personId === personId)
    if (!self) continue
    const isChild = mayBeChild(self, on)
    if (guardianId === null) {
      const isAlone = isMarked(self, on) || isUnaccompanied(self, family, on)
      if (isChild && !isAlone) return { index, problem: 'GUARDIAN_NEEDED' }
      continue
    }
    const guardian = family.find((each) => each.personId === guardianId)
    if (!isChild || !guardian || mayBeChild(guardian, on)) return { index, problem: 'GUARDIAN_UNFIT' }
  }
  return undefined
}

/** The form of a consent as it is kept: what a guardian wrote is by proxy; what was only said stays oral. */
export function consentKindOf(kind: ConsentKind, { guardianId }: Consenting): ConsentKind {
  return guardianId !== null && kind === 'written' ? 'proxy' : kind
}
