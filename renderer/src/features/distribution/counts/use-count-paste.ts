import { type ClipboardEvent, useState } from 'react'
import { type CellTexts, cellKey, withText } from '../../../ui/line-grid/cell-texts.ts'
import { isTable, readTable } from '../../../ui/line-grid/read-table.ts'
import { type Count, readCountPaste, type TooLarge } from './count-paste.ts'

interface Counted {
  rows: readonly { id: string }[]
  columns: readonly { id: string }[]
  texts: CellTexts
  countOf: (row: string, column: string) => number | null
  onTexts: (update: (was: CellTexts) => CellTexts) => void
  onCounts: (counts: readonly Count[]) => void
}

/** What the last paste came to, until something else is typed. */
type Pasted = { refused: TooLarge } | { cells: number; before: readonly Count[]; texts: CellTexts }

/** Pastes of a spreadsheet into a table of counts: taken whole or not at all, and taken back in one step. */
export function useCountPaste({ rows, columns, texts, countOf, onTexts, onCounts }: Counted) {
  const [pasted, setPasted] = useState<Pasted>()
  const take = (row: number, column: number) => (event: ClipboardEvent) => {
    const text = event.clipboardData.getData('text/plain')
    if (!isTable(text)) return
    event.preventDefault()
    const read = readCountPaste(readTable(text, true), rows, columns, { row, column })
    if (!('counts' in read)) return setPasted({ refused: read })
    const { counts, unread } = read
    const before = counts.map((one) => ({ ...one, count: countOf(one.row, one.column) }))
    setPasted({ cells: counts.length, before, texts })
    onCounts(counts)
    onTexts((was) =>
      counts.reduce((now, one) => {
        const key = cellKey(one.row, one.column)
        return withText(now, key, unread[key])
      }, was),
    )
  }
  const undo = () => {
    if (!pasted || !('before' in pasted)) return
    onCounts(pasted.before)
    onTexts(() => pasted.texts)
    setPasted(undefined)
  }
  return { pasted, take, undo, forget: () => setPasted(undefined) }
}
