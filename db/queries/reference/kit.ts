import type { Selectable } from 'kysely'
import type { KitTable } from '../../schema/reference.ts'
import type { Reader, Tx } from '../../schema.ts'
import { ownOffice } from '../settings/own-office.ts'

export type KitRow = Omit<Selectable<KitTable>, 'office_id'>

/** One version of a kit, without its contents; undefined when there is none. */
export const findKit = (reader: Reader, id: string) =>
  reader.selectFrom('kit').selectAll().where('id', '=', id).executeTakeFirst()

/** The newest version of the kit of this code, in force or not; undefined when there is none. */
export const findLastVersion = (reader: Reader, code: string) =>
  reader.selectFrom('kit').selectAll().where('code', '=', code).orderBy('version', 'desc').limit(1).executeTakeFirst()

/** Every version of every kit, by code and version. */
export const listKits = (reader: Reader) =>
  reader.selectFrom('kit').selectAll().orderBy('code').orderBy('version').execute()

/** The contents of every version of every kit, by line. */
export const listKitContents = (reader: Reader) =>
  reader.selectFrom('kit_content').selectAll().orderBy('kit_id').orderBy('line_no').execute()

/** Writes a new version and supersedes the one before it, if there is one. */
export async function insertKit(
  tx: Tx,
  kit: KitRow,
  contents: readonly { itemId: string; quantity: number }[],
  before: string | undefined,
): Promise<void> {
  if (before) await tx.updateTable('kit').set({ status: 'superseded' }).where('id', '=', before).execute()
  await tx
    .insertInto('kit')
    .values({ ...kit, office_id: ownOffice })
    .execute()
  const rows = contents.map((content, index) => ({
    kit_id: kit.id,
    line_no: index + 1,
    item_id: content.itemId,
    quantity: content.quantity,
  }))
  await tx.insertInto('kit_content').values(rows).execute()
}
