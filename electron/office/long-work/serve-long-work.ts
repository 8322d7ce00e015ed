import { parentPort, workerData } from 'node:worker_threads'
import { type DatabaseFiles, type OpenedDatabase, openForReading } from '#db/open.ts'

/** What a worker is started with. The key is its own: handed over, not shared, and wiped when the work ends. */
export interface LongWorkOrder {
  files: DatabaseFiles
  key: Uint8Array<ArrayBuffer>
  input: unknown
}

export type LongWorkMessage =
  | { progress: { done: number; of: number } }
  | { answer: unknown }
  | { failure: { message: string; stack: string | undefined; code: unknown } }

/** What the work is given: a connection that only reads, the key for opening a copy, and how to say how far it is. */
export interface Given<Input> {
  database: OpenedDatabase
  key: Uint8Array
  input: Input
  tell(done: number, of: number): void
}

/** Work for `runLongWork`; input and answer must be what can be handed from thread to thread. */
export type LongWork<Input, Answer> = (given: Given<Input>) => Promise<Answer>

/** The one call of a worker's file: opens the office read-only, does the work, answers, closes and wipes the key. */
export function serveLongWork<Input, Answer>(work: LongWork<Input, Answer>): LongWork<Input, Answer> {
  if (parentPort) void serve(parentPort, workerData as LongWorkOrder, work)
  return work
}

async function serve<Input, Answer>(
  port: NonNullable<typeof parentPort>,
  { files, key, input }: LongWorkOrder,
  work: LongWork<Input, Answer>,
): Promise<void> {
  const say = (message: LongWorkMessage) => port.postMessage(message)
  try {
    const opened = await openForReading(files, key)
    if ('problem' in opened) {
      const detail = 'detail' in opened ? opened.detail : 'the file is missing'
      throw Object.assign(new Error(`${opened.file}: ${detail}`), { code: 'SQLITE_CORRUPT' })
    }
    try {
      const tell = (done: number, of: number) => say({ progress: { done, of } })
      say({ answer: await work({ database: opened, key, input: input as Input, tell }) })
    } finally {
      await opened.close()
    }
  } catch (error) {
    const { message, stack, code }: Error & { code?: unknown } =
      error instanceof Error ? error : new Error(String(error))
    say({ failure: { message, stack, code } })
  } finally {
    key.fill(0)
  }
}
