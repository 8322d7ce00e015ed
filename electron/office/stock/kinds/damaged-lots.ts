import type { Tx } from '#db/schema.ts'
import type { LotFacts } from '#shared/domain/stock/lot.ts'
import { findOrAddLots } from './find-or-add-lots.ts'

/** A lot as the queries of stock give it. */
interface LotRow {
  id: string
  item_id: string
  project_id: string
  batch: string
  expires_on: string | null
  owner: LotFacts['owner']
}

/**
 * The lots that goods of these become when they are damaged, by the id of the lot they were: all else about them stays.
 * Two statements, however many there are.
 */
export async function findOrAddDamagedLots(tx: Tx, lots: readonly LotRow[]): Promise<ReadonlyMap<string, string>> {
  const ids = await findOrAddLots(
    tx,
    lots.map((lot) => ({
      ...{ itemId: lot.item_id, projectId: lot.project_id, batch: lot.batch, expiresOn: lot.expires_on },
      ...{ owner: lot.owner, condition: 'damaged' },
    })),
  )
  return new Map(lots.map((lot, index) => [lot.id, ids[index] ?? '']))
}
