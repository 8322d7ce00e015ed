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
  passphrase: Uint8Array
  salt: Uint8Array
  kdf: KdfParameters
}

/**
 * 32 bytes from a passphrase, in a worker thread so that the office goes on answering. The passphrase is taken in NFKC,
 * so that the same keys give the same bytes on every keyboard. The caller wipes the result.
 */
export function deriveKey(passphrase: string, salt: Uint8Array, kdf: KdfParameters): Promise<Buffer> {
  const job: DeriveJob = { passphrase: Buffer.from(passphrase.normalize('NFKC'), 'utf8'), salt, kdf }
  const worker = new Worker(workerUrl('key-file/derive-key-worker'), { workerData: job })
  return new Promise<Buffer>((resolve, reject) => {
    worker.once('message', (key: Uint8Array) => resolve(Buffer.from(key.buffer, key.byteOffset, key.byteLength)))
    worker.once('error', reject)
    worker.once('exit', (code) => reject(new Error(`Deriving the key ended early (${code})`)))
  }).finally(() => job.passphrase.fill(0))
}
