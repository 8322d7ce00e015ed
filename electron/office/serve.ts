import { onMessagePortClose } from '@orpc/client/message-port'
import { RPCHandler } from '@orpc/server/message-port'
import { computerClock } from './clock.ts'
import { newOfficeProcess, type OfficeProcess } from './office-process.ts'
import { programVersion } from './program-version.ts'
import { releaseMemoryWhenQuiet } from './release-memory.ts'
import { officeRouter } from './router.ts'
import { lockIdleSessions } from './session/lock-idle-sessions.ts'
import { leaveOffice, lockAfter, lockSession } from './session/lock-office.ts'
import type { VaultOptions } from './session/office-folder.ts'

type Port = Parameters<RPCHandler<{ running: OfficeProcess }>['upgrade']>[0] & { start?(): void }

/** The office of one process, behind whatever ports it is given: the page's, a test's, the command line's. */
export interface Office {
  readonly running: OfficeProcess
  /** Serves the contract on a port: a connection with a session of its own, which ends with the port. */
  connect(port: Port): void
  /** Ends every session: closes the database and forgets the keys; drafts are already saved. */
  lock(afterMs: number): Promise<void>
  /** Lets the running work end, checkpoints and closes. */
  stop(): Promise<void>
}

/** The first screen has been drawn by then. */
const afterFirstScreenMs = 3000

const lookForIdleMs = 5000

/** Makes an office with nothing opened. `log` gets what went wrong, never a secret. */
export function createOffice(
  options: { vaultOptions?: VaultOptions; log?: OfficeProcess['log']; lookForIdleMs?: number } = {},
): Office {
  const running = newOfficeProcess({
    vaultOptions: options.vaultOptions ?? { clock: computerClock, checkAfterMs: afterFirstScreenMs },
    programVersion,
    log: options.log ?? logToStandardError,
  })
  const lockIdle = () => void lockIdleSessions(running).catch((error) => running.log('The idle lock failed', error))
  const watch = setInterval(lockIdle, options.lookForIdleMs ?? lookForIdleMs).unref()
  const called = releaseMemoryWhenQuiet()
  const handler = new RPCHandler<{ running: OfficeProcess }>(officeRouter, {
    interceptors: [
      ({ next }) => {
        called()
        return next()
      },
    ],
  })
  return {
    running,
    connect(port) {
      const connection = running.connect()
      handler.upgrade(port, { context: { running: connection } })
      onMessagePortClose(port, () => {
        running.connections.delete(connection)
        void lockSession(connection, 'page-gone').catch((error) =>
          running.log('The session of a page that is gone', error),
        )
      })
      port.start?.()
    },
    lock: (afterMs) => lockAfter(running, afterMs, 'system'),
    stop: () => {
      clearInterval(watch)
      return leaveOffice(running, 'stop')
    },
  }
}

function logToStandardError(message: string, detail?: unknown): void {
  const text = detail instanceof Error ? (detail.stack ?? detail.message) : detail === undefined ? '' : String(detail)
  process.stderr.write(`${new Date().toISOString()} ${message} ${text}\n`)
}
