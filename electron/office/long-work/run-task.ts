import { Worker } from 'node:worker_threads'
import { workerUrl } from '../worker-path.ts'
import { awaitAnswer } from './await-answer.ts'
import type { Task } from './serve-task.ts'

export interface TaskLimits {
  mostHeapMb: number
  mostSeconds: number
}

type InputOf<Of> = Of extends Task<infer Input, unknown> ? Input : never
type AnswerOf<Of> = Of extends Task<never, infer Answer> ? Answer : never

/**
 * Runs work that computes long, and reads no database, in a worker thread of its own. `name` is the worker's file (see
 * `workerUrl`), `Of` the type of what it hands to `serveTask`. What is in `given` is handed over and gone here. Rejects
 * with what the work threw and when it passes a limit: it is ended then, which only a thread without the database may be.
 */
export function runTask<Of extends Task<never, unknown>>(
  name: `${string}-worker`,
  input: InputOf<Of>,
  { mostHeapMb, mostSeconds }: TaskLimits,
  given: ArrayBuffer[] = [],
): Promise<AnswerOf<Of>> {
  const worker = new Worker(workerUrl(name), {
    workerData: input,
    transferList: given,
    resourceLimits: { maxOldGenerationSizeMb: mostHeapMb },
  })
  const stop = AbortSignal.timeout(mostSeconds * 1000)
  return awaitAnswer(worker, name, { stop, cancel: () => void worker.terminate() })
}
