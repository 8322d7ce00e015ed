import { parentPort, workerData } from 'node:worker_threads'
import type {
  KyselyPlugin,
  PluginTransformQueryArgs,
  PluginTransformResultArgs,
  QueryResult,
  RootOperationNode,
  UnknownRow,
} from 'kysely'
import { type DatabaseFiles, type OpenedDatabase, openForReading } from '#db/open.ts'
import { answerOnce } from './answer-once.ts'

/** What a worker is started with. The key is its own: handed over, not shared, and wiped when the work ends. */
export interface LongWorkOrder {
  files: DatabaseFiles
  key: Uint8Array<ArrayBuffer>
  /** Shared: not zero when nobody waits for the answer any more. */
  stopped: Int32Array<SharedArrayBuffer>
  input: unknown
}

/**
 * What the work is given: a connection that only reads, the key for opening a copy, and how to say how far it is. Each
 * statement asks first whether somebody still waits, and throws AbortError when not: work in batches ends soon.
 */
export interface Given<Input> {
  database: OpenedDatabase
  key: Uint8Array
  input: Input
  tell(done: number, of: number): void
  /** For work that sends few statements: throws AbortError when nobody waits for the answer any more. */
  stopIfUnwanted(): void
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
  { files, key, stopped, input }: LongWorkOrder,
  work: LongWork<Input, Answer>,
): Promise<void> {
  await answerOnce(port, async (say) => {
    try {
      const opened = await openForReading(files, key)
      if ('problem' in opened) {
        const detail = 'detail' in opened ? opened.detail : 'the file is missing'
        throw Object.assign(new Error(`${opened.file}: ${detail}`), { code: 'SQLITE_CORRUPT' })
      }
      try {
        const tell = (done: number, of: number) => say({ progress: { done, of } })
        const database = { ...opened, db: opened.db.withPlugin(new UntilStopped(stopped)) }
        const stopIfUnwanted = () => throwIfStopped(stopped)
        return await work({ database, key, input: input as Input, tell, stopIfUnwanted })
      } finally {
        await opened.close()
      }
    } finally {
      key.fill(0)
    }
  })
}

function throwIfStopped(stopped: Int32Array<SharedArrayBuffer>): void {
  if (Atomics.load(stopped, 0) !== 0) throw new DOMException('Nobody waits for it any more', 'AbortError')
}

/** Looks before each statement whether it is still wanted. */
class UntilStopped implements KyselyPlugin {
  readonly #stopped: Int32Array<SharedArrayBuffer>

  constructor(stopped: Int32Array<SharedArrayBuffer>) {
    this.#stopped = stopped
  }

  transformQuery({ node }: PluginTransformQueryArgs): RootOperationNode {
    throwIfStopped(this.#stopped)
    return node
  }

  async transformResult({ result }: PluginTransformResultArgs): Promise<QueryResult<UnknownRow>> {
    return result
  }
}
