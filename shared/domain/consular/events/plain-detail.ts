/** On what ground protection lets a case go on that a fear of return had stopped (VHR-4). */
export const clearanceGrounds = ['no-fear-any-more', 'fear-assessed', 'recorded-by-mistake'] as const

/** What may be decided to be best for a child (VHR-6). */
export const bestInterestOutcomes = ['return', 'stay', 'other-solution'] as const

/** What plain events may ask beside a day, a person and a remark. */
export type DetailName = 'ground' | 'decidedBy' | 'outcome' | 'guardian' | 'escort' | 'receivedBy'

/** A choice of such a detail. */
export type DetailCode = (typeof clearanceGrounds)[number] | (typeof bestInterestOutcomes)[number]

/** One more thing that a plain event asks: a choice among codes, or without them a line that is typed. */
export interface PlainDetail {
  name: DetailName
  codes?: readonly DetailCode[]
}
