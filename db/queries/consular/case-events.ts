import { type Insertable, sql } from 'kysely'
import type { CaseEventTable } from '../../schema/consular.ts'
import type { Reader, Tx } from '../../schema.ts'
import { eventDataColumns } from './case-event-row.ts'

/** Rows of one INSERT, well below SQLite's limit on values. */
const batch = 500

const shown = [
  'case_event.id',
  'case_event.case_id',
  'case_event.person_id',
  'case_event.kind',
  'case_event.happened_on',
  'case_event.recorded_at',
  'case_event.voids_event_id',
  'case_event.override_reason',
  ...eventDataColumns,
] as const

/** Every event of some people, voided ones and those that void too, in whichever case they were, by day. */
export function listEventsOfPersons(db: Reader, personIds: readonly string[]) {
  return db
    .selectFrom('case_event')
    .select(shown)
    .where('case_event.person_id', 'in', personIds)
    .orderBy('case_event.happened_on')
    .orderBy('case_event.recorded_at')
    .orderBy('case_event.id')
    .execute()
}
export type CaseEventRow = Awaited<ReturnType<typeof listEventsOfPersons>>[number]

/** The events of a case as its page shows them: its own, and what its people brought with them, with who wrote each. */
export function listEventsOfCase(db: Reader, caseId: string, personIds: readonly string[]) {
  return db
    .selectFrom('case_event')
    .innerJoin('office_user', 'office_user.id', 'case_event.recorded_by')
    .select(shown)
    .select('office_user.display_name as recorded_by_name')
    .where((is) => is.or([is('case_event.case_id', '=', caseId), is('case_event.person_id', 'in', personIds)]))
    .orderBy('case_event.happened_on')
    .orderBy('case_event.recorded_at')
    .orderBy('case_event.id')
    .execute()
}
export type ShownEventRow = Awaited<ReturnType<typeof listEventsOfCase>>[number]

/** What kind of event has this id, of whom, in which case. */
export function findCaseEvent(db: Reader, id: string) {
  return db
    .selectFrom('case_event')
    .select(['id', 'case_id', 'person_id', 'kind', 'happened_on', 'recorded_by'])
    .where('id', '=', id)
    .executeTakeFirst()
}

/** Who wrote down the events of a kind that count of a person. */
export async function findRecorders(db: Reader, personId: string, kind: string): Promise<string[]> {
  const rows = await db
    .selectFrom('case_event_in_force')
    .select('recorded_by')
    .where('person_id', '=', personId)
    .where(sql<boolean>`kind = ${kind}`)
    .execute()
  return rows.map((row) => row.recorded_by)
}

/** Whose document has this number, of the same type and issuer as the given one (VHR-11): another one than itself. */
export function findDocumentWithNumber(db: Reader, documentId: string, number: string) {
  return (
    db
      .selectFrom('case_event_in_force as event')
      .innerJoin('travel_document as other', 'other.id', 'event.document_id')
      .innerJoin('travel_document as own', (join) =>
        join.onRef('own.type', '=', 'other.type').onRef('own.issuer_id', '=', 'other.issuer_id'),
      )
      .innerJoin('consular_case', 'consular_case.id', 'event.case_id')
      .select(['other.id', 'consular_case.number as case_number'])
      // The sign keeps the index on kinds out of it: the number finds one row, the kind thousands.
      .where(sql<boolean>`+event.kind = 'travel-document-issued'`)
      .where('event.document_number', '=', comparable(number))
      .where('own.id', '=', documentId)
      .whereRef('other.id', '<>', 'own.id')
      .executeTakeFirst()
  )
}

/** Who is on an exit visa request, and the case each of them is in now. */
export function listPeopleOfRequest(db: Reader, requestId: string) {
  return db
    .selectFrom('case_event_in_force as event')
    .innerJoin('case_member', (join) =>
      join.onRef('case_member.person_id', '=', 'event.person_id').on('case_member.left_on', 'is', null),
    )
    .select(['event.person_id', 'case_member.case_id'])
    .where('event.request_id', '=', requestId)
    .where(sql<boolean>`+event.kind = 'exit-visa-requested'`)
    .orderBy('event.id')
    .execute()
}

/** Writes events down; the file's triggers refuse what may never happen. */
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
