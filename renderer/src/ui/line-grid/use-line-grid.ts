import { useEffect, useMemo, useState } from 'react'
import type { Choice } from '../choice.ts'
import { addUpLines, type SameLot } from './add-up.ts'
import type { CellContext, LineColumn } from './columns.ts'
import type { Expected } from './expected.ts'
import { type Move, type Place, walk } from './walk.ts'

export interface GridLine {
  id: string
}

/** What still stands between the lines and posting them. */
export interface LineGridCheck {
  /** Cells with text that could not be read, and required cells left empty. */
  bad: number
  /** Pasted rows neither taken nor undone. */
  staged: number
}

export interface LineGridModel<L extends GridLine> {
  columns: readonly LineColumn<L>[]
  lines: readonly L[]
  onLines: (lines: L[]) => void
  /** A new line, with an id of its own. */
  make: () => L
  sameLot?: SameLot<L> | undefined
  readOnly?: boolean | undefined
  /** The lines are given (the lots of a waybill): typed in, but none is added or removed. */
  fixed?: boolean | undefined
}

export type Hint = { kind: 'addedTo' | 'removed'; line: number } | { kind: 'taken'; count: number; added: number }
interface Unread {
  text: string
  expected: Expected
}
const cellKey = (lineId: string, columnId: string) => `${lineId}/${columnId}`
const historyLength = 50

function firstTyped<L>(columns: readonly LineColumn<L>[], lines: readonly L[]): Place {
  const [line] = lines
  const column = columns.findIndex((one) => one.kind !== 'shown' && line !== undefined && one.applies(line))
  return { row: 0, column: Math.max(0, column) }
}

