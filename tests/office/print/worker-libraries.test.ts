import { once } from 'node:events'
import { Worker } from 'node:worker_threads'
import { expect, test } from 'vitest'

test('pkijs with WebCrypto, hash-wasm and pdfmake work inside a worker thread', async () => {
  const worker = new Worker(new URL('./worker-libraries.ts', import.meta.url))
  const [answer] = await once(worker, 'message')
  expect(answer).toMatchObject({ signatureRight: true, hash: expect.stringMatching(/^[0-9a-f]{64}$/) })
  expect(answer.pdf).toBeGreaterThan(20_000)
  await worker.terminate()
})
