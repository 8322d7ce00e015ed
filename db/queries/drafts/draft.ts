import type { Insertable } from 'kysely'
import type { DraftTable } from '../../schema/office.ts'
import type { Reader, Tx } from '../../schema.ts'

/** A person's unsent forms, the last touched first, at most 500. An empty `kind` means all. */
export function listDrafts(db: Reader, userId: string, kind: string) {
  return db
    .selectFrom('draft')
    .selectAll()
    .where('user_id', '=', userId)
    .$if(kind !== '', (query) => query.where('kind', '=', kind))
    .orderBy('updated_at', 'desc')
    .limit(500)
    .execute()
}

/** A person's unsent form of a kind about one record, the last touched; undefined when there is none. */
export function findDraft(db: Reader, userId: string, kind: string, subjectId: string) {
  return db
    .selectFrom('draft')
    .selectAll()
    .where('user_id', '=', userId)
    .where('kind', '=', kind)
    .where('subject_id', '=', subjectId)
    .orderBy('updated_at', 'desc')
    .limit(1)
    .executeTakeFirst()
}

/** Saves the form over its earlier state. Another person's draft of that id is left alone: answers whether it was saved. */
export async function saveDraft(tx: Tx, row: Insertable<DraftTable>): Promise<boolean> {
  const result = await tx
    .insertInto('draft')
    .values(row)
    .onConflict((conflict) =>
      conflict
        .column('id')
        .doUpdateSet({ body: row.body, updated_at: row.updated_at })
        .where('draft.user_id', '=', row.user_id),
    )
    .executeTakeFirst()
  return (result.numInsertedOrUpdatedRows ?? 0n) > 0n
}

/** Forgets a person's own draft; one that is not there, or not theirs, changes nothing. */
export async function removeDraft(tx: Tx, userId: string, id: string): Promise<void> {
  await tx.deleteFrom('draft').where('id', '=', id).where('user_id', '=', userId).execute()
}

/** The numbers of the documents and distributions among some ids, by id: what drafts about them are told apart by. */
export async function numbersOf(db: Reader, ids: readonly string[]): Promise<ReadonlyMap<string, string>> {
  if (ids.length === 0) return new Map()
  const rows = await db
    .selectFrom('document')
    .select(['id', 'number'])
    .where('id', 'in', ids)
    .unionAll(db.selectFrom('distribution').select(['id', 'number']).where('id', 'in', ids))
    .execute()
  return new Map(rows.map(({ id, number }) => [id, number]))
}
