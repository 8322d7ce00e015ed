import { type RawBuilder, sql } from 'kysely'
import type { Reader } from '../../schema.ts'

export interface LowestBalance {
  quantity: number
  /** The day at whose end it is that low. */
  on_day: string
}

/**
 * In a query: the most of a lot that has come into a place, net, from some day after `day` on, never below zero: that
 * much of what is there now was not there before. Mostly nothing has, which one look at an index tells.
 */
export const cameLater = (place: RawBuilder<unknown>, lot: RawBuilder<unknown>, day: string) => sql<number>`(
  select case when exists (
      select 1 from movement where to_place_id = ${place} and lot_id = ${lot} and happened_on > ${day})
    then (
      select max(0, coalesce(max(later), 0)) from (
        select sum(sum(net)) over (order by happened_on desc) as later from (
          select happened_on, quantity as net from movement
            where to_place_id = ${place} and lot_id = ${lot} and happened_on > ${day}
          union all
          select happened_on, -quantity from movement
            where from_place_id = ${place} and lot_id = ${lot} and happened_on > ${day})
        group by happened_on))
    else 0 end)`

/** So much of a lot is to leave a place. */
export interface Taking {
  placeId: string
  lotId: string
  quantity: number
}

/**
 * In one statement, which of the takings a bounded place cannot give on `day`, because that day or a later one would go
 * below zero; each pair of place and lot once, or the takings do not count together. What a place has to spare is its
 * balance now less the most that has come in, net, from some day after `day` on.
 */
export async function listShortTakings(reader: Reader, takings: readonly Taking[], day: string): Promise<Taking[]> {
  const short = sql<Taking>`(
    select place.id as placeId, taking.value ->> 'lotId' as lotId, taking.value ->> 'quantity' as quantity
    from json_each(${JSON.stringify(takings)}) as taking
      cross join place on place.id = taking.value ->> 'placeId'
    where place.bounded = 1 and taking.value ->> 'quantity' > coalesce(
      (select quantity from balance where place_id = place.id and lot_id = taking.value ->> 'lotId'),
      -- Places outside have no balance.
      (select coalesce(sum(quantity), 0) from movement
          where to_place_id = place.id and lot_id = taking.value ->> 'lotId')
        - (select coalesce(sum(quantity), 0) from movement
          where from_place_id = place.id and lot_id = taking.value ->> 'lotId')
    ) - ${cameLater(sql`place.id`, sql`taking.value ->> 'lotId'`, day)}
    order by taking.key)`.as<'short'>('short')
  return reader.selectFrom(short).selectAll().execute()
}

/**
 * The lowest balance of a lot at a place at the end of any day from `day` on, and the first day it is that low: what can
 * be taken out on `day` without making that day or a later one negative. Within a day what comes in counts first.
 */
export async function findLowestBalance(
  reader: Reader,
  placeId: string,
  lotId: string,
  day: string,
): Promise<LowestBalance> {
  // The balance at the end of a day is the balance now less all that moved after it; so one row for `day` itself and
  // one for each later day on which something moved.
  const lowest = sql<LowestBalance>`(
    with later as (
      select happened_on, quantity as net from movement
        where to_place_id = ${placeId} and lot_id = ${lotId} and happened_on > ${day}
      union all
      select happened_on, -quantity from movement
        where from_place_id = ${placeId} and lot_id = ${lotId} and happened_on > ${day}
    ),
    by_day as (select happened_on, sum(net) as net from later group by happened_on),
    now as (
      select coalesce(
        (select quantity from balance where place_id = ${placeId} and lot_id = ${lotId}),
        -- Places outside have no balance.
        (select coalesce(sum(quantity), 0) from movement where to_place_id = ${placeId} and lot_id = ${lotId})
          - (select coalesce(sum(quantity), 0) from movement where from_place_id = ${placeId} and lot_id = ${lotId})
      ) as quantity
    )
    select now.quantity - coalesce((select sum(net) from by_day), 0) as quantity, ${day} as on_day from now
    union all
    select now.quantity - coalesce(sum(by_day.net) over (
        order by by_day.happened_on desc rows between unbounded preceding and 1 preceding), 0), by_day.happened_on
      from by_day, now)`.as<'lowest'>('lowest')
  const found = await reader
    .selectFrom(lowest)
    .selectAll()
    .orderBy('quantity')
    .orderBy('on_day')
    .limit(1)
    .executeTakeFirst()
  return found ?? { quantity: 0, on_day: day }
}
