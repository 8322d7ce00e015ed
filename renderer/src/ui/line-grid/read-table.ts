/**
 * The rows and cells of what a spreadsheet put on the clipboard: cells apart by tabs, rows by line ends; a cell in
 * quotes may hold both. Empty rows are left out, cells are trimmed. The apostrophe that our own files put before what a
 * spreadsheet would run as a formula is taken off again.
 */
export function readTable(text: string): string[][] {
  const rows: string[][] = []
  let row: string[] = []
  let cell = ''
  let quoted = false
  const endCell = () => {
    row.push(
      cell
        .replace(/\s+/g, ' ')
        .trim()
        .replace(/^'(?=[=+\-@])/, ''),
    )
    cell = ''
  }
  const endRow = () => {
    endCell()
    if (row.some((one) => one !== '')) rows.push(row)
    row = []
  }
  const source = text.replace(/\r\n?/g, '\n')
  for (let at = 0; at < source.length; at += 1) {
    const character = source[at] ?? ''
    if (quoted) {
      if (character !== '"') cell += character
      else if (source[at + 1] === '"') {
        cell += '"'
        at += 1
      } else quoted = false
    } else if (character === '"' && cell === '') quoted = true
    else if (character === '\t') endCell()
    else if (character === '\n') endRow()
    else cell += character
  }
  endRow()
  return rows
}

/** Whether a paste is rows of a spreadsheet rather than a word for one cell. */
export const isTable = (text: string): boolean => text.includes('\t') || text.trim().includes('\n')
