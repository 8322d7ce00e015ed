import {
  findClosingBefore,
  findLastClosed,
  insertClosing,
  markReopened,
  snapshotBalances,
} from '#db/queries/stock/closed-month.ts'
import type { Tx } from '#db/schema.ts'
import { firstDay, lastDay, type Month, nextMonth, previousMonth } from '#shared/domain/dates.ts'

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
  const before = await findClosingBefore(tx, previousMonth(month))
  const closing = await insertClosing(tx, month, closer.at, closer.by)
  const start = before && { closing: before.closing, from: firstDay(nextMonth(before.month)) }
  await snapshotBalances(tx, closing, lastDay(month), start)
}

/** Opens the last closed month again. Throws when it is not closed or when a later month is: that one comes first. */
export async function reopenMonth(tx: Tx, month: Month, closer: Closer): Promise<void> {
  const last = await findLastClosed(tx)
  if (last?.month !== month) throw new Error(`${month} is not the last closed month`)
  await markReopened(tx, last.closing, closer.at, closer.by)
}
