import type { Insertable } from 'kysely'
import type {
  ConsularCaseTable,
  ConsularMemberTable,
  ConsularSessionTable,
  DepartureTable,
  ExitVisaRequestTable,
  TravelDocumentTable,
} from '../../schema/consular.ts'
import type { Reader, Tx } from '../../schema.ts'

export function findCase(db: Reader, id: string) {
  return db.selectFrom('consular_case').selectAll().where('id', '=', id).executeTakeFirst()
}

/** The members of cases, each case in the order they were written down. */
export function listPersonsOfCases(db: Reader, caseIds: readonly string[]) {
  return db
    .selectFrom('consular_member')
    .innerJoin('consular_case', 'consular_case.id', 'consular_member.case_id')
    .selectAll('consular_member')
    .select('consular_case.number as case_number')
    .where('consular_member.case_id', 'in', caseIds)
    .orderBy('consular_member.case_id')
    .orderBy('consular_member.ordinal')
    .execute()
}

/** Which case each of these members belongs to; unknown ids are not in the answer. */
export function listCasesOfPersons(db: Reader, personIds: readonly string[]) {
  return db.selectFrom('consular_member').select(['id', 'case_id']).where('id', 'in', personIds).execute()
}

/** All cases by id, so many after the given one: for a walk over everything. */
export async function listCaseIdsAfter(db: Reader, after: string, limit: number): Promise<string[]> {
  const rows = await db
    .selectFrom('consular_case')
    .select('id')
    .where('id', '>', after)
    .orderBy('id')
    .limit(limit)
    .execute()
  return rows.map((row) => row.id)
}

export function findTravelDocument(db: Reader, id: string) {
  return db
    .selectFrom('travel_document')
    .innerJoin('consular_member', 'consular_member.id', 'travel_document.person_id')
    .selectAll('travel_document')
    .select('consular_member.case_id')
    .where('travel_document.id', '=', id)
    .executeTakeFirst()
}

/** The documents of members with the name of who issues them. */
export function listTravelDocuments(db: Reader, personIds: readonly string[]) {
  return db
    .selectFrom('travel_document')
    .innerJoin('party', 'party.id', 'travel_document.issuer_id')
    .selectAll('travel_document')
    .select('party.name_en as issuer_name')
    .where('travel_document.person_id', 'in', personIds)
    .execute()
}

export function findExitVisaRequest(db: Reader, id: string) {
  return db.selectFrom('exit_visa_request').selectAll().where('id', '=', id).executeTakeFirst()
}

export function listExitVisaRequestHeads(db: Reader, ids: readonly string[]) {
  return db.selectFrom('exit_visa_request').selectAll().where('id', 'in', ids).execute()
}

/** Of the given tables' rows, whether one has this id. */
export async function isIdTaken(
  db: Reader,
  table:
    | 'consular_case'
    | 'consular_member'
    | 'consular_session'
    | 'travel_document'
    | 'exit_visa_request'
    | 'departure',
  id: string,
): Promise<boolean> {
  const row = await db.selectFrom(table).select('id').where('id', '=', id).executeTakeFirst()
  return row !== undefined
}

/** Whether a site or a project that a case names exists. */
export async function isKnown(db: Reader, table: 'site' | 'project', id: string): Promise<boolean> {
  const row = await db.selectFrom(table).select('id').where('id', '=', id).executeTakeFirst()
  return row !== undefined
}

/** Whether there is an embassy of this id among the parties. */
export async function isEmbassy(db: Reader, id: string): Promise<boolean> {
  const row = await db
    .selectFrom('party')
    .select('id')
    .where('id', '=', id)
    .where('kind', '=', 'embassy')
    .executeTakeFirst()
  return row !== undefined
}

export async function addCase(tx: Tx, row: Insertable<ConsularCaseTable>): Promise<void> {
  await tx.insertInto('consular_case').values(row).execute()
}

export async function addMembers(tx: Tx, rows: readonly Insertable<ConsularMemberTable>[]): Promise<void> {
  await tx.insertInto('consular_member').values(rows).execute()
}

export async function addSession(tx: Tx, row: Insertable<ConsularSessionTable>): Promise<void> {
  await tx.insertInto('consular_session').values(row).execute()
}

export async function addTravelDocument(tx: Tx, row: Insertable<TravelDocumentTable>): Promise<void> {
  await tx.insertInto('travel_document').values(row).execute()
}

export async function addExitVisaRequest(tx: Tx, row: Insertable<ExitVisaRequestTable>): Promise<void> {
  await tx.insertInto('exit_visa_request').values(row).execute()
}

export async function addDeparture(tx: Tx, row: Insertable<DepartureTable>): Promise<void> {
  await tx.insertInto('departure').values(row).execute()
}
