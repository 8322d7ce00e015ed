import type { MessagePort } from 'node:worker_threads'
import type { WorkerMessage } from './await-answer.ts'

/** In a worker: does its work and says the answer, or what it threw, as `awaitAnswer` understands it. */
export async function answerOnce(
  port: MessagePort,
  work: (say: (message: WorkerMessage) => void) => Promise<unknown>,
): Promise<void> {
  const say = (message: WorkerMessage) => port.postMessage(message)
  try {
    say({ answer: await work(say) })
  } catch (error) {
    const { message, stack, code }: Error & { code?: unknown } =
      error instanceof Error ? error : new Error(String(error))
    say({ failure: { message, stack, code } })
  }
}
