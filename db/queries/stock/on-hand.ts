import { type AliasedRawBuilder, sql } from 'kysely'
import type { Reader } from '../../schema.ts'

/** The good lots of some items at a place that were ever there, with the day each first came (also when all is gone). */
export function listLotsAt(reader: Reader, placeId: string, itemIds: readonly string[]) {
  return reader
    .selectFrom('lot')
    .innerJoin('balance', (join) => join.onRef('balance.lot_id', '=', 'lot.id').on('balance.place_id', '=', placeId))
    .selectAll('lot')
    .select((at) =>
      at
        .selectFrom('movement')
        .select((inner) => inner.fn.min('movement.happened_on').as('first'))
        .where('movement.to_place_id', '=', placeId)
        .whereRef('movement.lot_id', '=', 'lot.id')
        .as('first_received_on'),
    )
    .where('lot.item_id', 'in', [...new Set(itemIds)])
    .execute()
}

export interface StockFilter {
  placeKinds: readonly string[]
  placeId: string | null
  projectId: string | null
  itemId: string | null
}

/** One lot at one place. */
export interface StockQuantity {
  lot_id: string
  item_id: string
  project_id: string
  batch: string
  expires_on: string | null
  condition: 'good' | 'damaged'
  owner: string
  place_id: string
  place_kind: string
  quantity: number
}

/** What is there now: the balances, without the zeros. */
export function listBalances(reader: Reader, filter: StockFilter): Promise<StockQuantity[]> {
  const now = sql<{ place_id: string; lot_id: string; quantity: number }>`balance`.as<'counted'>('counted')
  return ofLots(reader, now, filter)
}

/**
 * What was there at the end of a day: the balances of the last closing at or before it, moved by what happened since.
 * `closing` is that closing and the first day after its month; undefined when no month before the day is closed.
 */
export function listBalancesOn(
  reader: Reader,
  day: string,
  closing: { closing: number; from: string } | undefined,
  filter: StockFilter,
): Promise<StockQuantity[]> {
  const counted = sql<{ place_id: string; lot_id: string; quantity: number }>`(
    select place_id, lot_id, sum(quantity) as quantity
    from (
      select place_id, lot_id, quantity from balance_at_close where closing = ${closing?.closing ?? 0}
      union all
      select to_place_id, lot_id, quantity from movement
        where happened_on >= ${closing?.from ?? ''} and happened_on <= ${day}
      union all
      select from_place_id, lot_id, -quantity from movement
        where happened_on >= ${closing?.from ?? ''} and happened_on <= ${day}
    )
    group by place_id, lot_id)`.as<'counted'>('counted')
  return ofLots(reader, counted, filter)
}

function ofLots(
  reader: Reader,
  counted: AliasedRawBuilder<{ place_id: string; lot_id: string; quantity: number }, 'counted'>,
  filter: StockFilter,
): Promise<StockQuantity[]> {
  return reader
    .selectFrom(counted)
    .innerJoin('lot', 'lot.id', 'counted.lot_id')
    .innerJoin('place', 'place.id', 'counted.place_id')
    .innerJoin('item', 'item.id', 'lot.item_id')
    .select([
      'counted.lot_id',
      'lot.item_id',
      'lot.project_id',
      'lot.batch',
      'lot.expires_on',
      'lot.condition',
      'lot.owner',
      'counted.place_id',
      'place.kind as place_kind',
      'counted.quantity',
    ])
    .where('counted.quantity', '<>', 0)
    .where('place.kind', 'in', [...filter.placeKinds])
    .$if(filter.placeId !== null, (query) => query.where('counted.place_id', '=', filter.placeId ?? ''))
    .$if(filter.projectId !== null, (query) => query.where('lot.project_id', '=', filter.projectId ?? ''))
    .$if(filter.itemId !== null, (query) => query.where('lot.item_id', '=', filter.itemId ?? ''))
    .orderBy('item.code')
    .orderBy('lot.expires_on')
    .orderBy('counted.lot_id')
    .orderBy('counted.place_id')
    .execute()
}

/** One movement of an item into or out of a place, as its stock card shows it; within a day in before out. */
export interface CardRow {
  lot_id: string
  project_id: string
  batch: string
  expires_on: string | null
  condition: 'good' | 'damaged'
  owner: string
  document_id: string
  number: string
  kind: string
  happened_on: string
  recorded_at: string
  recorded_by: string
  /** Where it came from or went; of goods on the road the other end of their waybill. */
  other_place_id: string
  /** Above zero in, below zero out. */
  quantity: number
}

