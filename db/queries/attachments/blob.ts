import type { Insertable } from 'kysely'
import type { BlobTable } from '../../schema/office.ts'
import type { Db, Reader } from '../../schema.ts'

/**
 * Writes bytes into attachments.amana in a transaction of its own, before whatever points at them: two files are not
 * written at one stroke, and bytes nobody points at do no harm.
 */
export async function insertBlobs(db: Db, rows: readonly Insertable<BlobTable>[]): Promise<void> {
  await db.insertInto('attachments.blob').values(rows).execute()
}

/** The bytes and their recorded digest, or undefined. */
export function findBlob(db: Reader, id: string) {
  return db.selectFrom('attachments.blob').select(['bytes', 'sha256']).where('id', '=', id).executeTakeFirst()
}
