import { appendEntry } from '../journal/append-entry.ts'
import type { Vault } from '../keys/vault.ts'

/** Who or what asked for the lock: the button, the idle minutes, the system going to sleep, the program ending, or a
 * damaged page that was found. */
export type LockReason = 'asked' | 'idle' | 'system' | 'stop' | 'damaged'

/**
 * Closes the database and wipes the keys; waits for a transaction that is running. The folder stays taken. Closes and
 * wipes even when the journal cannot be written (a full disk), and then throws what happened.
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
    await database.close()
  }
}
