import { type Expression, type RawBuilder, sql } from 'kysely'
import { startOfDay } from '#shared/domain/dates.ts'
import { folded, foldedCode, foldedWords } from '#shared/domain/folded.ts'
import {
  type ListFilter,
  type ListOfOffice,
  type ListQuestion,
  type ListRow,
  type ListSelection,
  type ListSummary,
  type ListValue,
  searchedColumns,
  summedColumns,
  wholeOrder,
} from '#shared/domain/list/list.ts'
import type { Reader } from '../../schema.ts'

/**
 * Where a list's rows come from: a query that selects `id` and every column of the list under its name, without order
 * or limit. SQLite folds it into the query around it, so that an index of its tables serves the order and the filters,
 * and a column worked out by a subquery costs nothing where it is not asked for. `alsoSearched` is another column of it
 * that a typed text is looked for in: names in the other languages, a barcode.
 */
export interface ListSource {
  rows: Expression<object>
  alsoSearched?: string
  /**
   * Another way for a word to occur in a row, as a condition on the table of the rows, as columns of `list`:
   * the name of a place is looked for among the places, once, and not in every row.
   */
  alsoFound?: (word: string) => RawBuilder<boolean>
  /** Columns of text whose `sort_key` is stored: each with the column of the query that holds it. */
  sortKeys?: Readonly<Record<string, string>>
}

export type ListAsked = ListQuestion & { group: string | null; selection?: ListSelection | undefined }

interface Asked {
  list: ListOfOffice
  source: ListSource
  question: ListAsked
  timeZone: string
}

type Row = Record<string, ListValue>

/** One page of a list in the order asked for: the id and the named columns of each row. */
export async function findListRows(
  reader: Reader,
  asked: Asked,
  page: { columns: readonly string[]; offset: number; limit: number },
): Promise<ListRow[]> {
  return (await pageOfList(reader, asked, page).execute()) as ListRow[]
}

/** The query of `findListRows`, for the tests that look at its plan. */
export function pageOfList(
  reader: Reader,
  asked: Asked,
  { columns, offset, limit }: { columns: readonly string[]; offset: number; limit: number },
) {
  const { list, question } = asked
  const order = wholeOrder(list, question, question.group)
  let query = matching(reader, asked).select(
    ['id', ...new Set(columns)].map((id) => sql<ListValue>`${column(id)}`.as(id)),
  )
  for (const each of order) query = query.orderBy(rank(asked, each.column), each.descending ? 'desc' : 'asc')
  return query
    .orderBy(column('id'), order.at(-1)?.descending ? 'desc' : 'asc')
    .limit(limit)
    .offset(offset)
}

/** A statement that is sent by another connection than the one that compiled it. */
export interface ListStatement {
  sql: string
  parameters: readonly unknown[]
}

/** The statement of all rows in the order asked for, with the id and the named columns of each. */
export function statementOfAll(reader: Reader, asked: Asked, columns: readonly string[]): ListStatement {
  // -1 is SQLite's word for no limit.
  const { sql, parameters } = pageOfList(reader, asked, { columns, offset: 0, limit: -1 }).compile()
  return { sql, parameters }
}

/** How many rows answer, what their columns sum up to, and the same of each group. */
export async function summarizeList(reader: Reader, asked: Asked): Promise<ListSummary> {
  const { list, question } = asked
  const { group } = question
  const whole = await withSums(list, matching(reader, asked)).executeTakeFirstOrThrow()
  const groups =
    group === null
      ? []
      : await withSums(list, matching(reader, asked))
          .select(sql<ListValue>`${column(group)}`.as('group value'))
          .groupBy(column(group))
          .orderBy(rank(asked, group))
          .orderBy(column(group))
          .execute()
  return {
    ...summed(list, whole),
    groups: groups.map((row) => {
      const { total, totals } = summed(list, row)
      return { value: row['group value'] ?? null, count: total, totals }
    }),
  }
}

function withSums(list: ListOfOffice, query: ReturnType<typeof matching>) {
  return query
    .select(sql<ListValue>`count(*)`.as('row count'))
    .select(summedColumns(list).map((id) => sql<ListValue>`coalesce(sum(${column(id)}), 0)`.as(`sum ${id}`)))
}

