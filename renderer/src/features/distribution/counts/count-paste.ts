import { readQuantity } from '../../../ui/field/read-quantity.ts'
import { cellKey } from '../../../ui/line-grid/cell-texts.ts'
import { textOf } from '../../../ui/line-grid/stage-rows.ts'

export interface Count {
  row: string
  column: string
  count: number | null
}

interface Named {
  id: string
}

/** What a paste puts into a table of counts: its counts, and what stands in a cell and is no count, by cell. */
export interface CountPaste {
  counts: Count[]
  unread: Record<string, string>
}

/** A paste that is larger than the table from where one stands, in rows and columns. */
export interface TooLarge {
  pasted: { rows: number; columns: number }
  room: { rows: number; columns: number }
}

/**
 * Lays pasted rows over a table of counts, from a cell on. Nothing is dropped: what is no count is kept as text, and
 * what would fall outside refuses the whole paste.
 */
export function readCountPaste(
  table: readonly (readonly string[])[],
  rows: readonly Named[],
  columns: readonly Named[],
  at: { row: number; column: number },
): CountPaste | TooLarge {
  const filled = (line: readonly string[]) => line.findLastIndex((cell) => textOf(cell) !== '') + 1
  const pasted = {
    rows: table.findLastIndex((line) => filled(line) > 0) + 1,
    columns: Math.max(0, ...table.map(filled)),
  }
  const room = { rows: rows.length - at.row, columns: columns.length - at.column }
  if (pasted.rows > room.rows || pasted.columns > room.columns) return { pasted, room }
  const counts: Count[] = []
  const unread: Record<string, string> = {}
  for (const [down, line] of table.slice(0, pasted.rows).entries()) {
    for (const [along, cell] of line.slice(0, pasted.columns).entries()) {
      const [row, column] = [rows[at.row + down], columns[at.column + along]]
      if (!row || !column) continue
      const text = textOf(cell)
      const count = text === '' ? null : readQuantity(text)
      if (count === undefined) unread[cellKey(row.id, column.id)] = cell
      counts.push({ row: row.id, column: column.id, count: count ?? null })
    }
  }
  return { counts, unread }
}
