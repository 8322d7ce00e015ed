import { office } from '../../office/client.ts'
import { FileTrouble } from '../../office/file-trouble.ts'
import { shell } from '../../office/shell.ts'
import { newId } from '../../office/use-call-id.ts'
import type { Format } from '../../text/format.ts'
import { exportCsv } from './export-csv.ts'
import type { ListColumn } from './list-column.ts'

interface ListToSave<Row> {
  /** Names the list in the journal. */
  list: string
  /** Of the dialog that asks where to save. */
  title: string
  fileName: string
  columns: readonly ListColumn<Row>[]
  rows: readonly Row[]
  format: Format
  total: string
}

/** writes the export into the journal, then the rows into a file. False when the person cancels. */
export async function saveCsv<Row>(file: ListToSave<Row>): Promise<boolean> {
  await office.journal.noteExport({ callId: newId(), list: file.list, rows: file.rows.length })
  const bytes = new TextEncoder().encode(exportCsv(file.columns, file.rows, file.format, file.total))
  const saved = await shell.saveFile({ title: file.title, suggestedName: file.fileName, bytes })
  if (saved && 'problem' in saved) throw new FileTrouble(saved.reason)
  return saved !== undefined
}
