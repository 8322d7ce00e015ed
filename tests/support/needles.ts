import { type Kysely, sql } from 'kysely'
import type { Db } from '#db/schema.ts'

/** What an office knows of people, to be searched for where it should not be. */
export interface Needles {
  /** Words of names, in every form and script. */
  words: ReadonlySet<string>
  /** Birth dates, numbers of travel documents, phones. */
  numbers: ReadonlySet<string>
  /** The needles that a text holds and `asked`, what was typed, does not. */
  in(text: string, asked: string): string[]
}

const nameColumns = ['family_name', 'given_names', 'name_as_told', 'name_arabic']
const numberColumns = ['birth_told', 'phone']
/** Whose words are no secret: who works here, and how places, goods and partners are called. */
const openTables = ['office_user', 'office', 'site', 'warehouse', 'party', 'item', 'kit', 'donor', 'project']

/**
 * Collects what identifies people from every table that has such a column, whatever it is called, and from what events say
 * of documents. Words that are also open ones (a site named after a family) prove nothing and are left out.
 */
export async function needlesOf(db: Db): Promise<Needles> {
  const any = db as Kysely<unknown> as Kysely<Record<string, Record<string, unknown>>>
  const tables = await sql<{ table: string; column: string }>`
    select m.name as "table", c.name as "column" from sqlite_schema as m, pragma_table_info(m.name) as c
    where m.type = 'table'`.execute(db)
  const valuesOf = async (table: string, column: string) =>
    (await any.selectFrom(table).select(column).distinct().execute()).map((row) => String(row[column] ?? ''))
  const words = new Set<string>()
  const numbers = new Set<string>()
  const open = new Set<string>()
  // The birth of a child that came to the office is a day on which other things happened there too.
  const [first] = await any.selectFrom('document').select('happened_on').orderBy('happened_on').limit(1).execute()
  const isOfOffice = (value: string) => /^\d{4}-\d\d-\d\d$/.test(value) && value >= String(first?.happened_on ?? '9')
  for (const { table, column } of tables.rows) {
    if (openTables.includes(table)) for (const value of await valuesOf(table, column)) add(open, wordsIn(value))
    else if (nameColumns.includes(column)) for (const value of await valuesOf(table, column)) add(words, wordsIn(value))
    else if (numberColumns.includes(column))
      add(
        numbers,
        (await valuesOf(table, column)).filter((value) => isTelling(value) && !isOfOffice(value)),
      )
  }
  const documents = await sql<{ number: string }>`
    select distinct json_extract(words, '$.number') as number from case_event
    where kind like 'travel-document-%' and json_extract(words, '$.number') is not null`.execute(db)
  add(numbers, documents.rows.map((row) => row.number).filter(isTelling))
  const secret = new Set([...words].filter((word) => !open.has(word)))
  return {
    words: secret,
    numbers,
    in(text, asked) {
      const typed = new Set(wordsIn(asked))
      const spoken = wordsIn(text).filter((word) => secret.has(word) && !typed.has(word))
      return [...new Set(spoken), ...[...numbers].filter((number) => text.includes(number) && !asked.includes(number))]
    },
  }
}

const wordsIn = (text: string): string[] => text.match(/[\p{L}\p{M}]{3,}/gu) ?? []
const isTelling = (value: string) => value.length >= 7

function add(set: Set<string>, values: Iterable<string>): void {
  for (const value of values) set.add(value)
}
