import type { Reader, Tx } from '../../schema.ts'

/** The last month that is closed now, with its closing; undefined when none is. */
export function findLastClosed(reader: Reader) {
  return reader
    .selectFrom('closed_month')
    .select(['closing', 'month'])
    .where('reopened_at', 'is', null)
    .orderBy('month', 'desc')
    .limit(1)
    .executeTakeFirst()
}

/** The last closing whose month ended on a day or before; undefined when there is none. */
export function findClosingBefore(reader: Reader, lastMonth: string) {
  return reader
    .selectFrom('closed_month')
    .select(['closing', 'month'])
    .where('reopened_at', 'is', null)
    .where('month', '<=', lastMonth)
    .orderBy('month', 'desc')
    .limit(1)
    .executeTakeFirst()
}

/**
 * Writes the closing. The triggers refuse a month that is not after the last closed one, and keep the balances of held
 * places at its end.
 */
export async function insertClosing(tx: Tx, month: string, at: string, by: string): Promise<void> {
  const last = await tx
    .selectFrom('closed_month')
    .select((each) => each.fn.max('closing').as('closing'))
    .executeTakeFirst()
  const closing = (last?.closing ?? 0) + 1
  const none = { reopened_at: null, reopened_by: null }
  await tx
    .insertInto('closed_month')
    .values({ closing, month, closed_at: at, closed_by: by, ...none })
    .execute()
}

/** Says of a closing that it does not hold any more. It stays on record with who reopened it and when. */
export async function markReopened(tx: Tx, closing: number, at: string, by: string): Promise<void> {
  await tx
    .updateTable('closed_month')
    .set({ reopened_at: at, reopened_by: by })
    .where('closing', '=', closing)
    .execute()
}
