import { type FromOffice, NEEDED_NAPI, type ToOffice } from '#shared/office-process.ts'
import { type OfficePort, RelayedPort } from './relayed-port.ts'
import type { Office } from './serve.ts'

/**
 * The one file that knows in what kind of process the office runs: Electron's utility process, which is handed each
 * page's port, or a Node started by main, to which each page's messages are relayed.
 */
interface ParentPort {
  on(event: 'message', listener: (event: { data: ToOffice; ports: OfficePort[] }) => void): void
  postMessage(message: FromOffice): void
}

const parentPort = (process as { parentPort?: ParentPort }).parentPort

function tellMain(message: FromOffice): void {
  if (parentPort) parentPort.postMessage(message)
  else process.send?.(message)
}

function obeyMain(office: Office): void {
  const relayed = new Map<number, RelayedPort>()

  function connect(page: number, given: OfficePort | undefined): void {
    const port = given ?? new RelayedPort((data) => tellMain({ type: 'message', page, data }))
    if (port instanceof RelayedPort) relayed.set(page, port)
    office.connect(port)
  }

  function obey(message: ToOffice, given: OfficePort | undefined): void {
    switch (message.type) {
      case 'connect':
        connect(message.page, given)
        break
      case 'message':
        relayed.get(message.page)?.receive(message.data)
        break
      case 'disconnect':
        relayed.get(message.page)?.close()
        relayed.delete(message.page)
        break
      case 'lock':
        void office.lock(message.afterMs)
        break
      case 'stop':
        void office.stop().finally(() => process.exit(0))
    }
  }

  if (parentPort) parentPort.on('message', ({ data, ports }) => obey(data, ports[0]))
  else {
    process.on('message', (message: ToOffice) => obey(message, undefined))
    // Main is gone, however it ended: nobody can ask anything any more.
    process.once('disconnect', () => void office.stop().finally(() => process.exit(0)))
  }
}

// Set by `npm run dev`: what goes wrong is told by the lines of the sources.
if (process.env.AMANA_DEV_PAGE) process.setSourceMapsEnabled(true)

const napi = process.versions.napi ?? '0'
if (Number(napi) < NEEDED_NAPI) {
  tellMain({ type: 'unsupported', napi })
  // Loading the driver would end the process without a word; the message above needs a moment to leave.
  setTimeout(() => process.exit(1), 200)
} else {
  // Loaded only now because it brings the database driver.
  const { createOffice } = await import('./serve.ts')
  obeyMain(createOffice())
  tellMain({ type: 'ready' })
}
