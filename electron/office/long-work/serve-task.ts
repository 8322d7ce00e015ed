import { parentPort, workerData } from 'node:worker_threads'
import { answerOnce } from './answer-once.ts'

/** Work for `runTask`; input and answer must be what can be handed from thread to thread. */
export type Task<Input, Answer> = (input: Input) => Promise<Answer>

/** The one call of a worker's file: does the work once with what the worker was started with, and answers. */
export function serveTask<Input, Answer>(task: Task<Input, Answer>): Task<Input, Answer> {
  if (parentPort) void answerOnce(parentPort, () => task(workerData as Input))
  return task
}
