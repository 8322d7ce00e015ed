import { statSync } from 'node:fs'
import { extname, isAbsolute, relative, resolve } from 'node:path'
import type { ListAsked } from '#db/queries/list/compile-list.ts'
import { isRightToLeft, type Language } from '#shared/domain/languages.ts'
import {
  type ListColumnType,
  type ListOfOffice,
  type ListRow,
  type ListSelection,
  type ListValue,
  summedColumns,
} from '#shared/domain/list/list.ts'
import { beginListFile, CannotWrite, type FileCell } from './list-file.ts'

/** What a person asks for when a list is to leave the office; as in the contract. */
export interface ExportAsked {
  question: { text: string; filters: ListAsked['filters']; sort: ListAsked['sort'] }
  group: string | null
  selection: ListSelection
  columns: { id: string; label: string; words: Record<string, string> }[]
  format: 'csv' | 'xlsx'
  path: string
  totalLabel: string
  language: Language
}

export interface ExportPlace {
  timeZone: string
  /** Nothing is written into the office's own folder. */
  officeFolder: string
  /** Where the file is made, beside its place: whoever asked moves it there. */
  part: string
  progress(done: number, of: number): void
  /** Throws when nobody waits for the file any more: looked at between some rows and the next. */
  stopIfUnwanted(): void
}

/** The rows that answer in the order asked for, some at a time, and how many they are. */
export interface RowsToExport {
  total: number
  batches: Iterable<ListRow[]>
}

export interface ExportedList {
  rows: number
  path: string
  totals: Record<string, number>
}

export interface ExportProblem {
  problem: 'CANNOT_WRITE'
  data: { path: string; reason: string }
}

/**
 * Writes all rows that answer into a file, in the order asked for, with a head and a last line that says how many rows
 * there are and what they sum up to. Answers when all of it is down on the disk at `place.part`; after a problem or what
 * it throws nothing is there.
 */
export async function exportList(
  list: ListOfOffice,
  { total, batches }: RowsToExport,
  asked: ExportAsked,
  place: ExportPlace,
): Promise<ExportedList | ExportProblem> {
  const path = resolve(asked.path)
  const refused = whyNotThere(asked, place.officeFolder)
  if (refused) return { problem: 'CANNOT_WRITE', data: { path: asked.path, reason: refused } }
  const file = beginListFile({
    path: place.part,
    format: asked.format,
    heads: asked.columns.map((column) => column.label || column.id),
    sheet: list.name.slice(0, 31),
    rightToLeft: isRightToLeft(asked.language),
  })
  const summed = summedColumns(list).filter((id) => asked.columns.some((column) => column.id === id))
  const totals = Object.fromEntries(summed.map((id) => [id, 0]))
  let written = 0
  try {
    for (const rows of batches) {
      place.stopIfUnwanted()
      for (const row of rows) for (const id of summed) totals[id] = (totals[id] ?? 0) + Number(row[id] ?? 0)
      await file.add(rows.map((row) => asked.columns.map((column) => cellOf(list, column, row, place.timeZone))))
      written += rows.length
      place.progress(written, total)
    }
    await file.add([lastLine(asked, written, totals)])
    await file.finish()
    // Whoever stopped waiting did not see it come to be.
    place.stopIfUnwanted()
    return { rows: written, path, totals }
  } catch (error) {
    await file.drop()
    if (error instanceof CannotWrite) return { problem: 'CANNOT_WRITE', data: { path, reason: error.reason } }
    throw error
  }
}

function whyNotThere({ path, format }: ExportAsked, officeFolder: string): string | undefined {
  if (!isAbsolute(path) || extname(path).toLowerCase() !== `.${format}`) return 'EINVAL'
  if (statSync(path, { throwIfNoEntry: false })?.isDirectory()) return 'EISDIR'
  const inside = relative(resolve(officeFolder), resolve(path))
  return inside === '' || (!inside.startsWith('..') && !isAbsolute(inside)) ? 'EACCES' : undefined
}

function cellOf(list: ListOfOffice, column: ExportAsked['columns'][number], row: ListRow, timeZone: string): FileCell {
  return fileCell(list.columns[column.id]?.type ?? 'text', row[column.id] ?? null, column.words, timeZone)
}

function fileCell(type: ListColumnType, value: ListValue, words: Record<string, string>, timeZone: string): FileCell {
  if (value === null || value === '') return null
  if (typeof value === 'number') return value
  switch (type) {
    case 'choice':
      return words[value] ?? value
    case 'choices':
      return value
        .split(' ')
        .map((code) => words[code] ?? code)
        .join(', ')
    case 'day':
      return { date: `${value}T00:00:00.000Z`, text: value }
    case 'instant': {
      const text = localTime(value, timeZone)
      return { date: `${text.replace(' ', 'T')}:00.000Z`, text }
    }
    default:
      return words[value] ?? value
  }
}

/** `2026-11-14 09:30` where the office is. */
function localTime(instant: string, timeZone: string): string {
  // The Swedish form of an instant is `YYYY-MM-DD HH:mm`; calendar and digits are fixed against the machine's settings.
  return new Intl.DateTimeFormat('sv-SE-u-ca-gregory-nu-latn', {
    timeZone,
    dateStyle: 'short',
    timeStyle: 'short',
  }).format(new Date(instant))
}

/** So that a file cut short gives itself away. */
function lastLine(asked: ExportAsked, rows: number, totals: Record<string, number>): FileCell[] {
  const cells = asked.columns.map(({ id }): FileCell => totals[id] ?? null)
  const words = `${asked.totalLabel} ${rows}`
  const free = cells.indexOf(null)
  return free < 0 ? [...cells, words] : cells.with(free, words)
}
