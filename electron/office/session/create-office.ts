import { randomBytes } from 'node:crypto'
import { rmSync } from 'node:fs'
import { migrate } from '#db/migrate.ts'
import { createDatabase, type OpenedDatabase } from '#db/open.ts'
import { insertOffice } from '#db/queries/settings/office.ts'
import { insertUser } from '#db/queries/users/user.ts'
import { nameStorageError } from '#db/storage-error.ts'
import type { Language } from '#shared/domain/languages.ts'
import { isFree } from '../folder/is-free.ts'
import { type OfficePaths, officePaths } from '../folder/office-paths.ts'
import { makeFolder, syncFolder, writeDurably } from '../folder/write-durably.ts'
import { appendEntry } from '../journal/append-entry.ts'
import { usualKdf } from '../key-file/derive-key.ts'
import { type KeyFile, writeKeyFile } from '../key-file/key-file.ts'
import { makeUserSlot } from '../key-file/key-slot.ts'
import { refuseWeak, type WeakPassphrase } from '../key-file/passphrase-strength.ts'
import { makeRecovery } from '../key-file/recovery-words.ts'
import type { VaultOptions } from './office-folder.ts'

export interface NewOffice {
  folder: string
  office: { id: string; name: string; code: string; country: string; demo: boolean }
  administrator: { id: string; name: string; language: Language }
  passphrase: string
}

export type CreateOfficeProblem =
  | WeakPassphrase
  | { problem: 'FOLDER_NOT_EMPTY'; data: { folder: string } }
  | { problem: 'FOLDER_NOT_WRITABLE'; data: { folder: string } }
  | { problem: 'DISK_FULL' }

/**
 * Makes an office in an absent or empty folder and answers the 24 recovery words, which are kept nowhere. The office is
 * left closed: open it as any other.
 *
 * Order, so that a kill at any point leaves either no office or a whole one: the mark `making.json`, both databases with
 * everything in them, closed; then `keys.json`, which makes it an office; then the mark goes. What an interrupted making
 * left cannot be read by anyone, its key having been in memory only, and is cleared by the next one. Without the mark
 * nothing is ever removed: an office whose key file was lost still has its copies.
 */
export async function createOffice(
  input: NewOffice,
  options: VaultOptions,
): Promise<{ words: string[] } | CreateOfficeProblem> {
  const weak = await refuseWeak(input.passphrase, [input.administrator.name, input.office.name])
  if (weak) return weak
  const paths = officePaths(input.folder)
  const dataKey = randomBytes(32)
  const signingSeal = randomBytes(32)
  try {
    if (!isFree(paths)) return { problem: 'FOLDER_NOT_EMPTY', data: { folder: input.folder } }
    clearFolder(paths, options.clock.now())
    await makeDatabases(paths, dataKey, input, options.clock.now())
    const recovery = makeRecovery(input.office.id, dataKey, options.clock.now())
    const { id: userId, name } = input.administrator
    const slot = await makeUserSlot(
      { officeId: input.office.id, userId, name, mustChange: false },
      { dataKey, signingSeal },
      input.passphrase,
      options.kdf ?? usualKdf,
      options.clock.now(),
    )
    const keyFile: KeyFile = {
      format: 'amana-keys',
      version: 1,
      office: input.office,
      users: [slot],
      suspended: [],
      recovery: recovery.slot,
    }
    writeKeyFile(paths, keyFile)
    rmSync(paths.making)
    syncFolder(paths.folder)
    return { words: recovery.words }
  } catch (error) {
    return nameCreateProblem(error, input.folder)
  } finally {
    dataKey.fill(0)
    signingSeal.fill(0)
  }
}

function clearFolder(paths: OfficePaths, now: Date): void {
  makeFolder(paths.folder)
  writeDurably(paths.making, `${JSON.stringify({ since: now.toISOString() })}\n`)
  for (const file of [paths.database, paths.attachments]) {
    for (const end of ['', '-wal', '-shm', '-journal']) rmSync(`${file}${end}`, { force: true })
  }
  makeFolder(paths.backups)
}

async function makeDatabases(paths: OfficePaths, dataKey: Buffer, input: NewOffice, now: Date): Promise<void> {
  const opened = await createDatabase(paths, dataKey)
  if ('problem' in opened)
    throw Object.assign(new Error('The new files could not be made'), { trouble: opened.problem })
  try {
    const migrated = await migrate(opened.raw, { now: () => now })
    if ('problem' in migrated) throw new Error('A new file cannot be newer than the program')
    await writeFirstRows(opened, input, now.toISOString())
  } finally {
    await opened.close()
  }
}

async function writeFirstRows(opened: OpenedDatabase, input: NewOffice, at: string): Promise<void> {
  const { office, administrator } = input
  await opened.db.transaction().execute(async (tx) => {
    await insertOffice(tx, office, at)
    const first = {
      ...administrator,
      officeId: office.id,
      roles: ['administrator'],
      mustChange: false,
      createdBy: null,
    } as const
    await insertUser(tx, first, at)
    await appendEntry(tx, {
      at,
      userId: administrator.id,
      action: 'session.createOffice',
      parts: [
        {
          subjects: [
            { kind: 'office', id: office.id, label: office.name },
            { kind: 'user', id: administrator.id, label: administrator.name },
          ],
          after: { code: office.code, country: office.country, demo: office.demo },
        },
      ],
    })
  })
}

function nameCreateProblem(error: unknown, folder: string): CreateOfficeProblem {
  const trouble = error instanceof Error && 'trouble' in error ? error.trouble : nameStorageError(error)
  if (trouble === 'DISK_FULL') return { problem: 'DISK_FULL' }
  if (trouble === 'READ_ONLY' || isPathTrouble(error)) return { problem: 'FOLDER_NOT_WRITABLE', data: { folder } }
  throw error
}

/** The path leads through a file, is too long, or its drive is gone. */
function isPathTrouble(error: unknown): boolean {
  const codes: unknown[] = ['ENOTDIR', 'ENOENT', 'EEXIST', 'ENAMETOOLONG', 'EINVAL']
  return error instanceof Error && 'code' in error && codes.includes(error.code)
}
