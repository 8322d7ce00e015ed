import { type LotsWanted, type LotThere, listFirstLotsAt, listLotsAt } from '#db/queries/stock/on-hand.ts'
import type { Reader } from '#db/schema.ts'
import type { Day } from '#shared/domain/dates.ts'
import type { PickableLot } from '#shared/domain/stock/fefo.ts'

/** A lot at a warehouse; `available` is what can leave on a day without any later day going short. */
export interface LotAtWarehouse extends PickableLot {
  itemId: string
  batch: string
  owner: string
}

/** The wanted lots that are at the place now and not expired on the day, with what can leave it then. */
export async function readLotsAt(
  db: Reader,
  placeId: string,
  wanted: readonly LotsWanted[],
  day: Day,
): Promise<LotAtWarehouse[]> {
  return (await listLotsAt(db, placeId, wanted, day)).map(pickable)
}

/** The same of the first `most` lots of one item to expire. */
export async function readFirstLotsAt(
  db: Reader,
  placeId: string,
  itemId: string,
  day: Day,
  most: number,
): Promise<LotAtWarehouse[]> {
  return (await listFirstLotsAt(db, placeId, itemId, day, most)).map(pickable)
}

function pickable(row: LotThere): LotAtWarehouse {
  return {
    lotId: row.id,
    itemId: row.item_id,
    projectId: row.project_id,
    batch: row.batch,
    expiry: row.expires_on,
    condition: row.condition,
    owner: row.owner,
    firstReceivedOn: row.first_received_on,
    available: row.available,
  }
}
