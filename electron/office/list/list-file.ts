import { rm } from 'node:fs/promises'
import { Worker } from 'node:worker_threads'
import { workerUrl } from '../worker-path.ts'

/** A cell of a file: words and codes as text, numbers as numbers, days and instants with the text of them. */
export type FileCell = string | number | null | { date: string; text: string }

export interface ListFileTask {
  path: string
  format: 'csv' | 'xlsx'
  heads: string[]
  /** Name of the sheet: at most 31 characters without the seven that spreadsheets refuse. */
  sheet: string
  rightToLeft: boolean
}

export type ToWorker = { rows: FileCell[][] } | 'whole'
export type Written = { done: true } | { failure: string }

/** The place could not be written to; `reason` is the system's code. */
export class CannotWrite extends Error {
  readonly reason: string
  constructor(reason: string) {
    super(`The file could not be written (${reason})`)
    this.reason = reason
  }
}

/**
 * A spreadsheet that is being written by a worker. Rows are added in order, each call waiting until they are written;
 * `finish` brings them down to the disk. Both throw CannotWrite when the disk refuses. One of `finish` that succeeds and
 * `drop`, which removes what there is of it, must be called: else the worker stays.
 */
export interface ListFile {
  add(rows: FileCell[][]): Promise<void>
  finish(): Promise<void>
  drop(): Promise<void>
}

/** Begins a file at a path where none is. */
export function beginListFile(task: ListFileTask): ListFile {
  const worker = new Worker(workerUrl('list/list-file-worker'), { workerData: task })
  const ask = (message: ToWorker) =>
    new Promise<void>((resolve, reject) => {
      const settle = (act: () => void) => {
        worker.off('message', heard)
        worker.off('error', reject)
        act()
      }
      const heard = (written: Written) =>
        settle(() => ('failure' in written ? reject(new CannotWrite(written.failure)) : resolve()))
      worker.once('message', heard)
      worker.once('error', reject)
      worker.postMessage(message)
    })
  return {
    add: (rows) => ask({ rows }),
    async finish() {
      await ask('whole')
      await worker.terminate()
    },
    async drop() {
      await worker.terminate()
      await rm(task.path, { force: true })
    },
  }
}
