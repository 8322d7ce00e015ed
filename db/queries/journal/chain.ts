import type { Reader } from '../../schema.ts'

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
