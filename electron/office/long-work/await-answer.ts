import type { Worker } from 'node:worker_threads'

/** What a worker of `runLongWork` or `runTask` says. */
export type WorkerMessage =
  | { progress: { done: number; of: number } }
  | { answer: unknown }
  | { failure: { message: string; stack: string | undefined; code: unknown } }

/**
 * The one answer of a worker. Rejects with what its work threw (SQLite's codes kept), when it ends early, and with the
 * signal's reason once that is aborted; `cancel` is called then and must see to it that the worker ends.
 */
export function awaitAnswer<Answer>(
  worker: Worker,
  name: string,
  waiting: { stop: AbortSignal; cancel(): void; onProgress?: ((done: number, of: number) => void) | undefined },
): Promise<Answer> {
  const { stop, cancel, onProgress } = waiting
  return new Promise<Answer>((resolve, reject) => {
    const leave = () => {
      cancel()
      reject(stop.reason)
    }
    stop.addEventListener('abort', leave, { once: true })
    worker.on('message', (message: WorkerMessage) => {
      if ('progress' in message) onProgress?.(message.progress.done, message.progress.of)
      else if ('failure' in message) reject(failureOf(message.failure))
      else resolve(message.answer as Answer)
    })
    worker.once('error', reject)
    worker.once('exit', (code) => {
      stop.removeEventListener('abort', leave)
      reject(new Error(`${name} ended early (${code})`))
    })
  })
}

function failureOf(failure: Extract<WorkerMessage, { failure: unknown }>['failure']): Error {
  return Object.assign(new Error(failure.message), { code: failure.code, stack: failure.stack })
}
