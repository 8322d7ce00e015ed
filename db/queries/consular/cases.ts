import type { Insertable } from 'kysely'
import type {
  CaseMemberTable,
  CaseRelationTable,
  ConsularCaseTable,
  ConsularSessionTable,
  DepartureTable,
  ExitVisaRequestTable,
  TravelDocumentTable,
} from '../../schema/consular.ts'
import type { Reader, Tx } from '../../schema.ts'
import { ownOffice } from '../settings/own-office.ts'

/** A row of this office: whose it is, the query says. */
type Owned<Table extends { office_id: unknown }> = Omit<Insertable<Table>, 'office_id'>

/** Rows of one INSERT, well below SQLite's limit on values. */
const batch = 1000

/** The row of a case; undefined when there is none. */
export function findCase(db: Reader, id: string) {
  return db.selectFrom('consular_case').selectAll().where('id', '=', id).executeTakeFirst()
}

/** The people of cases as they are known now, each case in the order they were written down. */
export function listPersonsOfCases(db: Reader, caseIds: readonly string[]) {
  return selectPersons(db)
    .where('case_member.case_id', 'in', caseIds)
    .where('case_member.left_on', 'is', null)
    .orderBy('case_member.case_id')
    .orderBy('case_member.ordinal')
    .execute()
}
export type PersonRow = Awaited<ReturnType<typeof listPersonsOfCases>>[number]

/** A person in the case they are in, or of which they were last; undefined for one who was never of a case. */
export function findPersonOfLastCase(db: Reader, personId: string) {
  return selectPersons(db)
    .where('case_member.person_id', '=', personId)
    .orderBy((of) => of('case_member.left_on', 'is not', null))
    .orderBy('case_member.left_on', 'desc')
    .limit(1)
    .executeTakeFirst()
}

function selectPersons(db: Reader) {
  return db
    .selectFrom('case_member')
    .innerJoin('consular_case', 'consular_case.id', 'case_member.case_id')
    .innerJoin('person_now', 'person_now.person_id', 'case_member.person_id')
    .select(['case_member.case_id', 'case_member.ordinal', 'case_member.joined_on'])
    .select('consular_case.number as case_number')
    .select((from) =>
      from
        .selectFrom('case_relation')
        .select('case_relation.relation')
        .whereRef('case_relation.case_id', '=', 'case_member.case_id')
        .whereRef('case_relation.person_id', '=', 'case_member.person_id')
        .orderBy('case_relation.version', 'desc')
        .limit(1)
        .$asScalar()
        .$notNull()
        .as('relation'),
    )
    .select([
      'person_now.person_id as id',
      'person_now.version',
      'person_now.family_name',
      'person_now.given_names',
      'person_now.name_as_told',
      'person_now.name_arabic',
      'person_now.sex',
      'person_now.birth_known',
      'person_now.birth_told',
      'person_now.birth_told_on',
      'person_now.born_from',
      'person_now.born_until',
      'person_now.nationality',
      'person_now.phone',
      'person_now.site_id',
      'person_now.address',
      'person_now.disability',
      'person_now.erasure_id',
      'person_now.vulnerabilities',
    ])
}

/** Which case each of these people is in; unknown ids are not in the answer. */
export function listCasesOfPersons(db: Reader, personIds: readonly string[]) {
  return db
    .selectFrom('case_member')
    .select(['person_id as id', 'case_id'])
    .where('person_id', 'in', personIds)
    .where('left_on', 'is', null)
    .execute()
}

/** The ids of every case that a person is or was of. */
export async function listCasesEverOf(db: Reader, personId: string): Promise<string[]> {
  const rows = await db.selectFrom('case_member').select('case_id').where('person_id', '=', personId).execute()
  return rows.map((row) => row.case_id)
}

/** People who left a case, with what they are called now and where they went. */
export function listFormerPersons(db: Reader, caseId: string) {
  return db
    .selectFrom('case_member')
    .innerJoin('person_now', 'person_now.person_id', 'case_member.person_id')
    .leftJoin('case_member as now', (join) =>
      join.onRef('now.person_id', '=', 'case_member.person_id').on('now.left_on', 'is', null),
    )
    .leftJoin('consular_case', 'consular_case.id', 'now.case_id')
    .select(['case_member.person_id', 'case_member.left_on', 'person_now.given_names', 'person_now.family_name'])
    .select(['person_now.erasure_id', 'consular_case.id as case_id', 'consular_case.number as case_number'])
    .where('case_member.case_id', '=', caseId)
    .where('case_member.left_on', 'is not', null)
    .orderBy('case_member.ordinal')
    .execute()
}

