import { sql } from 'kysely'
import type { Reader } from '../../schema.ts'

interface Difference {
  place_id: string
  lot_id: string
  balance: number
  movements: number
}

/** Each balance of a held place that is not the sum of the movements of its place and lot; reads every movement. */
export function listDifferences(reader: Reader): Promise<Difference[]> {
  const summed = sql<Difference>`(
    select place_id, lot_id, balance, movements
    from (
      select place_id, lot_id, sum(balance) as balance, sum(moved) as movements
      from (
        select place_id, lot_id, quantity as balance, 0 as moved from balance
        union all
        select to_place_id, lot_id, 0, quantity from movement
        union all
        select from_place_id, lot_id, 0, -quantity from movement
      )
      group by place_id, lot_id
      having sum(balance) <> sum(moved)
    ) as unequal join place on place.id = unequal.place_id
    where place.held = 1 or balance <> 0)`.as<'summed'>('summed')
  return reader.selectFrom(summed).selectAll().execute()
}

/** The closings that stand, the earliest first. */
export function listClosings(reader: Reader) {
  return reader.selectFrom('closing_span').select(['closing', 'month']).orderBy('month').execute()
}

/**
 * The same for the balances kept when a month closed, proved from the closing before it: what was kept then and what
 * moved since. Reads the movements of the months in between only; an earlier closing is proved by itself.
 */
export function listClosingDifferences(reader: Reader, closing: number): Promise<Difference[]> {
  const summed = sql<Difference>`(
    with span as materialized (select * from closing_span where closing = ${closing})
    select place_id, lot_id, balance, movements
    from (
      select place_id, lot_id, sum(balance) as balance, sum(moved) as movements
      from (
        select place_id, lot_id, quantity as balance, 0 as moved from balance_at_close where closing = ${closing}
        union all
        select place_id, lot_id, 0, quantity from span cross join balance_at_close as earlier
          on earlier.closing = span.before
        union all
        select to_place_id, lot_id, 0, quantity from span cross join movement
          on happened_on >= span.starts and happened_on < span.ends
        union all
        select from_place_id, lot_id, 0, -quantity from span cross join movement
          on happened_on >= span.starts and happened_on < span.ends
      )
      group by place_id, lot_id
      having sum(balance) <> sum(moved)
    ) as unequal join place on place.id = unequal.place_id
    where place.held = 1 or balance <> 0)`.as<'summed'>('summed')
  return reader.selectFrom(summed).selectAll().execute()
}

/** How many balances and movements there are. */
export async function countLedger(reader: Reader): Promise<{ balances: number; movements: number }> {
  const balances = await reader
    .selectFrom('balance')
    .select((at) => at.fn.countAll<number>().as('rows'))
    .executeTakeFirst()
  const movements = await reader
    .selectFrom('movement')
    .select((at) => at.fn.countAll<number>().as('rows'))
    .executeTakeFirst()
  return { balances: balances?.rows ?? 0, movements: movements?.rows ?? 0 }
}
