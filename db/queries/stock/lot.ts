import { sql } from 'kysely'
import type { LotFacts } from '#shared/domain/stock/lot.ts'
import type { Reader, Tx } from '../../schema.ts'
import { ownOffice } from '../settings/own-office.ts'

/** The lots of these ids, in no order; what is not there is left out. */
export function findLots(reader: Reader, ids: readonly string[]) {
  return reader
    .selectFrom('lot')
    .selectAll()
    .where('id', 'in', [...new Set(ids)])
    .execute()
}

/** For each of the facts, in their order, the id of the lot that has them; null where there is none yet. */
export async function findLotsByFacts(reader: Reader, facts: readonly LotFacts[]): Promise<(string | null)[]> {
  const found = sql<{ id: string | null }>`(
    select lot.id
    from json_each(${JSON.stringify(facts)}) as wanted
      left join lot on lot.item_id = wanted.value ->> 'itemId' and lot.project_id = wanted.value ->> 'projectId'
        and lot.batch = wanted.value ->> 'batch'
        and coalesce(lot.expires_on, '') = coalesce(wanted.value ->> 'expiresOn', '')
        and lot.owner = wanted.value ->> 'owner' and lot.condition = wanted.value ->> 'condition'
    order by wanted.key)`.as<'found'>('found')
  return (await reader.selectFrom(found).selectAll().execute()).map((row) => row.id)
}

/** Adds lots in one statement. The trigger refuses facts that another lot has. */
export async function insertLots(tx: Tx, lots: readonly (LotFacts & { id: string })[]): Promise<void> {
  await sql`
    insert into lot (id, office_id, item_id, batch, expires_on, project_id, owner, condition)
    select value ->> 'id', ${ownOffice}, value ->> 'itemId', value ->> 'batch', value ->> 'expiresOn',
      value ->> 'projectId', value ->> 'owner', value ->> 'condition'
    from json_each(${JSON.stringify(lots)}) order by key`.execute(tx)
}
