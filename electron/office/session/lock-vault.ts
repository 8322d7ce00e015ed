import { appendEntry } from '../journal/append-entry.ts'
import { releaseDatabase } from './shared-database.ts'
import type { Vault } from './vault.ts'

/**
 * Who or what asked for the lock: the button, the idle minutes, the system going to sleep, the program ending, a page that
 * is gone, an administrator who suspended the person, or a damaged page of the file.
 */
export type LockReason = 'asked' | 'idle' | 'system' | 'stop' | 'page-gone' | 'suspended' | 'damaged'

/**
 * Ends a session and wipes its keys; waits for a transaction that is running. The last session of a folder closes the
 * database; the folder stays taken. Closes and wipes even when the journal cannot be written (a full disk), and then throws
 * what happened.
 */
export async function lockVault(vault: Vault, reason: LockReason): Promise<void> {
  const { database, folder, userId, userName } = vault
  try {
    await database.db.transaction().execute((tx) =>
      appendEntry(tx, {
        at: folder.clock.now().toISOString(),
        userId,
        action: 'session.lock',
        parts: [{ subjects: [{ kind: 'user', id: userId, label: userName }], after: { reason } }],
      }),
    )
  } finally {
    vault.dataKey.fill(0)
    vault.signingSeal.fill(0)
    await releaseDatabase(folder, database)
  }
}
