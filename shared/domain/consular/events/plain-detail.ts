/** On what ground protection lets a case go on that a fear of return had stopped (VHR-4). */
export const clearanceGrounds = ['no-fear-any-more', 'fear-assessed', 'recorded-by-mistake'] as const

/** What plain events may ask beside a day, a person and a remark. */
export type DetailName = 'ground' | 'decidedBy'

/** A choice of such a detail. */
export type DetailCode = (typeof clearanceGrounds)[number]

/** One more thing that a plain event asks: a choice among codes, or without them a line that is typed. */
export interface PlainDetail {
  name: DetailName
  codes?: readonly DetailCode[]
}
