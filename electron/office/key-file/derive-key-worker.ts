import { parentPort } from 'node:worker_threads'
import { argon2id } from 'hash-wasm'
import type { DeriveAnswer, DeriveJob } from './derive-key.ts'

parentPort?.on('message', ({ id, passphrase, salt, kdf }: DeriveJob) => {
  void argon2id({
    password: passphrase,
    salt,
    memorySize: kdf.memoryKib,
    iterations: kdf.passes,
    parallelism: kdf.lanes,
    hashLength: 32,
    outputType: 'binary',
  }).then((key) => {
    passphrase.fill(0)
    const answer: DeriveAnswer = { id, key }
    parentPort?.postMessage(answer)
    key.fill(0)
  })
})
