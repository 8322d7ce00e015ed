import type { ListOfOffice } from '#shared/domain/list/list.ts'
import type { WriteCall } from '../context.ts'
import type { OfficeProcess, OpenOffice } from '../office-process.ts'
import { orRefuse } from '../problem.ts'
import type { AnsweredList } from './answer-list.ts'
import { type ExportAsked, exportList, removeExport } from './export-list.ts'

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
  const outcome = await exportList(list, answered, asked, {
    timeZone: open.record.timeZone,
    officeFolder: open.vault.folder.paths.folder,
    progress: (done, of) => running.news.publish('news', { topics: [], progress: { work: 'export', done, of } }),
    signal,
  })
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
