import type { Reference } from '#office/demo/set-up-reference.ts'
import type { Day, Month } from '#shared/domain/dates.ts'

/** What the measures know of a large office that was built: JSON, kept beside its folder. */
export interface LargeFacts {
  reference: Reference
  items: string[]
  /** People with a document in hand for whom no visa was requested. */
  ready: string[]
  today: Day
  lastMonth: Month
  /** One who may do everything, another who prepares the month's report, and who issues certificates with the first. */
  people: Record<'everything' | 'preparing' | 'issuing', { userId: string; passphrase: string }>
}
