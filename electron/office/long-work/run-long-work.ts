import { Worker } from 'node:worker_threads'
import type { OpenedDatabase } from '#db/open.ts'
import { workerUrl } from '../worker-path.ts'
import { awaitAnswer } from './await-answer.ts'
import type { LongWork, LongWorkOrder } from './serve-long-work.ts'

export interface LongWorkOptions {
  /** The caller's: aborted when nobody waits for the answer any more. */
  signal?: AbortSignal | undefined
  onProgress?: (done: number, of: number) => void
}

/** The office whose files are read; the worker is given a copy of its key. */
export interface LongWorkSource {
  database: Pick<OpenedDatabase, 'files' | 'guests'>
  dataKey: Uint8Array
}

/** All that runs here reads in batches: more is a fault. */
const mostHeapMb = 256
const mostMinutes = 30

type InputOf<Work> = Work extends LongWork<infer Input, unknown> ? Input : never
type AnswerOf<Work> = Work extends LongWork<never, infer Answer> ? Answer : never

/**
 * Runs work that reads much in a worker thread with a read connection of its own, so that the office goes on answering.
 * `name` is the worker's file (see `workerUrl`), `Work` the type of what it hands to `serveLongWork`. Rejects with what
 * the work threw (SQLite's codes kept), with the signal's reason when it was cancelled, and when the office closes
 * meanwhile or it takes more than 256 MB or half an hour.
 */
export async function runLongWork<Work extends LongWork<never, unknown>>(
  name: `${string}-worker`,
  { database, dataKey }: LongWorkSource,
  input: InputOf<Work>,
  options: LongWorkOptions = {},
): Promise<AnswerOf<Work>> {
  const time = AbortSignal.timeout(mostMinutes * 60_000)
  const stop = AbortSignal.any([database.guests.leaving, time, ...(options.signal ? [options.signal] : [])])
  stop.throwIfAborted()
  const key = new Uint8Array(dataKey)
  const stopped = new Int32Array(new SharedArrayBuffer(Int32Array.BYTES_PER_ELEMENT))
  const order: LongWorkOrder = { files: database.files, key, stopped, input }
  const worker = new Worker(workerUrl(name), {
    workerData: order,
    transferList: [key.buffer],
    resourceLimits: { maxOldGenerationSizeMb: mostHeapMb },
  })
  database.guests.welcome(new Promise((resolve) => worker.once('exit', resolve)))
  // Nobody waits any more, but the thread ends by itself, before its next statement: ended inside the driver, it takes
  // the whole process down.
  const cancel = () => Atomics.store(stopped, 0, 1)
  return awaitAnswer(worker, name, { stop, cancel, onProgress: options.onProgress })
}
