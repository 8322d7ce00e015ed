/** A person's sex as told; `not-stated` is written where nobody said it. */
export const personSexes = ['female', 'male', 'not-stated'] as const
export type PersonSex = (typeof personSexes)[number]

/** Where what is known of a person comes from: their own word, a paper that was seen, a machine-readable zone. */
export const personSources = ['told', 'paper', 'mrz'] as const
/** Why a version differs when it only says that a person stays elsewhere: a code in the place of typed words. */
export const movedReason = 'moved'
/** The reason of a version that marks a child as unaccompanied because no adult of the family is there. */
export const leftAloneReason = 'left-alone'
export type PersonSource = (typeof personSources)[number]

/** Why a person is forgotten. */
export const erasureGrounds = ['asked-by-person', 'retention-over', 'registered-by-mistake'] as const
export type ErasureGround = (typeof erasureGrounds)[number]

/** Who a person is to the head of the family; there is one head. */
export const relations = ['head', 'spouse', 'child', 'parent', 'sibling', 'other-relative', 'not-related'] as const
export type Relation = (typeof relations)[number]

/** VHR-5: operations see the code, never the story behind it. */
export const vulnerabilities = [
  'unaccompanied-child',
  'victim-of-trafficking',
  'medical',
  'older-person',
  'pregnant',
  'disability',
  'single-parent',
] as const
export type Vulnerability = (typeof vulnerabilities)[number]
