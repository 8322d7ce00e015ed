import { existsSync, renameSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import type { Clock } from '../clock.ts'
import type { OfficePaths } from '../folder/office-paths.ts'
import { makeFolder, syncFolder, writeDurably } from '../folder/write-durably.ts'
import { type LongWorkOptions, type LongWorkSource, runLongWork } from '../long-work/run-long-work.ts'
import { type Backup, type BackupManifest, type BackupReason, listBackups, manifestFile } from './backup-folder.ts'
import type { copying } from './copy-worker.ts'
import { backupsToDrop } from './prune-backups.ts'

/** What can be copied: an office whose database is open. */
export interface BackupSource extends LongWorkSource {
  folder: { paths: OfficePaths; clock: Clock }
  officeId: string
}

/**
 * Copies the office into `backups/<instant>/`: both databases and the key file. A worker makes the copy, opens it and
 * checks it before it gets its name, so that a folder with such a name is always whole, and the office goes on meanwhile.
 * Older copies beyond the last 14 and the last of each month are then removed. Throws what the disk throws (SQLITE_FULL,
 * ENOSPC), what is wrong with the copy, and the signal's reason when it is cancelled; the copy that was begun is removed.
 */
export async function backUp(
  source: BackupSource,
  reason: BackupReason,
  options: LongWorkOptions = {},
): Promise<Backup> {
  const { paths, clock } = source.folder
  const madeAt = clock.now().toISOString()
  const making = join(paths.backups, `.making-${process.pid}`)
  rmSync(making, { recursive: true, force: true })
  makeFolder(making)
  try {
    const order = { keys: paths.keys, making }
    const inspected = await runLongWork<typeof copying>('backup/copy-worker', source, order, options)
    const manifest: BackupManifest = {
      format: 'amana-backup',
      version: 1,
      officeId: source.officeId,
      madeAt,
      reason,
      ...inspected,
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

/** `2026-11-22T08-00-00Z`: no colon, because Windows allows none. A second copy in one second gets a number. */
function freeName(backups: string, madeAt: string): string {
  const stamp = `${madeAt.slice(0, 19).replaceAll(':', '-')}Z`
  let name = stamp
  for (let number = 2; existsSync(join(backups, name)); number++) name = `${stamp}-${number}`
  return name
}
