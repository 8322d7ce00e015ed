import { type Insertable, sql } from 'kysely'
import type { CaseEventTable } from '../../schema/consular.ts'
import type { Reader, Tx } from '../../schema.ts'

/** Rows of one INSERT, well below SQLite's limit on values. */
const batch = 1000

/** Every event of some cases, voided ones and those that void too, with the name of who wrote it down. */
export function listCaseEvents(db: Reader, caseIds: readonly string[]) {
  return db
    .selectFrom('case_event')
    .innerJoin('office_user', 'office_user.id', 'case_event.recorded_by')
    .select([
      'case_event.id',
      'case_event.case_id',
      'case_event.person_id',
      'case_event.kind',
      'case_event.happened_on',
      'case_event.recorded_at',
      'case_event.data',
      'case_event.voids_event_id',
      'case_event.override_reason',
      'office_user.display_name as recorded_by_name',
    ])
    .where('case_event.case_id', 'in', caseIds)
    .orderBy('case_event.happened_on')
    .orderBy('case_event.recorded_at')
    .orderBy('case_event.id')
    .execute()
}
export type CaseEventRow = Awaited<ReturnType<typeof listCaseEvents>>[number]

export function findCaseEvent(db: Reader, id: string) {
  return db
    .selectFrom('case_event')
    .select(['id', 'case_id', 'person_id', 'kind', 'happened_on'])
    .where('id', '=', id)
    .executeTakeFirst()
}

/** Whose document has this number, of the same type and issuer as the given one (VHR-11): another one than itself. */
export function findDocumentWithNumber(db: Reader, documentId: string, number: string) {
  return db
    .selectFrom('case_event_in_force as event')
    .innerJoin('travel_document as other', 'other.id', 'event.document_id')
    .innerJoin('travel_document as own', (join) =>
      join.onRef('own.type', '=', 'other.type').onRef('own.issuer_id', '=', 'other.issuer_id'),
    )
    .innerJoin('consular_case', 'consular_case.id', 'event.case_id')
    .select(['other.id', 'consular_case.number as case_number'])
    .where('event.kind', '=', 'travel-document-issued')
    .where('event.document_number', '=', comparable(number))
    .where('own.id', '=', documentId)
    .whereRef('other.id', '<>', 'own.id')
    .executeTakeFirst()
}

/** Who is on an exit visa request. */
export function listPeopleOfRequest(db: Reader, requestId: string) {
  return db
    .selectFrom('case_event_in_force')
    .select(['person_id', 'case_id'])
    .where('request_id', '=', requestId)
    .where('kind', '=', 'exit-visa-requested')
    .orderBy('id')
    .execute()
}

export async function addCaseEvents(tx: Tx, rows: readonly Insertable<CaseEventTable>[]): Promise<void> {
  for (let start = 0; start < rows.length; start += batch) {
    await tx
      .insertInto('case_event')
      .values(rows.slice(start, start + batch))
      .execute()
  }
}

/** A document number as it is compared: the same expression as the column `document_number`. */
export function comparable(number: string) {
  return sql<string>`upper(replace(replace(${number}, ' ', ''), '-', ''))`
}
