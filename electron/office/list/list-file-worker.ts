import { type FileHandle, open } from 'node:fs/promises'
import { parentPort, workerData } from 'node:worker_threads'
import Papa from 'papaparse'
import writeXlsxFile, { type SheetData } from 'write-excel-file/node'
import type { FileCell, ListFileTask, ToWorker, Written } from './list-file.ts'

/** Makes a spreadsheet of the rows it is sent, away from the office's thread. */
function listen(port: NonNullable<typeof parentPort>, task: ListFileTask): void {
  let opened: Promise<Sheet> | undefined
  const answer = (written: Written) => port.postMessage(written)
  let before: Promise<void> = Promise.resolve()
  port.on('message', (message: ToWorker) => {
    before = before
      .then(async () => {
        opened ??= task.format === 'csv' ? openCsv(task) : openXlsx(task)
        const sheet = await opened
        await (message === 'whole' ? sheet.close() : sheet.add(message.rows))
        answer({ done: true })
      })
      .catch((error: unknown) => answer({ failure: systemCode(error) }))
  })
}

interface Sheet {
  add(rows: FileCell[][]): Promise<void>
  close(): Promise<void>
}

async function openCsv(task: ListFileTask): Promise<Sheet> {
  const file = await open(task.path, 'wx')
  // The mark at the start tells a spreadsheet that this is UTF-8.
  await file.write('\ufeff')
  await writeRows(file, [task.heads])
  return {
    add: (rows) => writeRows(file, rows),
    async close() {
      await file.sync()
      await file.close()
    },
  }
}

async function writeRows(file: FileHandle, rows: readonly (readonly FileCell[])[]): Promise<void> {
  const cells = rows.map((row) => row.map((cell) => (cell !== null && typeof cell === 'object' ? cell.text : cell)))
  // A text that a spreadsheet would run as a formula gets an apostrophe before it.
  await file.write(`${Papa.unparse(cells, { escapeFormulae: true, newline: '\r\n' })}\r\n`)
}

async function openXlsx(task: ListFileTask): Promise<Sheet> {
  const data: SheetData = [task.heads.map((head) => ({ value: head, fontWeight: 'bold' as const }))]
  return {
    add: async (rows) => {
      for (const row of rows) data.push(row.map(xlsxCell))
    },
    close: async () => {
      const file = writeXlsxFile(data, {
        sheet: task.sheet,
        stickyRowsCount: 1,
        rightToLeft: task.rightToLeft,
        columns: task.heads.map((head, at) => ({ width: widthOf(head, data, at) })),
      })
      await file.toFile(task.path)
      const written = await open(task.path, 'r+')
      await written.sync()
      await written.close()
    },
  }
}

/** Codes and words stay text whatever they look like; a formula would need a type of its own. */
function xlsxCell(cell: FileCell) {
  if (cell === null || cell === '') return null
  if (typeof cell === 'number') return { value: cell, type: Number }
  if (typeof cell === 'string') return { value: cell, type: String }
  return { value: new Date(cell.date), type: Date, format: cell.text.length > 10 ? 'yyyy-mm-dd hh:mm' : 'yyyy-mm-dd' }
}

/** As wide as what stands in the first rows, within reason. */
function widthOf(head: string, data: SheetData, at: number): number {
  const lengths = data.slice(1, 50).map((row) => {
    const cell = row[at]
    const value = cell !== null && typeof cell === 'object' && 'value' in cell ? cell.value : cell
    return value instanceof Date ? 16 : String(value ?? '').length
  })
  return Math.min(60, Math.max(head.length + 2, 8, ...lengths.map((length) => length + 2)))
}

function systemCode(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : String(error)
}

if (parentPort) listen(parentPort, workerData as ListFileTask)
