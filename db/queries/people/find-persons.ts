import { sql } from 'kysely'
import type { Reader, Tx } from '../../schema.ts'
import { comparable } from '../consular/case-events.ts'

/** Rows of one INSERT, well below SQLite's limit on values. */
const batch = 5000

/** Writes by what people can be found: whole words of their names and how they sound. Earlier ones stay. */
export async function addNameTokens(
  tx: Tx,
  rows: readonly { form: 'sound' | 'word'; token: string; person_id: string }[],
): Promise<void> {
  for (let start = 0; start < rows.length; start += batch) {
    await tx
      .insertInto('person_name_token')
      .values(rows.slice(start, start + batch))
      .execute()
  }
}

/** People of the cases whose number begins so. */
export async function listPersonsByCaseNumber(db: Reader, start: string, limit: number): Promise<string[]> {
  const rows = await db
    .selectFrom('consular_case')
    .innerJoin('case_member', 'case_member.case_id', 'consular_case.id')
    .select('case_member.person_id as id')
    .where('case_member.left_on', 'is', null)
    .where('consular_case.number', '>=', start)
    .where('consular_case.number', '<', `${start}\u{10ffff}`)
    .orderBy('consular_case.number')
    .orderBy('case_member.ordinal')
    .limit(limit)
    .execute()
  return rows.map((row) => row.id)
}

/** People with a travel document whose number begins so, compared without spaces and hyphens. */
export async function listPersonsByDocumentNumber(db: Reader, start: string, limit: number): Promise<string[]> {
  const rows = await db
    .selectFrom('case_event_in_force')
    .select('person_id')
    .distinct()
    .where('document_number', '>=', comparable(start))
    .where('document_number', '<', sql<string>`${comparable(start)} || ${'\u{10ffff}'}`)
    .limit(limit)
    .execute()
  return rows.map((row) => row.person_id)
}

/** People whose phone number ends so; the digits are given from the last to the first. */
export async function listPersonsByPhone(db: Reader, reversedEnd: string, limit: number): Promise<string[]> {
  const rows = await db
    .selectFrom('person_now')
    .select('person_id')
    .where('phone_reversed', '<>', '')
    .where('phone_reversed', '>=', reversedEnd)
    .where('phone_reversed', '<', `${reversedEnd}\u{10ffff}`)
    .limit(limit)
    .execute()
  return rows.map((row) => row.person_id)
}

/** What a search shows of people who are in a case. */
export function listFoundPersons(db: Reader, personIds: readonly string[]) {
  return (
    db
      .selectFrom('person_now')
      .innerJoin('person_status', 'person_status.person_id', 'person_now.person_id')
      .select([
        'person_now.person_id as id',
        'person_status.case_id',
        'person_status.case_number',
        'person_now.family_name',
        'person_now.given_names',
        'person_now.name_as_told',
        'person_now.name_arabic',
        'person_now.birth_known',
        'person_now.birth_told',
        'person_now.birth_told_on',
        'person_now.nationality',
        'person_status.step',
      ])
      // One parameter however many they are: the statement stays the same.
      .where('person_status.person_id', 'in', sql<string>`(select value from json_each(${JSON.stringify(personIds)}))`)
      .execute()
  )
}

/** Takes away the words by which people are found, before those of new names come or when they are forgotten. */
export async function removeNameTokens(tx: Tx, personIds: readonly string[]): Promise<void> {
  await tx.deleteFrom('person_name_token').where('person_id', 'in', personIds).execute()
}
