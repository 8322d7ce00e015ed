import type { Insertable } from 'kysely'
import type { DraftTable } from '../../schema/office.ts'
import type { Reader, Tx } from '../../schema.ts'

/** A person's unsent forms, the last touched first. An empty `kind` means all. */
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

/** Saves the form over its earlier state. Another person's draft of that id is left alone: answers whether it was saved. */
export async function saveDraft(tx: Tx, row: Insertable<DraftTable>): Promise<boolean> {
  const result = await tx
    .insertInto('draft')
    .values(row)
    .onConflict((conflict) =>
      conflict
        .column('id')
        .doUpdateSet({ title: row.title, body: row.body, updated_at: row.updated_at })
        .where('draft.user_id', '=', row.user_id),
    )
    .executeTakeFirst()
  return (result.numInsertedOrUpdatedRows ?? 0n) > 0n
}

/** Forgets a person's own draft; one that is not there, or not theirs, changes nothing. */
export async function removeDraft(tx: Tx, userId: string, id: string): Promise<void> {
  await tx.deleteFrom('draft').where('id', '=', id).where('user_id', '=', userId).execute()
}
