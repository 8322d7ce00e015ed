import { addDays, type Day } from '../dates.ts'

/**
 * The conditions that goods can be in. That goods have passed their date is not one: it follows from the day (STK-4);
 * `expired-unfit` is what somebody looked at and found unfit to give out.
 */
export const lotConditions = ['good', 'damaged', 'quarantined', 'expired-unfit'] as const
export type LotCondition = (typeof lotConditions)[number]

/** How a lot stands on a day: its condition, and of good ones whether they expire soon or have expired. */
export const lotStates = ['good', 'expiring', 'expired', 'damaged', 'quarantined', 'expired-unfit'] as const
export type LotState = (typeof lotStates)[number]

/** STK-4: a good lot is expired on the day after its expiry, and expires soon within the item's days of warning. */
export function lotState(
  lot: { condition: LotCondition; expiresOn: Day | null },
  warnDaysBeforeExpiry: number,
  on: Day,
): LotState {
  if (lot.condition !== 'good' || lot.expiresOn === null) return lot.condition
  if (on > lot.expiresOn) return 'expired'
  return lot.expiresOn <= addDays(on, warnDaysBeforeExpiry) ? 'expiring' : 'good'
}

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