/** The place in a case that nobody has had. */
export async function nextOrdinal(db: Reader, caseId: string): Promise<number> {
  const last = await db
    .selectFrom('case_member')
    .select((of) => of.fn.max<number | null>('ordinal').as('ordinal'))
    .where('case_id', '=', caseId)
    .executeTakeFirst()
  return (last?.ordinal ?? -1) + 1
}

/** Ends the membership of people on a day; the file asks for the event that says so. */
export async function leaveCase(tx: Tx, caseId: string, personIds: readonly string[], day: string): Promise<void> {
  await tx
    .updateTable('case_member')
    .set({ left_on: day })
    .where('case_id', '=', caseId)
    .where('person_id', 'in', personIds)
    .execute()
}

/** A person is of a case again that they had left; the file asks for the event that says so. */
export async function comeBack(tx: Tx, caseId: string, personId: string): Promise<void> {
  await tx
    .updateTable('case_member')
    .set({ left_on: null })
    .where('case_id', '=', caseId)
    .where('person_id', '=', personId)
    .execute()
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

/** A document with its holder's present case; undefined when there is none, or its holder is in no case any more. */
export function findTravelDocument(db: Reader, id: string) {
  return db
    .selectFrom('travel_document')
    .innerJoin('case_member', (join) =>
      join.onRef('case_member.person_id', '=', 'travel_document.person_id').on('case_member.left_on', 'is', null),
    )
    .selectAll('travel_document')
    .select('case_member.case_id')
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

/** The head of a request to an authority, without its people; undefined when there is none. */
export function findExitVisaRequest(db: Reader, id: string) {
  return db.selectFrom('exit_visa_request').selectAll().where('id', '=', id).executeTakeFirst()
}

/** The heads of these requests in no order, without their people. */
export function listExitVisaRequestHeads(db: Reader, ids: readonly string[]) {
  return db.selectFrom('exit_visa_request').selectAll().where('id', 'in', ids).execute()
}

/** Of the given tables' rows, whether one has this id. */
export async function isIdTaken(
  db: Reader,
  table: 'consular_case' | 'consular_session' | 'travel_document' | 'exit_visa_request' | 'departure',
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

/** Writes a new case of this office, without its people. */
export async function addCase(tx: Tx, row: Owned<ConsularCaseTable>): Promise<void> {
  await tx
    .insertInto('consular_case')
    .values({ ...row, office_id: ownOffice })
    .execute()
}

/** Puts people into a case, each with who they are to its head from that day on. */
export async function addMembers(
  tx: Tx,
  rows: readonly (Omit<Insertable<CaseMemberTable>, 'left_on'> & Pick<Insertable<CaseRelationTable>, 'relation'>)[],
  by: { recorded_at: string; recorded_by: string },
): Promise<void> {
  for (let start = 0; start < rows.length; start += batch) {
    const some = rows.slice(start, start + batch)
    await tx
      .insertInto('case_member')
      .values(some.map(({ relation: _own, ...row }) => ({ ...row, left_on: null })))
      .execute()
    await tx
      .insertInto('case_relation')
      .values(
        some.map(({ case_id, person_id, joined_on: since, relation }) => ({
          case_id,
          person_id,
          version: 1,
          since,
          relation,
          ...by,
        })),
      )
      .execute()
  }
}

/** Who a member of a case is to its head from a day on: a new version, the newest counts. */
export async function changeRelation(tx: Tx, row: Omit<Insertable<CaseRelationTable>, 'version'>): Promise<void> {
  await tx
    .insertInto('case_relation')
    .values((from) => ({
      ...row,
      version: from
        .selectFrom('case_relation')
        .select(from.fn.coalesce(from(from.fn.max('version'), '+', 1), from.val(1)).as('version'))
        .where('case_id', '=', row.case_id)
        .where('person_id', '=', row.person_id),
    }))
    .execute()
}

/** Writes the head of a session; who was invited and what came of it are events. */
export async function addSession(tx: Tx, row: Owned<ConsularSessionTable>): Promise<void> {
  await tx
    .insertInto('consular_session')
    .values({ ...row, office_id: ownOffice })
    .execute()
}

/** Writes a document of a person as it was asked for; what becomes of it are events. */
export async function addTravelDocument(tx: Tx, row: Owned<TravelDocumentTable>): Promise<void> {
  await tx
    .insertInto('travel_document')
    .values({ ...row, office_id: ownOffice })
    .execute()
}

/** Writes the head of a request; for whom it asks are events. */
export async function addExitVisaRequest(tx: Tx, row: Owned<ExitVisaRequestTable>): Promise<void> {
  await tx
    .insertInto('exit_visa_request')
    .values({ ...row, office_id: ownOffice })
    .execute()
}

/** Writes the head of a departure; who left on it are events. */
export async function addDeparture(tx: Tx, row: Owned<DepartureTable>): Promise<void> {
  await tx
    .insertInto('departure')
    .values({ ...row, office_id: ownOffice })
    .execute()
}
