import type { Selectable } from 'kysely'
import type {
  DonorTable,
  ItemTable,
  PartyTable,
  ProjectTable,
  SiteTable,
  WarehouseTable,
} from '../../schema/reference.ts'
import type { Reader, Tx } from '../../schema.ts'
import { ownOffice } from '../settings/own-office.ts'

export type ItemRow = Omit<Selectable<ItemTable>, 'office_id'>
export type DonorRow = Omit<Selectable<DonorTable>, 'office_id'>
export type ProjectRow = Omit<Selectable<ProjectTable>, 'office_id'>
export type SiteRow = Omit<Selectable<SiteTable>, 'office_id'>
export type WarehouseRow = Omit<Selectable<WarehouseTable>, 'office_id'>
export type PartyRow = Omit<Selectable<PartyTable>, 'office_id'>

/** The item of this id; undefined when there is none. */
export const findItem = (reader: Reader, id: string) =>
  reader.selectFrom('item').selectAll().where('id', '=', id).executeTakeFirst()
/** The donor of this id; undefined when there is none. */
export const findDonor = (reader: Reader, id: string) =>
  reader.selectFrom('donor').selectAll().where('id', '=', id).executeTakeFirst()
/** The project of this id; undefined when there is none. */
export const findProject = (reader: Reader, id: string) =>
  reader.selectFrom('project').selectAll().where('id', '=', id).executeTakeFirst()
/** The site of this id; undefined when there is none. */
export const findSite = (reader: Reader, id: string) =>
  reader.selectFrom('site').selectAll().where('id', '=', id).executeTakeFirst()
/** The warehouse of this id; undefined when there is none. */
export const findWarehouse = (reader: Reader, id: string) =>
  reader.selectFrom('warehouse').selectAll().where('id', '=', id).executeTakeFirst()
/** The supplier, agency, partner or embassy of this id; undefined when there is none. */
export const findParty = (reader: Reader, id: string) =>
  reader.selectFrom('party').selectAll().where('id', '=', id).executeTakeFirst()
/** The area of this P-code; undefined when there is none. */
export const findArea = (reader: Reader, pcode: string) =>
  reader.selectFrom('admin_area').selectAll().where('pcode', '=', pcode).executeTakeFirst()

/** The items of these ids, in no order; what is not there is left out. */
export const findItems = (reader: Reader, ids: readonly string[]) =>
  reader
    .selectFrom('item')
    .selectAll()
    .where('id', 'in', [...new Set(ids)])
    .execute()

/** The record of that table that has this code and is not `id` itself. */
export const findSameCode = (
  reader: Reader,
  table: 'item' | 'donor' | 'project' | 'warehouse',
  code: string,
  id: string,
) =>
  reader
    .selectFrom(table as 'item')
    .select('id')
    .where('code', '=', code)
    .where('id', '<>', id)
    .executeTakeFirst()

/** Another item with this barcode; undefined when there is none. */
export const findSameBarcode = (reader: Reader, barcode: string, id: string) =>
  reader.selectFrom('item').select('id').where('barcode', '=', barcode).where('id', '<>', id).executeTakeFirst()

/** Whether goods of an item were ever posted: its unit is fixed from then on (REF-9). */
export const hasLots = async (reader: Reader, itemId: string) =>
  (await reader.selectFrom('lot').select('id').where('item_id', '=', itemId).limit(1).executeTakeFirst()) !== undefined

/** The code of every item, discontinued ones too. */
export const listItemCodes = (reader: Reader) => reader.selectFrom('item').select('code').execute()

/** Every item by its code, discontinued ones too. */
export const listItems = (reader: Reader) => reader.selectFrom('item').selectAll().orderBy('code').execute()
/** Every donor by name. */
export const listDonors = (reader: Reader) => reader.selectFrom('donor').selectAll().orderBy('name').execute()
/** Every project by its code, closed ones too. */
export const listProjects = (reader: Reader) => reader.selectFrom('project').selectAll().orderBy('code').execute()
/** Every site by its English name. */
export const listSites = (reader: Reader) => reader.selectFrom('site').selectAll().orderBy('name_en').execute()
/** Every warehouse by its code, closed ones too. */
export const listWarehouses = (reader: Reader) => reader.selectFrom('warehouse').selectAll().orderBy('code').execute()
/** Every supplier, agency, partner and embassy by its English name. */
export const listParties = (reader: Reader) => reader.selectFrom('party').selectAll().orderBy('name_en').execute()
/** Every area of the country by its P-code. */
export const listAreas = (reader: Reader) => reader.selectFrom('admin_area').selectAll().orderBy('pcode').execute()

// Each save looks first: an upsert would set off the insert trigger that guards against INSERT OR REPLACE. The id stays
// out of an update: SQLite would look through every table that refers to it.

/** Adds an item, or changes the one of this id. */
export async function saveItemRow(tx: Tx, row: ItemRow): Promise<void> {
  const { id, ...facts } = row
  const known = await findItem(tx, id)
  if (known) await tx.updateTable('item').set(facts).where('id', '=', id).execute()
  else
    await tx
      .insertInto('item')
      .values({ ...row, office_id: ownOffice })
      .execute()
}

/** Adds a donor, or changes the one of this id. */
export async function saveDonorRow(tx: Tx, row: DonorRow): Promise<void> {
  const { id, ...facts } = row
  const known = await findDonor(tx, id)
  if (known) await tx.updateTable('donor').set(facts).where('id', '=', id).execute()
  else
    await tx
      .insertInto('donor')
      .values({ ...row, office_id: ownOffice })
      .execute()
}

/** Adds a project, or changes the one of this id. */
export async function saveProjectRow(tx: Tx, row: ProjectRow): Promise<void> {
  const { id, ...facts } = row
  const known = await findProject(tx, id)
  if (known) await tx.updateTable('project').set(facts).where('id', '=', id).execute()
  else
    await tx
      .insertInto('project')
      .values({ ...row, office_id: ownOffice })
      .execute()
}

/** Adds a site, or changes the one of this id. */
export async function saveSiteRow(tx: Tx, row: SiteRow): Promise<void> {
  const { id, ...facts } = row
  const known = await findSite(tx, id)
  if (known) await tx.updateTable('site').set(facts).where('id', '=', id).execute()
  else
    await tx
      .insertInto('site')
      .values({ ...row, office_id: ownOffice })
      .execute()
}

/** Adds a warehouse, or changes the one of this id. */
export async function saveWarehouseRow(tx: Tx, row: WarehouseRow): Promise<void> {
  const { id, ...facts } = row
  const known = await findWarehouse(tx, id)
  if (known) await tx.updateTable('warehouse').set(facts).where('id', '=', id).execute()
  else
    await tx
      .insertInto('warehouse')
      .values({ ...row, office_id: ownOffice })
      .execute()
}

/** Adds a supplier, agency, partner or embassy, or changes the one of this id. */
export async function savePartyRow(tx: Tx, row: PartyRow): Promise<void> {
  const { id, ...facts } = row
  const known = await findParty(tx, id)
  if (known) await tx.updateTable('party').set(facts).where('id', '=', id).execute()
  else
    await tx
      .insertInto('party')
      .values({ ...row, office_id: ownOffice })
      .execute()
}

/** Parents first, as the published lists have them. */
export async function insertAreas(
  tx: Tx,
  rows: readonly { pcode: string; name_en: string; name_ar: string; parent_pcode: string | null; level: number }[],
): Promise<void> {
  await tx
    .insertInto('admin_area')
    .values([...rows])
    .execute()
}
