import { listLotsAt } from '#db/queries/stock/on-hand.ts'
import type { Reader } from '#db/schema.ts'
import type { Day } from '#shared/domain/dates.ts'
import type { PickableLot } from '#shared/domain/stock/fefo.ts'

/** A lot at a warehouse; `available` is what can leave on a day without any later day going short. */
export interface LotAtWarehouse extends PickableLot {
  itemId: string
  batch: string
  owner: string
}

/** Every lot of the items that is at the place now, with what can leave it on the day. */
export async function readLotsAt(
  db: Reader,
  placeId: string,
  itemIds: readonly string[],
  day: Day,
): Promise<LotAtWarehouse[]> {
  return (await listLotsAt(db, placeId, itemIds, day)).map((row) => ({
    lotId: row.id,
    itemId: row.item_id,
    projectId: row.project_id,
    batch: row.batch,
    expiry: row.expires_on,
    condition: row.condition,
    owner: row.owner,
    firstReceivedOn: row.first_received_on,
    available: row.available,
  }))
}
