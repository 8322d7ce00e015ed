import { Worker } from 'node:worker_threads'
import type { OpenedDatabase } from '#db/open.ts'
import { workerUrl } from '../worker-path.ts'
import type { LongWork, LongWorkMessage, LongWorkOrder } from './serve-long-work.ts'

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
  const order: LongWorkOrder = { files: database.files, key, input }
  const worker = new Worker(workerUrl(name), {
    workerData: order,
    transferList: [key.buffer],
    resourceLimits: { maxOldGenerationSizeMb: mostHeapMb },
  })
  database.guests.welcome(new Promise((resolve) => worker.once('exit', resolve)))
  return new Promise<AnswerOf<Work>>((resolve, reject) => {
    // Nobody waits any more, but the thread ends by itself: ended inside the driver, it takes the whole process down.
    const cancel = () => reject(stop.reason)
    stop.addEventListener('abort', cancel, { once: true })
    worker.on('message', (message: LongWorkMessage) => {
      if ('progress' in message) options.onProgress?.(message.progress.done, message.progress.of)
      else if ('failure' in message) reject(failureOf(message.failure))
      else resolve(message.answer as AnswerOf<Work>)
    })
    worker.once('error', reject)
    worker.once('exit', (code) => {
      stop.removeEventListener('abort', cancel)
      reject(new Error(`${name} ended early (${code})`))
    })
  })
}

function failureOf(failure: Extract<LongWorkMessage, { failure: unknown }>['failure']): Error {
  return Object.assign(new Error(failure.message), { code: failure.code, stack: failure.stack })
}
