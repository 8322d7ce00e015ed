import Papa from 'papaparse'

/**
 * The rows and cells of what a spreadsheet put on the clipboard: cells apart by tabs, rows by line ends; a cell in
 * quotes may hold both. Empty rows are left out unless their places count (`keepEmpty`), cells are trimmed. The apostrophe that our own files put before what a
 * spreadsheet would run as a formula is taken off again. Where the quotes do not add up (`"Blanket" large`, an inch mark
 * before a name) they are signs like any other: a quote that nothing closes would swallow the rows below it.
 */
export function readTable(text: string, keepEmpty = false): string[][] {
  // Line ends of three kinds may stand in one paste; the library goes by the first it meets.
  const source = text.replace(/\r\n?/g, '\n')
  const layout = { delimiter: '\t', newline: '\n', skipEmptyLines: keepEmpty ? false : 'greedy' } as const
  const quoted = Papa.parse<string[]>(source, layout)
  const { data } = quoted.errors.length === 0 ? quoted : Papa.parse<string[]>(source, { ...layout, fastMode: true })
  return data.map((row) => row.map(readCell))
}

const readCell = (cell: string): string =>
  cell
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/^'(?=[=+\-@])/, '')

/** Whether a paste is rows of a spreadsheet rather than a word for one cell. */
export const isTable = (text: string): boolean => text.includes('\t') || text.trim().includes('\n')