/** Every movement of an item into or out of a place between two days (null: no limit), in the order they count. */
export async function listCardRows(
  reader: Reader,
  placeId: string,
  itemId: string,
  from: string | null,
  to: string | null,
): Promise<CardRow[]> {
  const moved = sql<{
    id: number
    lot_id: string
    document_id: string
    happened_on: string
    recorded_at: string
    other_place_id: string
    quantity: number
  }>`(
    select movement.id, lot_id, document_id, happened_on, recorded_at, from_place_id as other_place_id, quantity
      from lot join movement on movement.to_place_id = ${placeId} and movement.lot_id = lot.id
      where lot.item_id = ${itemId} and happened_on between ${from ?? ''} and ${to ?? '9999'}
    union all
    select movement.id, lot_id, document_id, happened_on, recorded_at, to_place_id, -quantity
      from lot join movement on movement.from_place_id = ${placeId} and movement.lot_id = lot.id
      where lot.item_id = ${itemId} and happened_on between ${from ?? ''} and ${to ?? '9999'})`.as<'moved'>('moved')
  return (
    reader
      .selectFrom(moved)
      .innerJoin('lot', 'lot.id', 'moved.lot_id')
      .innerJoin('document', 'document.id', 'moved.document_id')
      .innerJoin('office_user', 'office_user.id', 'document.recorded_by')
      .leftJoin('document as waybill', 'waybill.id', 'moved.other_place_id')
      .select([
        'moved.lot_id',
        'lot.project_id',
        'lot.batch',
        'lot.expires_on',
        'lot.condition',
        'lot.owner',
        'moved.document_id',
        'document.number',
        'document.kind',
        'moved.happened_on',
        'moved.recorded_at',
        'office_user.display_name as recorded_by',
        'moved.quantity',
      ])
      // On the road is no place a storekeeper looks for: the other end of the waybill is meant.
      .select((at) =>
        at.fn
          .coalesce(
            at
              .case()
              .when('waybill.from_place_id', '=', placeId)
              .then(at.ref('waybill.to_place_id'))
              .else(at.ref('waybill.from_place_id'))
              .end(),
            'moved.other_place_id',
          )
          .as('other_place_id'),
      )
      .orderBy('moved.happened_on')
      .orderBy((at) => at('moved.quantity', '<', 0))
      .orderBy('moved.id')
      .execute()
  )
}

/** The balance of an item at a place at the end of the day before `day`, all lots together. */
export async function findItemBalanceBefore(
  reader: Reader,
  placeId: string,
  itemId: string,
  day: string,
): Promise<number> {
  const found = await reader
    .selectFrom('lot')
    .select(
      sql<number>`
        coalesce(sum((select sum(quantity) from movement
          where to_place_id = ${placeId} and lot_id = lot.id and happened_on < ${day})), 0)
        - coalesce(sum((select sum(quantity) from movement
          where from_place_id = ${placeId} and lot_id = lot.id and happened_on < ${day})), 0)`.as('quantity'),
    )
    .where('item_id', '=', itemId)
    .executeTakeFirst()
  return found?.quantity ?? 0
}

interface Difference {
  place_id: string
  lot_id: string
  balance: number
  movements: number
}

/** Each balance that is not the sum of the movements of its place and lot; reads every movement. */
export function listDifferences(reader: Reader): Promise<Difference[]> {
  const summed = sql<Difference>`(
    select place_id, lot_id, sum(balance) as balance, sum(moved) as movements
    from (
      select place_id, lot_id, quantity as balance, 0 as moved from balance
      union all
      select to_place_id, lot_id, 0, quantity from movement
      union all
      select from_place_id, lot_id, 0, -quantity from movement
    )
    group by place_id, lot_id
    having sum(balance) <> sum(moved))`.as<'summed'>('summed')
  return reader.selectFrom(summed).selectAll().execute()
}

/** The same for the balances kept at the end of each closed month; reads every movement once for each month. */
export function listClosingDifferences(reader: Reader): Promise<Difference[]> {
  const summed = sql<Difference>`(
    select place_id, lot_id, sum(balance) as balance, sum(moved) as movements
    from (
      select closing, place_id, lot_id, quantity as balance, 0 as moved
        from balance_at_close join closed_month using (closing) where reopened_at is null
      union all
      select closing, to_place_id, lot_id, 0, quantity
        from closed_month join movement on happened_on < date(month || '-01', '+1 month') where reopened_at is null
      union all
      select closing, from_place_id, lot_id, 0, -quantity
        from closed_month join movement on happened_on < date(month || '-01', '+1 month') where reopened_at is null
    )
    group by closing, place_id, lot_id
    having sum(balance) <> sum(moved))`.as<'summed'>('summed')
  return reader.selectFrom(summed).selectAll().execute()
}

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
