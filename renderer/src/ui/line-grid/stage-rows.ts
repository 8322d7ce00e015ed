import { folded } from '#shared/domain/folded.ts'
import type { CellContext, LineColumn } from './columns.ts'
import type { Expected } from './expected.ts'

export interface StagedCell {
  text: string
  expected?: Expected | undefined
}

/** One pasted row as it was pasted or mended, cell by cell in the grid's columns. */
export interface StagedRow {
  id: string
  /** Its number in the paste, from one, the heading counted: what the spreadsheet calls it. */
  number: number
  texts: Record<string, string>
}

/** What a pasted row says: what each bad cell wants, and the line it makes when every cell is good. */
export interface ReadRow<L> {
  cells: Record<string, StagedCell>
  line: L | undefined
}

export interface StagedPaste {
  rows: StagedRow[]
  /** Pasted columns that the grid has no place for: said, never dropped unsaid. */
  notTaken: string[]
}

const emptyMarks = new Set(['-', '–', '—', 'n/a', 'na', '/'])

/** What a pasted cell says: a dash and its like are nothing. */
export const textOf = (cell: string | undefined): string =>
  cell === undefined || emptyMarks.has(cell.toLowerCase()) ? '' : cell

/** Reads a row in the grid's columns, from the first to the last. */
export function readRow<L>(
  row: StagedRow,
  columns: readonly LineColumn<L>[],
  make: () => L,
  context: CellContext,
): ReadRow<L> {
  let line = make()
  let good = true
  const cells: Record<string, StagedCell> = {}
  for (const column of columns) {
    const text = row.texts[column.id] ?? ''
    const expected = readInto(column, text)
    cells[column.id] = { text, expected }
    if (expected) good = false
  }
  return { cells, line: good ? line : undefined }

  function readInto(column: LineColumn<L>, text: string): Expected | undefined {
    if (column.kind === 'shown') return undefined
    // An item is read before what depends on it; while it is unknown, nothing is said about the rest.
    if (!column.applies(line)) return text === '' || !good ? undefined : { code: 'nothing' }
    if (text === '') return column.required ? { code: 'filled' } : undefined
    const read = column.read(text, line, context)
    if (read.expected) return read.expected
    line = read.line
    return undefined
  }
}

/**
 * Lays pasted rows beside the grid's columns without touching its lines. A first row of headings that are the grid's
 * own names decides which column is which; otherwise they are taken in order from `startAt`. The last line of our own
 * files, which says how many rows there are (`totalWords`: how each language calls them), is no row.
 */
export function stageRows<L>(
  pasted: readonly (readonly string[])[],
  columns: readonly LineColumn<L>[],
  startAt: string,
  totalWords: readonly string[] = [],
): StagedPaste {
  const table = withoutTotal(pasted, totalWords)
  const typed = columns.filter((column) => column.kind !== 'shown')
  const heading = table[0] ?? []
  const byHeading = heading.map((cell) => typed.find((column) => sameHeading(column, cell)))
  const hasHeading = byHeading.filter(Boolean).length >= Math.min(2, typed.length)
  const start = Math.max(
    0,
    typed.findIndex((column) => column.id === startAt),
  )
  const widest = Math.max(0, ...table.map((row) => row.length))
  const places = hasHeading ? byHeading : Array.from({ length: widest }, (_, index) => typed[start + index])
  const notTaken = places.flatMap((place, index) => {
    const filled = table.slice(hasHeading ? 1 : 0).some((row) => textOf(row[index]) !== '')
    return place || !filled ? [] : [hasHeading ? (heading[index] ?? '') : String(index + 1)]
  })
  const rows = table.slice(hasHeading ? 1 : 0).map((cells, index) => {
    const number = index + (hasHeading ? 2 : 1)
    const texts: Record<string, string> = {}
    for (const [at, place] of places.entries()) if (place) texts[place.id] = textOf(cells[at])
    return { id: String(number), number, texts }
  })
  return { rows, notTaken }
}

const sameHeading = <L>(column: LineColumn<L>, cell: string) =>
  cell !== '' && [column.label, column.id].some((name) => folded(name) === folded(cell))

/** Above the last line stand as many rows as it says, or these and their heading. */
function withoutTotal(table: readonly (readonly string[])[], words: readonly string[]) {
  const last = table.at(-1) ?? []
  const above = table.length - 1
  const isTotal = words.some((word) => [above, above - 1].some((rows) => last.includes(`${word} ${rows}`)))
  return isTotal ? table.slice(0, -1) : table
}
