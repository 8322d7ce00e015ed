import { useEffect, useMemo, useState } from 'react'
import type { Choice } from '../field/choice.ts'
import { addUpLines, type SameLot } from './add-up.ts'
import { type CellTexts, cellKey, freshLine, settleTexts, type Unread, unreadAt, withText } from './cell-texts.ts'
import type { CellContext, LineColumn } from './columns.ts'
import { type Move, type Place, walk } from './walk.ts'

export interface GridLine {
  id: string
}

export interface LineGridModel<L extends GridLine> {
  columns: readonly LineColumn<L>[]
  lines: readonly L[]
  onLines: (lines: L[]) => void
  /** What is typed and could not be read; the form holds it, so that its draft keeps it. */
  texts?: CellTexts
  onTexts?: (update: (was: CellTexts) => CellTexts) => void
  /** A new line, with an id of its own. */
  make: () => L
  sameLot?: SameLot<L> | undefined
  readOnly?: boolean | undefined
  /** The lines are given (the lots of a waybill): typed in, but none is added or removed. */
  fixed?: boolean | undefined
}

export type Hint = { kind: 'addedTo' | 'removed'; line: number } | { kind: 'taken'; count: number; added: number }
const historyLength = 50
const noTexts: CellTexts = {}
const ignore = () => undefined

function firstTyped<L>(columns: readonly LineColumn<L>[], lines: readonly L[]): Place {
  const [line] = lines
  const column = columns.findIndex((one) => one.kind !== 'shown' && line !== undefined && one.applies(line))
  return { row: 0, column: Math.max(0, column) }
}

/** The behaviour of a line grid without its looks: where one is, what is typed, what was undone. */
export function useLineGrid<L extends GridLine>(model: LineGridModel<L>, context: CellContext) {
  const { columns, lines, onLines, texts = noTexts, onTexts = ignore, make, sameLot, readOnly = false } = model
  const closed = readOnly || (model.fixed ?? false)
  const [place, setPlace] = useState<Place>(() =>
    closed ? firstTyped(columns, lines) : { row: lines.length, column: 0 },
  )
  /** Whether the cell one is in is being typed in: until it is left, nothing is said of its text. */
  const [typing, setTyping] = useState(false)
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
  // What was typed when the form was last kept goes into its lines, as soon as what it names is known.
  // biome-ignore lint/correctness/useExhaustiveDependencies: asked again when what can be chosen changes
  useEffect(() => {
    if (typing || Object.keys(texts).length === 0) return
    const settled = settleTexts(lines, columns, texts, make, context)
    if (settled.texts !== texts) onLines(settled.lines)
    onTexts(() => settled.texts)
  }, [columns])

  const lineAt = (row: number): L => lines[row] ?? blank
  const keyAt = (at: Place) =>
    cellKey(at.row < lines.length ? lineAt(at.row).id : freshLine, columns[at.column]?.id ?? '')
  const typed = typing ? texts[keyAt(place)] : undefined
  const usableIn = (all: readonly L[]) => (at: Place) => {
    const column = columns[at.column]
    return column !== undefined && column.kind !== 'shown' && column.applies(all[at.row] ?? blank)
  }
  const structural = (next: L[], why?: Hint) => {
    setHistory((was) => [...was, lines].slice(-historyLength))
    setHint(why)
    onLines(next)
  }
  const setTyped = (text: string | undefined) => {
    setTyping(text !== undefined)
    onTexts((was) => withText(was, keyAt(place), text))
  }

  /** Puts what is typed into the line. Answers the lines as they are then, and whether the cell could be read. */
  const settle = (): { next: readonly L[]; good: boolean } => {
    const column = columns[place.column]
    if (typed === undefined || !column) {
      const unread = column && place.row < lines.length && texts[keyAt(place)] !== undefined
      return { next: lines, good: !unread }
    }
    const text = typed.replace(/\s+/g, ' ').trim()
    const fresh = place.row >= lines.length
    if (fresh && text === '') {
      setTyped(undefined)
      return { next: lines, good: true }
    }
    const read = column.read(text, lineAt(place.row), context)
    const line = read.line ?? lineAt(place.row)
    const next = fresh ? [...lines, line] : lines.map((one, row) => (row === place.row ? line : one))
    const from = keyAt(place)
    const to = cellKey(line.id, column.id)
    setTyping(false)
    onTexts((was) => withText(withText(was, from, undefined), to, read.expected ? text : undefined))
    onLines(next)
    return { next, good: !read.expected }
  }

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
    setTyping(false)
    onTexts((was) => Object.fromEntries(Object.entries(was).filter(([key]) => !key.startsWith(`${gone.id}/`))))
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
  const expectedAt = (line: L, column: LineColumn<L>): Unread | undefined => unreadAt(line, column, texts, context)
  return {
    ...{ place, setPlace, rows, typed, setTyped, hint, lineAt, expectedAt },
    ...{ move, goTo, choose, remove, undo, takeLines, settle },
    revert: () => {
      setTyped(undefined)
      // A line that only ever held what could not be read goes with it.
      const line = lines[place.row]
      const empty = make()
      const saysNothing = line && columns.every((one) => one.show(line, context) === one.show(empty, context))
      if (saysNothing) onLines(lines.filter((one) => one !== line))
    },
    canUndo: history.length > 0,
  }
}
