import { parentPort, workerData } from 'node:worker_threads'
import { argon2id } from 'hash-wasm'
import type { DeriveJob } from './derive-key.ts'

const { passphrase, salt, kdf }: DeriveJob = workerData
const key = await argon2id({
  password: passphrase,
  salt,
  memorySize: kdf.memoryKib,
  iterations: kdf.passes,
  parallelism: kdf.lanes,
  hashLength: 32,
  outputType: 'binary',
})
passphrase.fill(0)
parentPort?.postMessage(key)
