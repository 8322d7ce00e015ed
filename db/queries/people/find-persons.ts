import { sql } from 'kysely'
import type { Reader, Tx } from '../../schema.ts'
import { comparable } from '../consular/case-events.ts'

/** Rows of one INSERT, well below SQLite's limit on values. */
const batch = 5000

/** What is looked up of one word of a query: names that sound so, and names with a word that begins so. */
export interface WordToFind {
  sound: string
  /** Empty when the word is too short to begin others with. */
  start: string
}

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

/** People whose names answer the most words of a query, at most `limit`: candidates to be ranked, not results. */
export async function listPersonsByWords(db: Reader, words: readonly WordToFind[], limit: number): Promise<string[]> {
  const [first, ...others] = words.flatMap((word, position) => lookUps(db, word, position))
  if (!first) return []
  const found = others.reduce((all, next) => all.unionAll(next), first)
  const rows = await db
    .selectFrom(found.as('found'))
    .select('person_id')
    .groupBy('person_id')
    .orderBy((order) => order.fn.count('position').distinct(), 'desc')
    .orderBy('person_id')
    .limit(limit)
    .execute()
  return rows.map((row) => row.person_id)
}

function lookUps(db: Reader, { sound, start }: WordToFind, position: number) {
  const tokens = () => db.selectFrom('person_name_token').select(['person_id', sql<number>`${position}`.as('position')])
  const bySound = tokens().where('form', '=', 'sound').where('token', '=', sound)
  if (start === '') return [bySound]
  return [
    bySound,
    tokens()
      .where('form', '=', 'word')
      .where('token', '>=', start)
      // After every text that begins with it.
      .where('token', '<', `${start}\u{10ffff}`),
  ]
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
  return db
    .selectFrom('person_now')
    .innerJoin('person_status', 'person_status.person_id', 'person_now.person_id')
    .innerJoin('consular_case', 'consular_case.id', 'person_status.case_id')
    .select([
      'person_now.person_id as id',
      'person_status.case_id',
      'consular_case.number as case_number',
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
    .where('person_now.person_id', 'in', personIds)
    .execute()
}

/** Takes away the words by which people are found, before those of new names come or when they are forgotten. */
export async function removeNameTokens(tx: Tx, personIds: readonly string[]): Promise<void> {
  await tx.deleteFrom('person_name_token').where('person_id', 'in', personIds).execute()
}
