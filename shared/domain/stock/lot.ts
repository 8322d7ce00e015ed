import type { Day } from '../dates.ts'

/** The conditions that stored goods can be in. "Expired" is not stored: it follows from the day (STK-4). */
export const storedConditions = ['good', 'damaged'] as const
export type StoredCondition = (typeof storedConditions)[number]

/** What makes a lot: two goods that agree in all of it cannot be told apart and are one lot. */
export interface LotFacts {
  itemId: string
  projectId: string
  /** Empty when the goods carry none. */
  batch: string
  expiresOn: Day | null
  /** Empty: the organisation's own. */
  owner: string
  condition: StoredCondition
}
