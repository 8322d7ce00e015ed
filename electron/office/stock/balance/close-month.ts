import { findLastClosed, insertClosing, markReopened } from '#db/queries/stock/closed-month.ts'
import type { Tx } from '#db/schema.ts'
import type { Month } from '#shared/domain/dates.ts'

/** Who closes or reopens, and when (instant, ISO 8601 UTC). */
export interface Closer {
  at: string
  by: string
}

/**
 * Closes a month: it takes no movement from now on, nor does any month before it, and its balances are kept. Throws
 * when the month or a later one is closed already.
 */
export async function closeMonth(tx: Tx, month: Month, closer: Closer): Promise<void> {
  await insertClosing(tx, month, closer.at, closer.by)
}

/** Opens the last closed month again. Throws when it is not closed or when a later month is: that one comes first. */
export async function reopenMonth(tx: Tx, month: Month, closer: Closer): Promise<void> {
  const last = await findLastClosed(tx)
  if (last?.month !== month) throw new Error(`${month} is not the last closed month`)
  await markReopened(tx, last.closing, closer.at, closer.by)
}
