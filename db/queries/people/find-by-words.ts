import { type RawBuilder, sql } from 'kysely'
import type { Reader } from '../../schema.ts'

/** What is looked up of one word of a query: names that sound so, and names with a word that begins so. */
export interface WordToFind {
  sound: string
  /** Empty when the word is too short to begin others with. */
  start: string
}

/**
 * People whose names answer the most words of a query, at most `limit`, those who answer as many in the order of their
 * ids: candidates to be ranked, not results.
 */
export async function listPersonsByWords(db: Reader, words: readonly WordToFind[], limit: number): Promise<string[]> {
  const whole = words.length > 1 ? await listAnsweringAll(db, words, limit) : []
  if (whole.length >= limit || words.length === 0) return whole
  // Between all words and any of them there is nothing but for three and more.
  if (words.length > 2) return listByAnsweredWords(db, words, limit)
  const some = await listAnsweringAny(db, words, limit + whole.length)
  return [...new Set([...whole, ...some])].slice(0, limit)
}

/** Goes through those who answer the rarest word, in the order of their ids, and stops when there are enough. */
async function listAnsweringAll(db: Reader, words: readonly WordToFind[], limit: number): Promise<string[]> {
  const sized = await Promise.all(words.map(async (word) => ({ word, size: await countSounding(db, word) })))
  const [rarest, ...others] = sized.sort((a, b) => a.size - b.size).map(({ word }) => word)
  if (!rarest) return []
  return idsOf(
    db
      .selectFrom(found(answering(rarest)))
      .select('person_id')
      .where((is) => is.and(others.map(isAnswered)))
      .orderBy('person_id')
      .limit(limit),
  )
}

const listAnsweringAny = (db: Reader, words: readonly WordToFind[], limit: number): Promise<string[]> =>
  idsOf(
    db
      .selectFrom(found(sql.join(words.map(answering), sql` union `)))
      .select('person_id')
      .orderBy('person_id')
      .limit(limit),
  )

/** Counts for everybody how many of the words they answer: as many rows are read as there are. */
function listByAnsweredWords(db: Reader, words: readonly WordToFind[], limit: number): Promise<string[]> {
  const each = words.map(
    (word, position) => sql`select person_id, ${sql.lit(position)} as position from (${answering(word)})`,
  )
  return idsOf(
    db
      .selectFrom(found(sql.join(each, sql` union all `)))
      .select('person_id')
      .groupBy('person_id')
      .orderBy((order) => order.fn.countAll(), 'desc')
      .orderBy('person_id')
      .limit(limit),
  )
}

/** How many names sound so; beyond ten thousand it does not matter. */
async function countSounding(db: Reader, { sound }: WordToFind): Promise<number> {
  const most = db
    .selectFrom('person_name_token')
    .select('person_id')
    .where('form', '=', 'sound')
    .where('token', '=', sound)
    .limit(10_000)
  const counted = await db
    .selectFrom(most.as('most'))
    .select((count) => count.fn.countAll<number>().as('people'))
    .executeTakeFirstOrThrow()
  return counted.people
}

/** After every text that begins with it. */
const endOf = (start: string) => `${start}\u{10ffff}`

function answering({ sound, start }: WordToFind): RawBuilder<unknown> {
  const sounding = sql`select person_id from person_name_token where form = 'sound' and token = ${sound}`
  if (start === '') return sounding
  return sql`${sounding} union
    select person_id from person_name_token where form = 'word' and token >= ${start} and token < ${endOf(start)}`
}

function isAnswered({ sound, start }: WordToFind): RawBuilder<boolean> {
  const token = sql`select 1 from person_name_token as own where own.person_id = found.person_id`
  // The plus keeps to the few words of one person: the word is that of thousands.
  const begins = sql`exists (${token} and own.form = 'word' and +own.token >= ${start} and +own.token < ${endOf(start)})`
  const sounds = sql`exists (${token} and own.form = 'sound' and own.token = ${sound})`
  return start === '' ? sql<boolean>`${sounds}` : sql<boolean>`(${sounds} or ${begins})`
}

const found = (rows: RawBuilder<unknown>) => sql<{ person_id: string }>`(${rows})`.as<'found'>('found')

async function idsOf(query: { execute(): Promise<{ person_id: string }[]> }): Promise<string[]> {
  return (await query.execute()).map((row) => row.person_id)
}
