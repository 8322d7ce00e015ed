import { createHash } from 'node:crypto'
import { copyFileSync, createReadStream, existsSync, renameSync, rmSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { copyDatabase, countRows, type RowCounts } from '#db/backup.ts'
import { checkPages } from '#db/check.ts'
import { openDatabase } from '#db/open.ts'
import type { Db } from '#db/schema.ts'
import type { JournalHead } from '../journal/append-entry.ts'
import { verifyJournal } from '../journal/verify-journal.ts'
import { makeFolder, syncFolder, writeDurably } from '../keys/write-durably.ts'
import type { OfficeFolder } from '../session/office-folder.ts'
import { officePaths } from '../session/office-paths.ts'
import {
  type Backup,
  type BackupManifest,
  type BackupReason,
  backedUpFiles,
  listBackups,
  manifestFile,
} from './backup-folder.ts'
import { backupsToDrop } from './prune-backups.ts'

/** What can be copied: an office whose database is open. */
export interface BackupSource {
  folder: OfficeFolder
  database: { db: Db }
  dataKey: Uint8Array
  officeId: string
}

/** The copy could be written but not read back as it should; nothing was kept. */
export class BadCopy extends Error {}

/**
 * Copies the office into `backups/<instant>/`: both databases and the key file, of one moment. The copy is opened and
 * checked before it gets its name, so that a folder with such a name is always whole. Older copies beyond the last 14
 * and the last of each month are then removed. Throws what the disk throws (SQLITE_FULL, ENOSPC) and BadCopy; either
 * way the copy that was begun is removed.
 */
export async function backUp(source: BackupSource, reason: BackupReason): Promise<Backup> {
  const { paths, clock } = source.folder
  const madeAt = clock.now().toISOString()
  const making = join(paths.backups, `.making-${process.pid}`)
  rmSync(making, { recursive: true, force: true })
  makeFolder(making)
  try {
    const target = officePaths(making)
    const rows = await copyDatabase(source.database.db, target, () => copyFileSync(paths.keys, target.keys))
    const journal = await inspect(making, source.dataKey, rows)
    const manifest: BackupManifest = {
      format: 'amana-backup',
      version: 1,
      officeId: source.officeId,
      madeAt,
      reason,
      files: await describeFiles(making),
      rows,
      journal,
    }
    writeDurably(join(making, manifestFile), `${JSON.stringify(manifest, null, 2)}\n`)
    const name = freeName(paths.backups, madeAt)
    renameSync(making, join(paths.backups, name))
    syncFolder(paths.backups)
    for (const old of backupsToDrop(listBackups(paths))) {
      rmSync(join(paths.backups, old), { recursive: true, force: true })
    }
    const bytes = Object.values(manifest.files).reduce((sum, file) => sum + file.bytes, 0)
    return { name, madeAt, bytes, verified: true }
  } finally {
    rmSync(making, { recursive: true, force: true })
  }
}

async function inspect(making: string, dataKey: Uint8Array, rows: RowCounts): Promise<JournalHead> {
  const opened = await openDatabase(officePaths(making), dataKey)
  if ('problem' in opened) throw new BadCopy(`The copy cannot be opened: ${opened.problem}`)
  try {
    // Pages only: an office that someone tampered with must still be copied.
    const problems = await checkPages(opened.db)
    if (problems.length > 0) throw new BadCopy(problems.join('; '))
    const counted = await countRows(opened.db)
    const differing = Object.keys(rows).filter((table) => rows[table] !== counted[table])
    if (differing.length > 0) throw new BadCopy(`Rows are missing in ${differing.join(', ')}`)
    const { head } = await verifyJournal(opened.db)
    return head
  } finally {
    await opened.close()
  }
}

/** Size and SHA-256 of each file of a copy, in the order of the list. */
export async function describeFiles(folder: string): Promise<BackupManifest['files']> {
  const files: BackupManifest['files'] = {}
  for (const name of backedUpFiles) {
    const file = join(folder, name)
    const hash = createHash('sha256')
    await pipeline(createReadStream(file), hash)
    files[name] = { bytes: statSync(file).size, sha256: hash.digest('hex') }
  }
  return files
}

/** `2026-11-22T08-00-00Z`: no colon, because Windows allows none. A second copy in one second gets a number. */
function freeName(backups: string, madeAt: string): string {
  const stamp = `${madeAt.slice(0, 19).replaceAll(':', '-')}Z`
  let name = stamp
  for (let number = 2; existsSync(join(backups, name)); number++) name = `${stamp}-${number}`
  return name
}
