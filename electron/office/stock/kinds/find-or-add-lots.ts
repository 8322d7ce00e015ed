import { v7 as newId } from 'uuid'
import { findLotsByFacts, insertLots } from '#db/queries/stock/lot.ts'
import type { Tx } from '#db/schema.ts'
import type { LotFacts } from '#shared/domain/stock/lot.ts'

/**
 * The id of the lot with each of these facts, in their order; two statements, however many there are. Goods that agree in
 * all facts are the same lot, whenever they came.
 */
export async function findOrAddLots(tx: Tx, facts: readonly LotFacts[]): Promise<string[]> {
  const known = await findLotsByFacts(tx, facts)
  const added = new Map<string, LotFacts & { id: string }>()
  const ids = facts.map((each, index) => {
    const found = known[index]
    if (found) return found
    const { itemId, projectId, batch, expiresOn, owner, condition } = each
    const key = JSON.stringify([itemId, projectId, batch, expiresOn, owner, condition])
    const lot = added.get(key) ?? { id: newId(), itemId, projectId, batch, expiresOn, owner, condition }
    added.set(key, lot)
    return lot.id
  })
  if (added.size > 0) await insertLots(tx, [...added.values()])
  return ids
}
