import { sql } from 'kysely'
import type { Reader, Tx } from '../../schema.ts'
import { comparable } from './case-events.ts'

/** Rows of one INSERT, well below SQLite's limit on values. */
const batch = 5000

/** What is looked up of one word of a query: names that sound so, and names with a word that begins so. */
export interface WordToFind {
  sound: string
  /** Empty when the word is too short to begin others with. */
  start: string
}

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

/** Members whose names answer the most words of a query, at most `limit`: candidates to be ranked, not results. */
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

/** Members of the cases whose number begins so. */
export async function listPersonsByCaseNumber(db: Reader, start: string, limit: number): Promise<string[]> {
  const rows = await db
    .selectFrom('consular_case')
    .innerJoin('consular_member', 'consular_member.case_id', 'consular_case.id')
    .select('consular_member.id')
    .where('consular_case.number', '>=', start)
    .where('consular_case.number', '<', `${start}\u{10ffff}`)
    .orderBy('consular_case.number')
    .orderBy('consular_member.ordinal')
    .limit(limit)
    .execute()
  return rows.map((row) => row.id)
}

/** Members with a travel document whose number begins so, compared without spaces and hyphens. */
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

/** Members of the cases whose phone number ends so; the digits are given from the last to the first. */
export async function listPersonsByPhone(db: Reader, reversedEnd: string, limit: number): Promise<string[]> {
  const rows = await db
    .selectFrom('consular_case')
    .innerJoin('consular_member', 'consular_member.case_id', 'consular_case.id')
    .select('consular_member.id')
    .where('consular_case.phone_reversed', '<>', '')
    .where('consular_case.phone_reversed', '>=', reversedEnd)
    .where('consular_case.phone_reversed', '<', `${reversedEnd}\u{10ffff}`)
    .orderBy('consular_member.ordinal')
    .limit(limit)
    .execute()
  return rows.map((row) => row.id)
}

/** What a search shows of members. */
export function listFoundPersons(db: Reader, personIds: readonly string[]) {
  return db
    .selectFrom('consular_member')
    .innerJoin('consular_case', 'consular_case.id', 'consular_member.case_id')
    .innerJoin('person_status', 'person_status.person_id', 'consular_member.id')
    .select([
      'consular_member.id',
      'consular_member.case_id',
      'consular_case.number as case_number',
      'consular_member.family_name',
      'consular_member.given_names',
      'consular_member.name_as_told',
      'consular_member.name_arabic',
      'consular_member.birth_date',
      'consular_member.nationality',
      'person_status.step',
    ])
    .where('consular_member.id', 'in', personIds)
    .execute()
}
