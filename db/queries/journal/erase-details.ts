import { sql } from 'kysely'
import type { Tx } from '../../schema.ts'

/**
 * Blanks what the journal says of a record, for good: every part of an entry that names it loses its words and their salt,
 * and keeps its digest, so that the chain is proved as before. Answers how many parts were blanked. To be called by an
 * approved erasure only, in its transaction, before its own entry is appended.
 */
export async function eraseJournalDetails(tx: Tx, subjectKind: string, subjectId: string): Promise<number> {
  const names = sql<boolean>`exists (select 1 from json_each(journal_detail.details, '$.subjects') as subject
    where json_extract(subject.value, '$.kind') = ${subjectKind} and json_extract(subject.value, '$.id') = ${subjectId})`
  // The entries first: asked in one statement, a young office's planner reads every detail instead.
  const entries = await tx
    .selectFrom('journal_subject')
    .select('seq')
    .where('kind', '=', subjectKind)
    .where('subject_id', '=', subjectId)
    .execute()
  let parts = 0
  for (const { seq } of entries) {
    const blanked = await tx
      .updateTable('journal_detail')
      .set({ salt: null, details: null })
      .where('seq', '=', seq)
      .where('details', 'is not', null)
      .where(names)
      .executeTakeFirst()
    parts += Number(blanked.numUpdatedRows)
  }
  return parts
}
