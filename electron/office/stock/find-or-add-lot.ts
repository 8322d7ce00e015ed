import { v7 as newId } from 'uuid'
import { findLotByFacts, insertLot } from '#db/queries/stock/lot.ts'
import type { Tx } from '#db/schema.ts'
import type { LotFacts } from '#shared/domain/stock/lot.ts'

/** The id of the lot with these facts. Goods that agree in all of them are the same lot, whenever they came. */
export async function findOrAddLot(tx: Tx, facts: LotFacts): Promise<string> {
  const known = await findLotByFacts(tx, facts)
  if (known) return known.id
  const id = newId()
  await insertLot(tx, id, facts)
  return id
}
