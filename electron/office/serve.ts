import { RPCHandler } from '@orpc/server/message-port'
import { computerClock } from './clock.ts'
import { newOfficeProcess, type OfficeProcess } from './office-process.ts'
import { programVersion } from './program-version.ts'
import { officeRouter } from './router.ts'
import { leaveOffice, lockOffice } from './session/lock-office.ts'
import type { VaultOptions } from './session/office-folder.ts'

type Port = Parameters<RPCHandler<{ running: OfficeProcess }>['upgrade']>[0] & { start?(): void }

/** The office of one process, behind whatever ports it is given: the page's, a test's, the command line's. */
export interface Office {
  readonly running: OfficeProcess
  /** Serves the contract on a port. */
  connect(port: Port): void
  /** Closes the database and forgets the key; drafts are already saved. */
  lock(): Promise<void>
  /** Lets the running work end, checkpoints and closes. */
  stop(): Promise<void>
}

/** The first screen has been drawn by then. */
const afterFirstScreenMs = 3000

/** Makes an office with nothing opened. `log` gets what went wrong, never a secret. */
export function createOffice(options: { vaultOptions?: VaultOptions; log?: OfficeProcess['log'] } = {}): Office {
  const running = newOfficeProcess({
    vaultOptions: options.vaultOptions ?? { clock: computerClock, checkAfterMs: afterFirstScreenMs },
    programVersion,
    log: options.log ?? logToStandardError,
  })
  const handler = new RPCHandler<{ running: OfficeProcess }>(officeRouter)
  return {
    running,
    connect(port) {
      handler.upgrade(port, { context: { running } })
      port.start?.()
    },
    lock: () => lockOffice(running, 'system'),
    stop: () => leaveOffice(running, 'stop'),
  }
}

function logToStandardError(message: string, detail?: unknown): void {
  const text = detail instanceof Error ? (detail.stack ?? detail.message) : detail === undefined ? '' : String(detail)
  process.stderr.write(`${new Date().toISOString()} ${message} ${text}\n`)
}
