import { mkdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { officePaths } from '../folder/office-paths.ts'
import { type LongWorkOptions, runLongWork } from '../long-work/run-long-work.ts'
import type { BackupSource } from './back-up.ts'
import { backupPaths } from './backup-folder.ts'
import type { TestedBackup } from './look-through.ts'
import type { testing } from './test-worker.ts'

/**
 * Opens a copy beside the office, looks through it whole and throws it away: the proof that it could be restored. The copy
 * itself is not touched.
 */
export async function testRestore(
  source: BackupSource,
  name: string,
  options: LongWorkOptions = {},
): Promise<TestedBackup | { problem: 'NO_SUCH_BACKUP'; data: { name: string } }> {
  const backup = backupPaths(source.folder.paths, name)
  if (!backup) return { problem: 'NO_SUCH_BACKUP', data: { name } }
  const beside = officePaths(join(source.folder.paths.backups, `.testing-${process.pid}`))
  rmSync(beside.folder, { recursive: true, force: true })
  mkdirSync(beside.folder)
  try {
    const order = { backup: backup.folder, beside: beside.folder }
    return await runLongWork<typeof testing>('backup/test-worker', source, order, options)
  } finally {
    rmSync(beside.folder, { recursive: true, force: true })
  }
}
