import type { LotFacts } from '#shared/domain/stock/lot.ts'
import type { Reader, Tx } from '../../schema.ts'
import { ownOffice } from '../settings/own-office.ts'

export function findLots(reader: Reader, ids: readonly string[]) {
  return reader
    .selectFrom('lot')
    .selectAll()
    .where('id', 'in', [...new Set(ids)])
    .execute()
}

export function findLotByFacts(reader: Reader, facts: LotFacts) {
  return reader
    .selectFrom('lot')
    .select('id')
    .where('item_id', '=', facts.itemId)
    .where('project_id', '=', facts.projectId)
    .where('batch', '=', facts.batch)
    .where((at) => at(at.fn.coalesce('expires_on', at.val('')), '=', facts.expiresOn ?? ''))
    .where('owner', '=', facts.owner)
    .where('condition', '=', facts.condition)
    .executeTakeFirst()
}

export async function insertLot(tx: Tx, id: string, facts: LotFacts): Promise<void> {
  await tx
    .insertInto('lot')
    .values({
      id,
      office_id: ownOffice,
      item_id: facts.itemId,
      batch: facts.batch,
      expires_on: facts.expiresOn,
      project_id: facts.projectId,
      owner: facts.owner,
      condition: facts.condition,
    })
    .execute()
}
