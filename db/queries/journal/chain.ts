import type { Insertable } from 'kysely'
import type { Reader, Tables, Tx } from '../../schema.ts'

/** Writes an entry, what it says part by part, and the records that it is found by. */
export async function insertEntry(
  tx: Tx,
  entry: Insertable<Tables['journal']>,
  details: readonly Insertable<Tables['journal_detail']>[],
  subjects: readonly Insertable<Tables['journal_subject']>[],
): Promise<void> {
  await tx.insertInto('journal').values(entry).execute()
  if (details.length > 0) await tx.insertInto('journal_detail').values(details).execute()
  if (subjects.length > 0) await tx.insertInto('journal_subject').values(subjects).execute()
}

/** The last entry's number and hash, undefined before the first. */
export function findLastEntry(db: Pick<Reader, 'selectFrom'>) {
  return db.selectFrom('journal').select(['seq', 'hash']).orderBy('seq', 'desc').limit(1).executeTakeFirst()
}

/** Whether the journal has an entry of this call. */
export async function hasEntryOfCall(db: Reader, callId: string): Promise<boolean> {
  const entry = await db.selectFrom('journal').select('seq').where('call_id', '=', callId).executeTakeFirst()
  return entry !== undefined
}

/** Entries after a sequence number, in their order. */
export function listEntries(db: Reader, after: number, limit: number) {
  return db.selectFrom('journal').selectAll().where('seq', '>', after).orderBy('seq').limit(limit).execute()
}

/** What the entries from one sequence number to another say, part by part in their order. */
export function listDetails(db: Reader, from: number, to: number) {
  return db
    .selectFrom('journal_detail')
    .selectAll()
    .where('seq', '>=', from)
    .where('seq', '<=', to)
    .orderBy('seq')
    .orderBy('part')
    .execute()
}

/** The records that the entries from one sequence number to another are found by. */
export function listSubjects(db: Reader, from: number, to: number) {
  return db.selectFrom('journal_subject').selectAll().where('seq', '>=', from).where('seq', '<=', to).execute()
}
