import { type AliasedRawBuilder, type RawBuilder, sql } from 'kysely'
import type { StockDocumentKind } from '#shared/domain/stock/kinds/document-kinds.ts'
import type { LotCondition } from '#shared/domain/stock/lot.ts'
import type { PlaceKind } from '#shared/domain/stock/place.ts'
import type { Reader } from '../../schema.ts'
import { cameLater } from './balance.ts'

/** A lot with something in a place, and what can leave it on a day without that day or a later one going short. */
export interface LotThere {
  id: string
  item_id: string
  project_id: string
  batch: string
  expires_on: string | null
  condition: LotCondition
  owner: string
  /** The day it first came to the place. */
  first_received_on: string
  available: number
}

/** An item of which lots are looked for: those that expire on a day at the latest; null: all, also what never does. */
export interface LotsWanted {
  itemId: string
  until: string | null
}

/**
 * The wanted lots of some items that are at a place now and not expired on a day, in one statement, each with what can
 * leave the place on that day.
 */
export function listLotsAt(
  reader: Reader,
  placeId: string,
  wanted: readonly LotsWanted[],
  day: string,
): Promise<LotThere[]> {
  return listLots(
    reader,
    placeId,
    day,
    sql`json_each(${JSON.stringify(wanted)}) as wanted
      cross join balance on balance.item_id = wanted.value ->> 'itemId' and balance.place_id = ${placeId}
        and coalesce(balance.expires_on, '~') between ${day} and coalesce(wanted.value ->> 'until', '~')
      cross join lot on lot.id = balance.lot_id`,
  )
}

/** The same of the first `most` lots of one item to expire; no more are read. */
export function listFirstLotsAt(
  reader: Reader,
  placeId: string,
  itemId: string,
  day: string,
  most: number,
): Promise<LotThere[]> {
  return listLots(
    reader,
    placeId,
    day,
    sql`balance cross join lot on lot.id = balance.lot_id
      where balance.item_id = ${itemId} and balance.place_id = ${placeId} and coalesce(balance.expires_on, '~') >= ${day}
      order by coalesce(balance.expires_on, '~') limit ${most}`,
  )
}

function listLots(reader: Reader, placeId: string, day: string, found: RawBuilder<unknown>): Promise<LotThere[]> {
  const there = sql<LotThere>`(
    select lot.id, lot.item_id, lot.project_id, lot.batch, lot.expires_on, lot.condition, lot.owner,
      (select min(happened_on) from movement where to_place_id = ${placeId} and lot_id = lot.id) as first_received_on,
      -- What is there now less the most that has come in, net, from some later day on: that much was not there before.
      max(0, balance.quantity - ${cameLater(sql`${placeId}`, sql`lot.id`, day)}) as available
    from ${found})`.as<'there'>('there')
  return reader.selectFrom(there).selectAll().execute()
}

/** What is in one place now, by lot: of a waybill's place what is still in transit. */
export function listContents(reader: Reader, placeId: string) {
  return reader.selectFrom('balance').select(['lot_id', 'quantity']).where('place_id', '=', placeId).execute()
}

export interface StockFilter {
  placeKinds: readonly PlaceKind[]
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
  condition: LotCondition
  owner: string
  place_id: string
  place_kind: PlaceKind
  quantity: number
}

/** What is there now. */
export function listBalances(reader: Reader, filter: StockFilter): Promise<StockQuantity[]> {
  const ofItem = filter.itemId === null ? sql`` : sql`where item_id = ${filter.itemId}`
  const now = sql<{ place_id: string; lot_id: string; quantity: number }>`(
    select place_id, lot_id, quantity from balance ${ofItem})`.as<'counted'>('counted')
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
  return (
    reader
      .selectFrom(counted)
      // The plus keeps the planner from beginning with every lot there ever was; of one item the lots do come first.
      .innerJoin('lot', (join) =>
        join.on(sql<boolean>`lot.id = ${sql.raw(filter.itemId === null ? '+' : '')}counted.lot_id`),
      )
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
  )
}

/** One movement of an item into or out of a place, as its stock card shows it; within a day in before out. */
export interface CardRow {
  lot_id: string
  project_id: string
  batch: string
  expires_on: string | null
  condition: LotCondition
  owner: string
  document_id: string
  number: string
  kind: StockDocumentKind
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
      from lot cross join movement on movement.to_place_id = ${placeId} and movement.lot_id = lot.id
      where lot.item_id = ${itemId} and happened_on between ${from ?? ''} and ${to ?? '9999'}
    union all
    select movement.id, lot_id, document_id, happened_on, recorded_at, to_place_id, -quantity
      from lot cross join movement on movement.from_place_id = ${placeId} and movement.lot_id = lot.id
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
