import {
  findListRows,
  type ListAsked,
  type ListSource,
  type ListStatement,
  statementOfAll,
  summarizeList,
} from '#db/queries/list/compile-list.ts'
import type { Reader } from '#db/schema.ts'
import { rowsInMemory, type SaidAs, summaryInMemory } from '#shared/domain/list/answer-in-memory.ts'
import type { ListOfOffice, ListRow, ListSummary } from '#shared/domain/list/list.ts'

/** A list that can be asked: of a query over all its rows, or of rows that were derived. */
export interface AnsweredList {
  rows(asked: ListAsked, page: { columns: readonly string[]; offset: number; limit: number }): Promise<ListRow[]>
  summary(asked: ListAsked): Promise<ListSummary>
  /** All rows that answer with some columns, for a thread of its own: themselves, or the statement to read them by. */
  all(asked: ListAsked, columns: readonly string[]): AllRows
}

export type AllRows = { rows: ListRow[] } | { statement: ListStatement }

/** A list whose rows are those of a query. `timeZone` is the office's: which day an instant falls on. */
export function answerFromQuery(
  reader: Reader,
  list: ListOfOffice,
  source: ListSource,
  timeZone: string,
): AnsweredList {
  const of = (question: ListAsked) => ({ list, source, question, timeZone })
  return {
    rows: (asked, page) => findListRows(reader, of(asked), page),
    summary: (asked) => summarizeList(reader, of(asked)),
    all: (asked, columns) => ({ statement: statementOfAll(reader, of(asked), columns) }),
  }
}

/**
 * A list whose rows are known whole: derived ones that are few, such as months and the lots of an item. `said`: what a
 * column's value is read as, where that is another text; a row is found by both.
 */
export function answerFromRows(
  list: ListOfOffice,
  all: readonly ListRow[],
  timeZone: string,
  said: SaidAs = {},
): AnsweredList {
  const find = (asked: ListAsked) => rowsInMemory(list, all, asked, timeZone, said)
  return {
    rows: async (asked, { columns, offset, limit }) =>
      find(asked)
        .slice(offset, offset + limit)
        .map((row) => ({ id: row.id, ...Object.fromEntries(columns.map((id) => [id, row[id] ?? null])) })),
    summary: async (asked) => summaryInMemory(list, find(asked), asked.group),
    all: (asked) => ({ rows: find(asked) }),
  }
}
