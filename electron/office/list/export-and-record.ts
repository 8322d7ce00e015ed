import { rm } from 'node:fs/promises'
import { resolve } from 'node:path'
import { type ListOfOffice, summedColumns } from '#shared/domain/list/list.ts'
import type { WriteCall } from '../context.ts'
import { type LongWorkOptions, runLongWork } from '../long-work/run-long-work.ts'
import { tellPages } from '../long-work/tell-pages.ts'
import type { OfficeProcess, OpenOffice } from '../office-process.ts'
import { orRefuse } from '../problem.ts'
import type { AnsweredList } from './answer-list.ts'
import type { ExportAsked, ExportedList, ExportProblem } from './export-list.ts'
import type { exporting, ListToExport } from './export-worker.ts'
import { type Placed, putInPlace } from './put-in-place.ts'

interface Around {
  running: OfficeProcess
  open: OpenOffice
  record<T>(callId: string, redactedInput: unknown, act: (call: WriteCall) => Promise<T>): Promise<T>
  answered<T>(callId: string, redactedInput: unknown): Promise<{ outcome: T } | undefined>
}

interface Exported {
  rows: number
}

/**
 * Writes a list's file beside its place. When it is whole, the entry that says which list left the office, in which form,
 * filtered by what, how many rows, to whom and why, and the file in its place, come to be together: without the
 * entry nothing leaves, and a former file of that name stays. The same call again writes nothing.
 */
export async function exportAndRecord(
  list: ListOfOffice,
  answered: AnsweredList,
  asked: ExportAsked & { callId: string; recipient: string; purpose: string },
  around: Around,
  signal: AbortSignal | undefined,
  errors: { CANNOT_WRITE: unknown; EXPORT_CANCELLED: unknown },
): Promise<Exported> {
  const { running, open } = around
  const redacted: Record<string, unknown> = { list: list.name, format: asked.format, path: asked.path }
  const earlier = await around.answered<Exported>(asked.callId, redacted)
  if (earlier) return earlier.outcome
  const { question, group, selection, columns } = asked
  const wanted = [...columns.map((column) => column.id), ...summedColumns(list)]
  const part = `${resolve(asked.path)}.${asked.callId}.part`
  const order: ListToExport = {
    ...{ list, asked, part, timeZone: open.record.timeZone, officeFolder: open.vault.folder.paths.folder },
    all: answered.all({ ...question, group, selection }, wanted),
  }
  let placed: Placed | undefined
  try {
    const outcome = await write(open, order, { signal, onProgress: tellPages(running, 'export') })
    const { rows, path, totals } = await orRefuse(errors, outcome)
    const exported = await around.record(asked.callId, redacted, async (call) => {
      call.journal({
        subjects: [{ kind: 'list', id: list.name, label: list.name }],
        after: {
          ...{ rows, totals, format: asked.format, columns: asked.columns.map((column) => column.id) },
          filters: list.aboutPeople
            ? asked.question.filters.map(({ column, is }) => ({ column, is }))
            : asked.question.filters,
          ...(list.aboutPeople ? {} : { text: asked.question.text }),
          ...{ recipient: asked.recipient, purpose: asked.purpose },
        },
      })
      placed = await orRefuse(errors, tryToPlace(part, path))
      return { rows }
    })
    placed?.keep()
    return exported
  } catch (error) {
    placed?.undo()
    throw error
  } finally {
    await rm(part, { force: true }).catch(() => undefined)
  }
}

function tryToPlace(part: string, path: string): Placed | ExportProblem {
  try {
    return putInPlace(part, path)
  } catch (error) {
    if (!(error instanceof Error && 'code' in error)) throw error
    return { problem: 'CANNOT_WRITE', data: { path, reason: String(error.code) } }
  }
}

/** Reads and writes in a worker: what is asked of the office meanwhile is answered. */
async function write(
  open: OpenOffice,
  order: ListToExport,
  options: LongWorkOptions,
): Promise<ExportedList | ExportProblem | { problem: 'EXPORT_CANCELLED' }> {
  try {
    return await runLongWork<typeof exporting>('list/export-worker', open.vault, order, options)
  } catch (error) {
    if (options.signal?.aborted) return { problem: 'EXPORT_CANCELLED' }
    throw error
  }
}
