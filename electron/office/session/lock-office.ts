import type { OfficeProcess } from '../office-process.ts'
import { type LockReason, lockVault } from './lock-vault.ts'
import { closeOfficeFolder } from './office-folder.ts'

/** Closes the database and forgets the keys, if an office is open; the folder stays taken for the next sign-in. */
export async function lockOffice(running: OfficeProcess, reason: LockReason): Promise<void> {
  const open = running.open ?? running.wordsToConfirm?.opens
  running.open = null
  running.wordsToConfirm = null
  if (!open) return
  await lockVault(open.vault, reason)
  running.news.publish('news', { topics: ['session'] })
}

/** Locks and gives the folder back, so that another program, or another office here, may be opened. */
export async function leaveOffice(running: OfficeProcess, reason: LockReason): Promise<void> {
  try {
    await lockOffice(running, reason)
  } finally {
    if (running.folder) closeOfficeFolder(running.folder)
    running.folder = null
    running.damaged = false
  }
}
