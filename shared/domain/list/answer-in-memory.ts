import { dayOf } from '../dates.ts'
import { folded, foldedCode, foldedWords, sortKey } from '../folded.ts'
import {
  type ListColumn,
  type ListFilter,
  type ListOfOffice,
  type ListOrder,
  type ListQuestion,
  type ListRow,
  type ListSelection,
  type ListSummary,
  type ListValue,
  searchedColumns,
  summedColumns,
  wholeOrder,
} from './list.ts'

/** By column: the words that are read where its value stands, `October 2026` for `2026-10`. */
export type SaidAs = Readonly<Record<string, (value: string) => string>>

/**
 * The rows that answer a question, in its order: for lists that are derived and short (months, the lots of an item), and
 * what the SQL of all others is tested against. `timeZone` says which day an instant falls on;
 * a text is also found in what a value is `said` as.
 */
export function rowsInMemory(
  list: ListOfOffice,
  rows: readonly ListRow[],
  question: ListQuestion & { group: string | null; selection?: ListSelection | undefined },
  timeZone: string,
  said: SaidAs = {},
): ListRow[] {
  const words = foldedWords(question.text)
  const searched = searchedColumns(list)
  const order = wholeOrder(list, question, question.group)
  const found = rows
    .filter((row) => isChosen(row.id, question.selection))
    .filter((row) => question.filters.every((filter) => fits(list, row, filter, { timeZone, said })))
    .filter((row) => words.length === 0 || containsAll(wholeText(row, searched, said), words))
  return sortRows(list, order, found)
}

/** Count, totals and groups of rows that were already found by `rowsInMemory`. */
export function summaryInMemory(list: ListOfOffice, rows: readonly ListRow[], group: string | null): ListSummary {
  const sums = summedColumns(list)
  const totalsOf = (some: readonly ListRow[]) =>
    Object.fromEntries(sums.map((id) => [id, some.reduce((sum, row) => sum + Number(row[id] ?? 0), 0)]))
  const groups: ListSummary['groups'] = []
  if (group !== null) {
    const order = [{ column: group, descending: false }]
    const values: ListRow[] = [...new Set(rows.map((row) => row[group] ?? null))].map((value) => ({
      id: '',
      [group]: value,
    }))
    for (const { [group]: value = null } of sortRows(list, order, values)) {
      const own = rows.filter((row) => (row[group] ?? null) === value)
      groups.push({ value, count: own.length, totals: totalsOf(own) })
    }
  }
  return { total: rows.length, totals: totalsOf(rows), groups }
}

function isChosen(id: string | number, selection: ListSelection | undefined): boolean {
  if (!selection) return true
  return 'only' in selection ? selection.only.includes(id) : !selection.allBut.includes(id)
}

function fits(
  list: ListOfOffice,
  row: ListRow,
  filter: ListFilter,
  reading: { timeZone: string; said: SaidAs },
): boolean {
  const type = list.columns[filter.column]?.type
  const value = row[filter.column] ?? null
  switch (filter.is) {
    case 'containing': {
      const fold = type === 'code' ? foldedCode : folded
      return (
        value !== null &&
        containsAll(fold(bothTexts(row, filter.column, reading.said)), foldedWords(filter.text).map(fold))
      )
    }
    case 'one-of':
      if (value === null) return false
      return type === 'choices'
        ? filter.values.some((wanted) => String(value).split(' ').includes(wanted))
        : filter.values.includes(String(value))
    case 'between': {
      if (value === null || value === '') return false
      const compared = type === 'instant' ? dayOf(String(value), reading.timeZone) : value
      return (filter.from === null || compared >= filter.from) && (filter.to === null || compared <= filter.to)
    }
    case 'empty':
      return value === null || value === ''
  }
}

const bothTexts = (row: ListRow, id: string, said: SaidAs): string => {
  const value = String(row[id] ?? '')
  const read = said[id]
  return read && value !== '' ? `${value} ${read(value)}` : value
}

const wholeText = (row: ListRow, searched: readonly string[], said: SaidAs): string =>
  folded(searched.map((id) => bothTexts(row, id, said)).join(' '))

const containsAll = (text: string, words: readonly string[]): boolean => words.every((word) => text.includes(word))

/** Each column's place of a value is worked out once, and once for each value: rows are compared by numbers. */
function sortRows(list: ListOfOffice, order: readonly ListOrder[], rows: readonly ListRow[]): ListRow[] {
  const keys = order.flatMap(({ column, descending }) => {
    const spec = list.columns[column]
    return spec ? [{ column, sign: descending ? -1 : 1, places: placesOf(spec, column, rows) }] : []
  })
  const last = order.at(-1)?.descending ? -1 : 1
  const placed = rows.map((row) => ({
    row,
    places: keys.map(({ column, sign, places }) => sign * (places.get(row[column] ?? null) ?? 0)),
  }))
  placed.sort((a, b) => {
    for (const [at, place] of a.places.entries()) {
      const compared = place - (b.places[at] ?? 0)
      if (compared !== 0) return compared
    }
    return last * compareValues(a.row.id, b.row.id)
  })
  return placed.map(({ row }) => row)
}

/** At which place each value of a column stands; those of equal rank at the same. */
function placesOf(spec: ListColumn, column: string, rows: readonly ListRow[]): Map<ListValue, number> {
  const values = [...new Set(rows.map((row) => row[column] ?? null))].map((value) => ({
    value,
    rank: rank(spec, value),
  }))
  values.sort((a, b) => compareValues(a.rank, b.rank))
  const places = new Map<ListValue, number>()
  let place = 0
  for (const [at, { value, rank }] of values.entries()) {
    if (at > 0 && compareValues(values[at - 1]?.rank ?? null, rank) !== 0) place += 1
    places.set(value, place)
  }
  return places
}

function rank({ type, choices }: ListColumn, value: ListValue): ListValue {
  if (value === null) return null
  if (type === 'text') return sortKey(String(value))
  if (type !== 'choice' || !choices) return value
  const at = choices.indexOf(String(value))
  return at < 0 ? choices.length : at
}

/** What is not there comes first, as SQLite has it. */
function compareValues(a: ListValue, b: ListValue): number {
  if (a === b) return 0
  if (a === null) return -1
  if (b === null) return 1
  return a < b ? -1 : 1
}