/** The behaviour of a line grid without its looks: where one is, what is typed, what was undone. */
export function useLineGrid<L extends GridLine>(model: LineGridModel<L>, context: CellContext) {
  const { columns, lines, onLines, make, sameLot, readOnly = false } = model
  const closed = readOnly || (model.fixed ?? false)
  const [place, setPlace] = useState<Place>(() =>
    closed ? firstTyped(columns, lines) : { row: lines.length, column: 0 },
  )
  const [typed, setTyped] = useState<string>()
  const [unread, setUnread] = useState<ReadonlyMap<string, Unread>>(new Map())
  const [history, setHistory] = useState<readonly (readonly L[])[]>([])
  const [hint, setHint] = useState<Hint>()
  const taken = lines.length
  // A fresh line for the empty row each time the last one was taken.
  // biome-ignore lint/correctness/useExhaustiveDependencies: its id must not be used twice
  const blank = useMemo(make, [taken])
  const rows = closed ? lines.length : lines.length + 1
  useEffect(() => {
    setPlace((was) => (was.row < rows ? was : { row: Math.max(0, rows - 1), column: 0 }))
  }, [rows])

  const lineAt = (row: number): L => lines[row] ?? blank
  const usableIn = (all: readonly L[]) => (at: Place) => {
    const column = columns[at.column]
    return column !== undefined && column.kind !== 'shown' && column.applies(all[at.row] ?? blank)
  }
  const structural = (next: L[], why?: Hint) => {
    setHistory((was) => [...was, lines].slice(-historyLength))
    setHint(why)
    onLines(next)
  }

  /** Puts what is typed into the line. Answers the lines as they are then, and whether the cell could be read. */
  const settle = (): { next: readonly L[]; good: boolean } => {
    const column = columns[place.column]
    if (typed === undefined || !column) return { next: lines, good: !unread.has(activeKey()) }
    const text = typed.replace(/\s+/g, ' ').trim()
    const fresh = place.row >= lines.length
    if (fresh && text === '') {
      setTyped(undefined)
      return { next: lines, good: true }
    }
    const read = column.read(text, lineAt(place.row), context)
    const line = read.line ?? lineAt(place.row)
    const next = fresh ? [...lines, line] : lines.map((one, row) => (row === place.row ? line : one))
    const key = cellKey(line.id, column.id)
    setUnread((was) => {
      const now = new Map(was)
      if (read.expected) now.set(key, { text, expected: read.expected })
      else now.delete(key)
      return now
    })
    setTyped(undefined)
    onLines(next)
    return { next, good: !read.expected }
  }
  const activeKey = () => cellKey(lineAt(place.row).id, columns[place.column]?.id ?? '')

  /** After Enter at the end of a line: the same lot twice becomes one line. */
  const joinSameLot = (next: readonly L[]): { next: readonly L[]; joined: boolean } => {
    const line = next[place.row]
    if (!sameLot || !line) return { next, joined: false }
    const others = next.filter((_, row) => row !== place.row)
    const added = addUpLines(others, [line], sameLot)
    const to = added.addedTo[0]
    if (to === undefined) return { next, joined: false }
    setHistory((was) => [...was, next].slice(-historyLength))
    setHint({ kind: 'addedTo', line: (to >= place.row ? to + 1 : to) + 1 })
    onLines(added.lines)
    return { next: added.lines, joined: true }
  }

  /** Moves, putting what is typed into the line first. False when the move leads out of the grid. */
  const move = (how: Move, enter = false): boolean => {
    const { next, good } = settle()
    if (!good && enter) return true
    const rowsNow = closed ? next.length : next.length + 1
    const to = walk(place, how, { rows: rowsNow, columns: columns.length, usable: usableIn(next) })
    if (enter && to && to.row > place.row) {
      const { next: joined, joined: did } = joinSameLot(next)
      if (did) {
        setPlace({ row: joined.length, column: to.column })
        return true
      }
    }
    if (!to) return false
    setPlace(to)
    if (to.row !== place.row && typed !== undefined) setHint(undefined)
    return true
  }

  const goTo = (to: Place) => {
    if (to.row === place.row && to.column === place.column) return
    settle()
    setPlace(to)
  }
  const choose = (choice: Choice) => {
    const column = columns[place.column]
    if (!column?.take) return
    const line = column.take(lineAt(place.row), choice)
    const fresh = place.row >= lines.length
    const next = fresh ? [...lines, line] : lines.map((one, row) => (row === place.row ? line : one))
    setUnread((was) => new Map([...was].filter(([key]) => key !== cellKey(line.id, column.id))))
    setTyped(undefined)
    onLines(next)
    const to = walk(place, 'next', {
      rows: closed ? next.length : next.length + 1,
      columns: columns.length,
      usable: usableIn(next),
    })
    if (to) setPlace(to)
  }
  const remove = (row: number) => {
    const gone = lines[row]
    if (!gone || closed) return
    setTyped(undefined)
    setUnread((was) => new Map([...was].filter(([key]) => !key.startsWith(`${gone.id}/`))))
    structural(
      lines.filter((one) => one !== gone),
      { kind: 'removed', line: row + 1 },
    )
    setPlace((was) => ({ ...was, row: Math.min(was.row, lines.length - 1) }))
  }
  const undo = () => {
    const before = history.at(-1)
    if (!before) return
    setHistory((was) => was.slice(0, -1))
    setHint(undefined)
    setTyped(undefined)
    onLines([...before])
  }
  const takeLines = (added: readonly L[]) => {
    const { lines: next, addedTo } = addUpLines(lines, added, sameLot)
    structural(next, { kind: 'taken', count: added.length, added: addedTo.length })
    setPlace({ row: next.length, column: 0 })
  }

  const expectedAt = (line: L, column: LineColumn<L>): Unread | undefined => {
    const text = unread.get(cellKey(line.id, column.id))
    if (text) return text
    const missing = column.required && column.applies(line) && column.show(line, context) === ''
    return missing ? { text: '', expected: { code: 'filled' } } : undefined
  }
  const badCells = lines.reduce((count, line) => count + columns.filter((column) => expectedAt(line, column)).length, 0)
  return {
    ...{ place, rows, typed, setTyped, hint, lineAt, expectedAt, badCells },
    ...{ move, goTo, choose, remove, undo, takeLines, settle },
    revert: () => {
      setTyped(undefined)
      setUnread((was) => new Map([...was].filter(([key]) => key !== activeKey())))
      // A line that only ever held what could not be read goes with it.
      const line = lines[place.row]
      const empty = make()
      const saysNothing = line && columns.every((one) => one.show(line, context) === one.show(empty, context))
      if (saysNothing) onLines(lines.filter((one) => one !== line))
    },
    canUndo: history.length > 0,
  }
}
