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

const daysRemembered = 90

/** Forgets the outcomes of calls made more than ninety days before `now`, counted no later than the journal's last entry. */
export async function forgetCalls(tx: Tx, now: Date): Promise<void> {
  const last = await tx.selectFrom('journal').select('at').orderBy('seq', 'desc').limit(1).executeTakeFirst()
  const latest = Math.min(now.getTime(), last ? Date.parse(last.at) : now.getTime())
  const before = new Date(latest - daysRemembered * 86_400_000).toISOString()
  await tx.deleteFrom('call').where('at', '<', before).execute()
}
