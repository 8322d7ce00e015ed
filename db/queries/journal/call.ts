import type { Insertable } from 'kysely'
import type { CallTable } from '../../schema/journal.ts'
import type { Reader, Tx } from '../../schema.ts'

/** The outcome already given to a call id, or undefined. */
export function findCall(db: Reader, callId: string) {
  return db
    .selectFrom('call')
    .select(['procedure', 'input_hash', 'outcome'])
    .where('call_id', '=', callId)
    .executeTakeFirst()
}

/** Remembers what a call was answered, in the transaction that did it. */
export async function saveCall(tx: Tx, row: Insertable<CallTable>): Promise<void> {
  await tx.insertInto('call').values(row).execute()
}
