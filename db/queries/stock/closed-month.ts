import { sql } from 'kysely'
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

/** Writes the closing and answers its number. The trigger refuses a month that is not after the last closed one. */
export async function insertClosing(tx: Tx, month: string, at: string, by: string): Promise<number> {
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
  return closing
}

/** Says of a closing that it does not hold any more. It stays on record with who reopened it and when. */
export async function markReopened(tx: Tx, closing: number, at: string, by: string): Promise<void> {
  await tx
    .updateTable('closed_month')
    .set({ reopened_at: at, reopened_by: by })
    .where('closing', '=', closing)
    .execute()
}

/**
 * Takes the balances of held places at the end of a month: those of the closing before, moved by what happened since. `before` is that
 * closing with the first day after its month, or undefined for the first closing of an office.
 */
export async function snapshotBalances(
  tx: Tx,
  closing: number,
  until: string,
  before: { closing: number; from: string } | undefined,
): Promise<void> {
  await sql`
    insert into balance_at_close (closing, place_id, lot_id, quantity)
    select ${closing}, moved.place_id, moved.lot_id, moved.quantity
    from (
      select place_id, lot_id, sum(quantity) as quantity
      from (
      select place_id, lot_id, quantity from balance_at_close where closing = ${before?.closing ?? 0}
      union all
      select to_place_id, lot_id, quantity from movement
        where happened_on >= ${before?.from ?? ''} and happened_on <= ${until}
      union all
      select from_place_id, lot_id, -quantity from movement
        where happened_on >= ${before?.from ?? ''} and happened_on <= ${until}
      )
      group by place_id, lot_id
      having sum(quantity) <> 0
    ) as moved join place on place.id = moved.place_id
    where place.held = 1`.execute(tx)
}
