import type { Tx } from '#db/schema.ts'
import { findOrAddLots } from '#office/stock/kinds/find-or-add-lots.ts'
import type { LotFacts } from '#shared/domain/stock/lot.ts'

/** The id of the lot with these facts. */
export async function findOrAddLot(tx: Tx, facts: LotFacts): Promise<string> {
  const [id = ''] = await findOrAddLots(tx, [facts])
  return id
}
