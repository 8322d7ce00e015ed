import type { OfficeProcess } from '../office-process.ts'
import { readIdleMinutes } from './idle-minutes.ts'
import { lockSession } from './lock-office.ts'

/**
 * Ends the sessions on which nobody did anything for the minutes that the office set. The office keeps the time itself, so
 * that a page that hangs is locked like any other. A clock set back starts the minutes anew.
 */
export async function lockIdleSessions(running: OfficeProcess): Promise<void> {
  const now = running.vaultOptions.clock.now()
  for (const connection of running.connections) {
    if (!connection.open) continue
    if (connection.lastActiveAt > now) connection.lastActiveAt = now
    const minutes = await readIdleMinutes(connection.open.database.db, connection.open.record.id)
    if (now.getTime() - connection.lastActiveAt.getTime() >= minutes * 60_000) await lockSession(connection, 'idle')
  }
}
