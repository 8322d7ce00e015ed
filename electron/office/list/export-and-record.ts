import { type ListOfOffice, summedColumns } from '#shared/domain/list/list.ts'
import type { WriteCall } from '../context.ts'
import { type LongWorkOptions, runLongWork } from '../long-work/run-long-work.ts'
import { tellPages } from '../long-work/tell-pages.ts'
import type { OfficeProcess, OpenOffice } from '../office-process.ts'
import { orRefuse } from '../problem.ts'
import type { AnsweredList } from './answer-list.ts'
import { type ExportAsked, type ExportedList, type ExportProblem, removeExport } from './export-list.ts'
import type { exporting, ListToExport } from './export-worker.ts'

interface Around {
  running: OfficeProcess
  open: OpenOffice
  record<T>(callId: string, redactedInput: unknown, act: (call: WriteCall) => Promise<T>): Promise<T>
  answered<T>(callId: string, redactedInput: unknown): Promise<{ outcome: T } | undefined>
}

interface Exported {
  rows: number
  path: string
}

/**
 * Writes a list's file, and when it is whole the entry that says which list left the office, in which form, filtered by
 * what, how many rows, to whom and why. An entry that cannot be written takes the file back. The same call again
 * writes nothing.
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
  const order: ListToExport = {
    ...{ list, asked, timeZone: open.record.timeZone, officeFolder: open.vault.folder.paths.folder },
    all: answered.all({ ...question, group, selection }, wanted),
  }
  const outcome = await write(open, order, { signal, onProgress: tellPages(running, 'export') })
  const { rows, path, totals } = await orRefuse(errors, outcome)
  try {
    return await around.record(asked.callId, redacted, async (call) => {
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
      return { rows, path }
    })
  } catch (error) {
    await removeExport(path)
    throw error
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