function summed(list: ListOfOffice, row: Row): Pick<ListSummary, 'total' | 'totals'> {
  return {
    total: Number(row['row count']),
    totals: Object.fromEntries(summedColumns(list).map((id) => [id, Number(row[`sum ${id}`])])),
  }
}

function matching(reader: Reader, { list, source, question, timeZone }: Asked) {
  const conditions = question.filters.map((filter) => condition(list, filter, timeZone))
  const words = foldedWords(question.text)
  if (words.length > 0) {
    const searched = [...searchedColumns(list), ...(source.alsoSearched ? [source.alsoSearched] : [])]
    const parts = searched.map((id) => sql`coalesce(${column(id)}, '')`)
    const text = parts.length > 0 ? sql`folded(${sql.join(parts, sql` || ' ' || `)})` : sql`''`
    const { alsoFound } = source
    const occurs = (word: string) => sql<boolean>`instr(${text}, ${word}) > 0`
    conditions.push(
      allOf(words.map((word) => (alsoFound ? sql<boolean>`(${occurs(word)} or ${alsoFound(word)})` : occurs(word)))),
    )
  }
  const { selection } = question
  if (selection) {
    conditions.push(
      'only' in selection
        ? sql<boolean>`${column('id')} in (${sql.join(selection.only)})`
        : sql<boolean>`${column('id')} not in (${sql.join(selection.allBut)})`,
    )
  }
  return reader
    .selectFrom(sql<Row>`${source.rows}`.as('list'))
    .where(conditions.length > 0 ? allOf(conditions) : sql<boolean>`true`)
}

function condition(list: ListOfOffice, filter: ListFilter, timeZone: string): RawBuilder<boolean> {
  const type = list.columns[filter.column]?.type
  const value = column(filter.column)
  switch (filter.is) {
    case 'containing': {
      const fold = type === 'code' ? foldedCode : folded
      const text = type === 'code' ? sql`folded_code(${value})` : sql`folded(${value})`
      return allOf([
        sql<boolean>`${value} is not null`,
        ...foldedWords(filter.text).map((word) => sql<boolean>`instr(${text}, ${fold(word)}) > 0`),
      ])
    }
    case 'one-of':
      if (filter.values.length === 0) return sql<boolean>`false`
      if (type !== 'choices') return sql<boolean>`${value} in (${sql.join(filter.values)})`
      return sql<boolean>`(${sql.join(
        filter.values.map((wanted) => sql`instr(' ' || ${value} || ' ', ${` ${wanted} `}) > 0`),
        sql` or `,
      )})`
    case 'between': {
      const { from, to } = filter
      const isInstant = type === 'instant'
      const lower = isInstant && from !== null ? startOfDay(String(from), timeZone) : from
      const upper = isInstant && to !== null ? startOfDay(String(to), timeZone, 1) : to
      return allOf([
        sql<boolean>`${value} <> ''`,
        ...(lower === null ? [] : [sql<boolean>`${value} >= ${lower}`]),
        ...(upper === null ? [] : [isInstant ? sql<boolean>`${value} < ${upper}` : sql<boolean>`${value} <= ${upper}`]),
      ])
    }
    case 'empty':
      return sql<boolean>`coalesce(${value}, '') = ''`
  }
}

/** What a column is sorted by: words by their key, a choice by its place among the choices, the rest as it is. */
function rank({ list, source }: Asked, id: string): RawBuilder<ListValue> {
  const { type, choices } = list.columns[id] ?? {}
  const key = source.sortKeys?.[id]
  if (type === 'text') return key ? column(key) : sql`sort_key(${column(id)})`
  if (type !== 'choice' || !choices) return column(id)
  const places = choices.map((choice, place) => sql`when ${choice} then ${sql.lit(place)}`)
  return sql`case when ${column(id)} is null then null else case ${column(id)} ${sql.join(places, sql` `)} else ${sql.lit(choices.length)} end end`
}

const column = (id: string): RawBuilder<ListValue> => sql`${sql.ref(`list.${id}`)}`

const allOf = (conditions: readonly RawBuilder<boolean>[]): RawBuilder<boolean> =>
  sql<boolean>`(${sql.join(conditions, sql` and `)})`
