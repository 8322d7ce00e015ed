import type { OfficeProcess } from '../office-process.ts'
import { type LockReason, lockVault } from './lock-vault.ts'
import { closeOfficeFolder } from './office-folder.ts'

const sessionOf = ({ open, wordsToConfirm }: OfficeProcess) => open ?? wordsToConfirm?.opens

/**
 * Ends the session of one connection, if it has one. The last session to end closes the database; the folder stays taken
 * for the next sign-in.
 */
export async function lockSession(connection: OfficeProcess, reason: LockReason): Promise<void> {
  const open = sessionOf(connection)
  connection.open = null
  connection.wordsToConfirm = null
  if (!open) return
  await lockVault(open.vault, reason)
  connection.news.publish('news', { topics: ['session'] })
}

/** Ends every session of the process: the database is closed and the keys are forgotten. */
export async function lockOffice(running: OfficeProcess, reason: LockReason): Promise<void> {
  const ended = await Promise.allSettled([...running.connections].map((each) => lockSession(each, reason)))
  for (const each of ended) if (each.status === 'rejected') throw each.reason
}

/** Ends the sessions that are open now, after that time; one that began meanwhile is of somebody who came back. */
export async function lockAfter(running: OfficeProcess, milliseconds: number, reason: LockReason): Promise<void> {
  const openNow = [...running.connections].map((each) => [each, sessionOf(each)] as const)
  await new Promise((resolve) => setTimeout(resolve, milliseconds))
  for (const [each, session] of openNow) if (session && sessionOf(each) === session) await lockSession(each, reason)
}

/** Ends the sessions of one person on every connection, such as of someone who was just suspended. */
export async function lockSessionsOf(running: OfficeProcess, userId: string): Promise<void> {
  for (const each of running.connections) if (each.open?.user.id === userId) await lockSession(each, 'suspended')
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
