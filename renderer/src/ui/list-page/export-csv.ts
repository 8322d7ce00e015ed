import type { Format } from '../../text/format.ts'
import { type CellContent, cellText, type ListColumn } from './list-column.ts'

/** A cell that begins with one of these would be run as a formula by a spreadsheet. */
const formula = /^[=+\-@\t\r]/

function quoted(cell: CellContent): string {
  if (typeof cell === 'number') return String(cell)
  const text = cell ?? ''
  return `"${(formula.test(text) ? `'${text}` : text).replace(/"/g, '""')}"`
}

/**
 * What a list shows, as CSV for a spreadsheet: headings, the rows in their order, and a last line with the number of
 * rows, so that a file cut short gives itself away. Numbers are bare, days are ISO, the rest is as shown.
 */
export function exportCsv<Row>(
  columns: readonly ListColumn<Row>[],
  rows: readonly Row[],
  format: Format,
  rowsWord: string,
): string {
  const cell = (column: ListColumn<Row>, row: Row): CellContent => {
    const value = column.value(row)
    if (typeof value === 'number') return value
    return column.kind === 'day' || column.kind === 'instant' ? value : cellText(column, row, format)
  }
  const lines = [
    columns.map((column) => quoted(column.label)),
    ...rows.map((row) => columns.map((column) => quoted(cell(column, row)))),
    [quoted(rowsWord), quoted(rows.length)],
  ]
  // The mark at the start tells Excel that this is UTF-8.
  return `\ufeff${lines.map((line) => line.join(',')).join('\r\n')}\r\n`
}
