import { migrate, type NewerFile } from '#db/migrate.ts'
import type { OpenedDatabase } from '#db/open.ts'
import { forgetCalls } from '#db/queries/journal/call.ts'
import { hasEntryOfCall } from '#db/queries/journal/chain.ts'
import { findUser } from '#db/queries/users/user.ts'
import type { Tx } from '#db/schema.ts'
import { nameStorageError, type StorageErrorCode } from '#db/storage-error.ts'
import { backUp } from '../backup/back-up.ts'
import { forgetFailures, forgetReported, unreportedAttempts } from '../folder/attempts.ts'
import { appendEntry } from '../journal/append-entry.ts'
import { type KeyFile, writeKeyFile } from '../key-file/key-file.ts'
import { reconcileSlots } from '../key-file/reconcile-slots.ts'
import type { OfficeFolder } from './office-folder.ts'
import { releaseDatabase, takeDatabase } from './shared-database.ts'
import { Stop, type Vault } from './vault.ts'

export interface Entering {
  keyFile: KeyFile
  /** Becomes the vault's own: wiped when the office cannot be entered, and by the lock. */
  dataKey: Buffer
  userId: string
  action: 'session.signIn' | 'session.openWithRecoveryWords'
  /** The slots with which the office goes on, and the person's seal; slow work belongs here, before the transaction. */
  prepare(user: { name: string }): Promise<{ keyFile: KeyFile; signingSeal: Buffer; mustChange: boolean }>
}

export type PersonProblem =
  | { problem: 'UNKNOWN_RECORD'; data: { field: string; id: string } }
  | { problem: 'SUSPENDED'; data: { since: string } }

export type EnterProblem =
  | { problem: StorageErrorCode; data: { file: string; detail: string } }
  | { problem: 'NEWER_FILE'; data: { fileVersion: number; programVersion: number } }
  | PersonProblem

/**
 * Opens the database, unless another session has it open, with a key that a slot gave: open, migrate (after a copy), then one transaction that sets slots and
 * people right, writes failed attempts and this sign-in into the journal. Nothing of it stays when any step is refused.
 */
export function enterOffice(folder: OfficeFolder, entering: Entering): Promise<Vault | EnterProblem> {
  const entry = folder.lastEntry.then(() => enter(folder, entering))
  folder.lastEntry = entry.catch(() => undefined)
  return entry
}

async function enter(folder: OfficeFolder, entering: Entering): Promise<Vault | EnterProblem> {
  const { dataKey, keyFile } = entering
  const opened = await takeDatabase(folder, dataKey)
  if ('problem' in opened) {
    dataKey.fill(0)
    if (opened.problem !== 'NOT_FOUND') return { problem: opened.problem, data: opened }
    return { problem: 'DAMAGED_DATABASE', data: { file: opened.file, detail: 'the file is missing' } }
  }
  let entered = false
  try {
    const migrated = await bringUpToDate(folder, opened, entering)
    if ('problem' in migrated) return { problem: migrated.problem, data: migrated }
    const user = await findActive(opened, entering.userId)
    if ('problem' in user) return user
    const { signingSeal, mustChange, keyFile: next } = await entering.prepare(user)
    await noteEntry(folder, opened, { ...entering, user, before: keyFile, next, migrations: migrated.ran })
    folder.inUse.nameHolder(user.name)
    entered = true
    return {
      folder,
      database: opened,
      dataKey,
      officeId: keyFile.office.id,
      userId: entering.userId,
      userName: user.name,
      signingSeal,
      mustChangePassphrase: mustChange,
    }
  } catch (error) {
    if (error instanceof Stop) return error.outcome
    // Opening looks at the first pages only: a damaged one may be met here.
    const trouble = nameStorageError(error)
    if (!trouble) throw error
    const detail = error instanceof Error ? error.message : ''
    return { problem: trouble, data: { file: folder.paths.database, detail } }
  } finally {
    if (!entered) {
      dataKey.fill(0)
      await releaseDatabase(folder, opened)
    }
  }
}

function bringUpToDate(
  folder: OfficeFolder,
  opened: OpenedDatabase,
  { dataKey, keyFile }: Entering,
): Promise<{ ran: number[] } | NewerFile> {
  return migrate(opened.raw, {
    now: () => folder.clock.now(),
    beforeChange: async () => {
      await backUp({ folder, database: opened, dataKey, officeId: keyFile.office.id }, 'before-migration')
    },
  })
}

async function findActive({ db }: OpenedDatabase, userId: string): Promise<{ name: string } | PersonProblem> {
  const user = await findUser(db, userId)
  if (!user) return { problem: 'UNKNOWN_RECORD', data: { field: 'userId', id: userId } }
  if (user.suspended_at !== null) return { problem: 'SUSPENDED', data: { since: user.suspended_at } }
  return { name: user.display_name }
}

interface Entry extends Pick<Entering, 'userId' | 'action'> {
  user: { name: string }
  before: KeyFile
  next: KeyFile
  migrations: number[]
}

async function noteEntry(folder: OfficeFolder, { db }: OpenedDatabase, entry: Entry): Promise<void> {
  const { paths, clock } = folder
  const attempts = unreportedAttempts(paths)
  const now = clock.now()
  let written = false
  try {
    await db.transaction().execute(async (tx) => {
      const { keyFile, corrections } = await reconcileSlots(tx, entry.next, now)
      for (const attempt of attempts) await noteAttempt(tx, attempt, entry.before)
      const after = {
        ...(corrections.length > 0 && { corrections }),
        ...(entry.migrations.length > 0 && { migrations: entry.migrations }),
      }
      await appendEntry(tx, {
        at: now.toISOString(),
        userId: entry.userId,
        action: entry.action,
        parts: [
          {
            subjects: [{ kind: 'user', id: entry.userId, label: entry.user.name }],
            ...(Object.keys(after).length > 0 && { after }),
          },
        ],
      })
      await forgetCalls(tx, now)
      if (corrections.length === 0 && entry.next === entry.before) return
      written = true
      writeKeyFile(paths, keyFile)
    })
  } catch (error) {
    if (written) writeKeyFile(paths, entry.before)
    throw error
  }
  forgetReported(paths, attempts)
  forgetFailures(paths, entry.userId)
}

/** Once only: a kill between commit and the attempts file would bring the same attempt again. */
async function noteAttempt(
  tx: Tx,
  attempt: { id: string; userId: string; at: string },
  keyFile: KeyFile,
): Promise<void> {
  if (await hasEntryOfCall(tx, attempt.id)) return
  const user = await findUser(tx, attempt.userId)
  const name = user?.display_name ?? keyFile.users.find((slot) => slot.userId === attempt.userId)?.name ?? ''
  await appendEntry(tx, {
    at: attempt.at,
    userId: user ? attempt.userId : null,
    action: 'session.signInRefused',
    callId: attempt.id,
    parts: [{ subjects: [{ kind: 'user', id: attempt.userId, label: name }] }],
  })
}
