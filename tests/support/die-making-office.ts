// Run as a process of its own: makes an office and is killed as soon as a file of the given name is in its folder.
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { isMainThread, parentPort, Worker, workerData } from 'node:worker_threads'
import { v7 as newId } from 'uuid'
import { createOffice } from '#office/session/create-office.ts'
import { cheapKdf, mariam } from '#tests/support/office.ts'
import { makeClock } from '#tests/support/office-file.ts'

if (isMainThread) {
  const [folder = '', fatal = ''] = process.argv.slice(2)
  const watcher = new Worker(new URL(import.meta.url), { workerData: join(folder, fatal) })
  await new Promise((resolve) => watcher.once('message', resolve))
  await createOffice(
    {
      folder,
      office: { id: newId(), name: 'Tripoli', code: 'TIP', country: 'libya', demo: false },
      administrator: { id: mariam.id, name: mariam.name, language: 'en' },
      passphrase: mariam.passphrase,
    },
    { clock: makeClock(), kdf: cheapKdf },
  )
  // The file came and went unseen: end, because the watcher never would.
  process.exit(0)
} else {
  parentPort?.postMessage('watching')
  while (!existsSync(workerData));
  process.kill(process.pid, 'SIGKILL')
}
