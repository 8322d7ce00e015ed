import { rm } from 'node:fs/promises'
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
import type { AnsweredList } from './answer-list.ts'
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
  progress(done: number, of: number): void
  signal: AbortSignal | undefined
}

export type ExportProblem =
  | { problem: 'CANNOT_WRITE'; data: { path: string; reason: string } }
  | { problem: 'EXPORT_CANCELLED' }

/** So many rows at a time: some milliseconds of the office's thread, so that others are answered in between. */
const atOnce = 250

/**
 * Writes all rows that answer into a file, in the order asked for, with a head and a last line that says how many rows
 * there are and what they sum up to. Which rows is settled at the beginning. The file is in its place whole or not at all.
 */
export async function exportList(
  list: ListOfOffice,
  answered: AnsweredList,
  asked: ExportAsked,
  place: ExportPlace,
): Promise<{ rows: number; path: string; totals: Record<string, number> } | ExportProblem> {
  const path = resolve(asked.path)
  const refused = whyNotThere(asked, place.officeFolder)
  if (refused) return { problem: 'CANNOT_WRITE', data: { path: asked.path, reason: refused } }
  const question: ListAsked = { ...asked.question, group: asked.group, selection: asked.selection }
  const ids = await answered.ids(question)
  const file = beginListFile({
    path,
    format: asked.format,
    heads: asked.columns.map((column) => column.label || column.id),
    sheet: list.name.slice(0, 31),
    rightToLeft: isRightToLeft(asked.language),
  })
  const summed = summedColumns(list).filter((id) => asked.columns.some((column) => column.id === id))
  const totals = Object.fromEntries(summed.map((id) => [id, 0]))
  let written = 0
  try {
    for (let from = 0; from < ids.length; from += atOnce) {
      if (place.signal?.aborted) {
        await file.drop()
        return { problem: 'EXPORT_CANCELLED' }
      }
      const rows = await rowsOf(answered, asked, ids.slice(from, from + atOnce))
      for (const row of rows) for (const id of summed) totals[id] = (totals[id] ?? 0) + Number(row[id] ?? 0)
      await file.add(rows.map((row) => asked.columns.map((column) => cellOf(list, column, row, place.timeZone))))
      written += rows.length
      place.progress(Math.min(from + atOnce, ids.length), ids.length)
    }
    await file.add([lastLine(asked, written, totals)])
    await file.finish()
    return { rows: written, path, totals }
  } catch (error) {
    if (error instanceof CannotWrite) return { problem: 'CANNOT_WRITE', data: { path, reason: error.reason } }
    await file.drop().catch(() => undefined)
    throw error
  }
}

/** Takes back a file whose entry in the journal could not be written. */
export const removeExport = (path: string): Promise<void> => rm(path, { force: true })

/** The rows with these ids in their order, with what the file shows and what is summed up. */
async function rowsOf(answered: AnsweredList, asked: ExportAsked, ids: (string | number)[]): Promise<ListRow[]> {
  const columns = asked.columns.map((column) => column.id)
  const all = { text: '', filters: [], sort: [], group: null, selection: { only: ids } }
  const rows = await answered.rows(all, { columns, offset: 0, limit: ids.length })
  const byId = new Map(rows.map((row) => [row.id, row]))
  // A row that went meanwhile is missing in the count too: the file says what it has.
  return ids.flatMap((id) => byId.get(id) ?? [])
}

function whyNotThere({ path, format }: ExportAsked, officeFolder: string): string | undefined {
  if (!isAbsolute(path) || extname(path).toLowerCase() !== `.${format}`) return 'EINVAL'
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
