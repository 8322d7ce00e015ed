import { findLowestBalance } from '#db/queries/stock/balance.ts'
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

/** Every lot of the items that was ever at the place, with what can leave it on the day. */
export async function readLotsAt(
  db: Reader,
  placeId: string,
  itemIds: readonly string[],
  day: Day,
): Promise<LotAtWarehouse[]> {
  const rows = await listLotsAt(db, placeId, itemIds)
  const lots: LotAtWarehouse[] = []
  for (const row of rows) {
    const { quantity } = await findLowestBalance(db, placeId, row.id, day)
    lots.push({
      lotId: row.id,
      itemId: row.item_id,
      projectId: row.project_id,
      batch: row.batch,
      expiry: row.expires_on,
      condition: row.condition,
      owner: row.owner,
      firstReceivedOn: row.first_received_on ?? day,
      available: Math.max(0, quantity),
    })
  }
  return lots
}
