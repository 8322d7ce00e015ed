import { Worker } from 'node:worker_threads'
import { workerUrl } from '../worker-path.ts'

/** Cost of Argon2id. Kept with each slot, so that it can rise later without touching older slots. */
export interface KdfParameters {
  memoryKib: number
  passes: number
  lanes: number
}

/** 0.6–1.3 s on a six-year-old PC. Only tests pass something cheaper: no procedure takes these from outside. */
export const usualKdf: KdfParameters = { memoryKib: 65_536, passes: 3, lanes: 1 }

export interface DeriveJob {
  id: number
  passphrase: Uint8Array
  salt: Uint8Array
  kdf: KdfParameters
}
export interface DeriveAnswer {
  id: number
  key: Uint8Array
}

interface Waiting {
  resolve: (key: Buffer) => void
  reject: (error: Error) => void
}

/** An action that derives one key often derives the next at once; for longer no thread keeps the memory. */
const keptIdleMs = 500

let worker: Worker | undefined
let idle: NodeJS.Timeout | undefined
let lastId = 0
const waiting = new Map<number, Waiting>()

/**
 * 32 bytes from a passphrase, in a worker thread so that the office goes on answering. The passphrase is taken in NFKC,
 * so that the same keys give the same bytes on every keyboard. The caller wipes the result. Rejects when the thread ends
 * early, such as for lack of memory.
 */
export function deriveKey(passphrase: string, salt: Uint8Array, kdf: KdfParameters): Promise<Buffer> {
  const job: DeriveJob = { id: ++lastId, passphrase: Buffer.from(passphrase.normalize('NFKC'), 'utf8'), salt, kdf }
  clearTimeout(idle)
  const running = worker ?? start()
  running.ref()
  return new Promise<Buffer>((resolve, reject) => {
    waiting.set(job.id, { resolve, reject })
    running.postMessage(job)
    job.passphrase.fill(0)
  })
}

function start(): Worker {
  const started = new Worker(workerUrl('key-file/derive-key-worker'))
  started.on('message', ({ id, key }: DeriveAnswer) => {
    waiting.get(id)?.resolve(Buffer.from(key.buffer, key.byteOffset, key.byteLength))
    waiting.delete(id)
    if (waiting.size === 0) rest(started)
  })
  started.on('error', (error) => ended(started, error))
  started.on('exit', (code) => ended(started, new Error(`Deriving the key ended early (${code})`)))
  worker = started
  return started
}

function rest(running: Worker): void {
  running.unref()
  idle = setTimeout(() => {
    worker = undefined
    void running.terminate()
  }, keptIdleMs).unref()
}

/** What a thread says at its end is no concern of the keys that another derives. */
function ended(running: Worker, error: unknown): void {
  if (worker !== running) return
  worker = undefined
  for (const { reject } of waiting.values()) reject(error instanceof Error ? error : new Error(String(error)))
  waiting.clear()
}
