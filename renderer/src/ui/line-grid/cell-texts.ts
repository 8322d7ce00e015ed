import type { Faults } from '../form/fault/fault.ts'
import type { CellContext, LineColumn } from './columns.ts'
import type { Expected } from './expected.ts'

/** What is typed in cells and is no value yet, by cell: half a word, a day that is none. The form keeps it. */
export type CellTexts = Readonly<Record<string, string>>

/** How a form leads to a cell of a grid. */
export interface GridHandle {
  /** Goes to the first cell that must be mended; false when there is none. */
  focusFault: (faults: Faults) => boolean
}

export interface Unread {
  text: string
  expected: Expected
}

/** The line that is begun has no id yet that anything could be kept by. */
export const freshLine = 'new'
export const cellKey = (lineId: string, columnId: string): string => `${lineId}/${columnId}`

/** A cell's text put away, or taken away when it is undefined. */
export function withText(texts: CellTexts, key: string, text: string | undefined): CellTexts {
  if (text === undefined && texts[key] === undefined) return texts
  const { [key]: _was, ...others } = texts
  return text === undefined ? others : { ...others, [key]: text }
}

/** What a cell wants instead of what it has: of a text that cannot be read, or of a required cell that is empty. */
export function unreadAt<L extends { id: string }>(
  line: L,
  column: LineColumn<L>,
  texts: CellTexts,
  context: CellContext,
): Unread | undefined {
  const text = texts[cellKey(line.id, column.id)]
  if (text !== undefined) {
    const read = column.read(text.replace(/\s+/g, ' ').trim(), line, context)
    if (read.expected) return { text, expected: read.expected }
  }
  const missing = column.required && column.applies(line) && column.show(line, context) === ''
  return missing ? { text: '', expected: { code: 'filled' } } : undefined
}

/** How many cells of all lines want something. */
export function countUnread<L extends { id: string }>(
  lines: readonly L[],
  columns: readonly LineColumn<L>[],
  texts: CellTexts,
  context: CellContext,
): number {
  let count = 0
  for (const line of lines) for (const column of columns) if (unreadAt(line, column, texts, context)) count += 1
  return count
}

/**
 * Lines and texts as they were kept: what can be read goes into its line, and what was typed in the line that was begun
 * makes a line of it. The rest stays as text.
 */
export function settleTexts<L extends { id: string }>(
  lines: readonly L[],
  columns: readonly LineColumn<L>[],
  texts: CellTexts,
  make: () => L,
  context: CellContext,
): { lines: L[]; texts: CellTexts } {
  let left = texts
  const take = (line: L, from: string): L => {
    let taken = line
    for (const column of columns) {
      const text = texts[cellKey(from, column.id)]
      if (text === undefined) continue
      const read = column.read(text.replace(/\s+/g, ' ').trim(), taken, context)
      if (read.line) taken = read.line
      if (read.line || from !== line.id) left = withText(left, cellKey(from, column.id), undefined)
      if (!read.line && from !== line.id) left = withText(left, cellKey(line.id, column.id), text)
    }
    return taken
  }
  const settled = lines.map((line) => take(line, line.id))
  const begun = columns.some((column) => texts[cellKey(freshLine, column.id)] !== undefined)
  if (begun) settled.push(take(make(), freshLine))
  return { lines: settled, texts: left }
}
