import type { InferContractRouterInputs, InferContractRouterOutputs } from '@orpc/contract'
import { findClosingBefore } from '#db/queries/stock/closed-month.ts'
import { listBalances, listBalancesOn, type StockFilter } from '#db/queries/stock/on-hand.ts'
import type { Reader } from '#db/schema.ts'
import type { stockContract } from '#shared/contract/stock.ts'
import { addDays, type Day, firstDay, monthOf, nextMonth, previousMonth } from '#shared/domain/dates.ts'
import { isExpired } from '#shared/domain/stock/fefo.ts'
import type { ReadCall } from '../../context.ts'
import { namePlaces } from '../document/name-places.ts'

type Input = InferContractRouterInputs<typeof stockContract>['onHand']
type OnHand = InferContractRouterOutputs<typeof stockContract>['onHand']

/** STK-1: what was there at the end of a day (today when none is given), lot by lot. */
export async function listStockOnHand(call: Pick<ReadCall, 'db' | 'today' | 'by'>, input: Input): Promise<OnHand> {
  const { db, today } = call
  const asOf = input.asOf ?? today
  const filter: StockFilter = {
    placeKinds: input.everywhere ? ['warehouse', 'in-transit', 'distribution'] : ['warehouse'],
    placeId: input.warehouseId ?? null,
    projectId: input.projectId ?? null,
    itemId: input.itemId ?? null,
  }
  // Nothing is ever posted into the future: from today on the balances are what there is.
  const rows =
    asOf >= today
      ? await listBalances(db, filter)
      : await listBalancesOn(db, asOf, await closingBefore(db, asOf), filter)
  const placeIds = rows.map((row) => row.place_id)
  const places = await namePlaces(db, call.by.language, placeIds)
  return {
    asOf,
    rows: rows.map((row) => ({
      lotId: row.lot_id,
      itemId: row.item_id,
      projectId: row.project_id,
      batch: row.batch,
      expiresOn: row.expires_on,
      condition: row.condition,
      owner: row.owner,
      placeId: row.place_id,
      warehouseId: places.get(row.place_id)?.warehouseId ?? null,
      placeKind: row.place_kind,
      placeName: places.get(row.place_id)?.name ?? '',
      quantity: row.quantity,
      expired: isExpired(row.expires_on, asOf),
    })),
  }
}

/** The last closing whose month was over at the end of a day, and the first day that it does not cover. */
export async function closingBefore(db: Reader, day: Day): Promise<{ closing: number; from: Day } | undefined> {
  const isMonthEnd = monthOf(addDays(day, 1)) !== monthOf(day)
  const closing = await findClosingBefore(db, isMonthEnd ? monthOf(day) : previousMonth(monthOf(day)))
  return closing && { closing: closing.closing, from: firstDay(nextMonth(closing.month)) }
}
