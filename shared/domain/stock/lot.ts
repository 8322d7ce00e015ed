import type { Day } from '../dates.ts'

/**
 * The conditions that goods can be in. That goods have passed their date is not one: it follows from the day (STK-4);
 * `expired-unfit` is what somebody looked at and found unfit to give out.
 */
export const lotConditions = ['good', 'damaged', 'quarantined', 'expired-unfit'] as const
export type LotCondition = (typeof lotConditions)[number]

/** What makes a lot: two goods that agree in all of it cannot be told apart and are one lot. */
export interface LotFacts {
  itemId: string
  projectId: string
  /** Empty when the goods carry none. */
  batch: string
  expiresOn: Day | null
  /** Empty: the organisation's own. */
  owner: string
  condition: LotCondition
}
