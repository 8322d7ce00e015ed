import { mkdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import type { Vault } from '../keys/vault.ts'
import { type LongWorkOptions, runLongWork } from '../long-work/run-long-work.ts'
import { officePaths } from '../session/office-paths.ts'
import { backupPaths } from './backup-folder.ts'
import type { TestedBackup } from './look-through.ts'
import type { testing } from './test-worker.ts'

/**
 * Opens a copy beside the office, looks through it whole and throws it away: the proof that it could be restored. The copy
 * itself is not touched.
 */
export async function testRestore(
  vault: Vault,
  name: string,
  options: LongWorkOptions = {},
): Promise<TestedBackup | { problem: 'NO_SUCH_BACKUP'; data: { name: string } }> {
  const backup = backupPaths(vault.folder.paths, name)
  if (!backup) return { problem: 'NO_SUCH_BACKUP', data: { name } }
  const beside = officePaths(join(vault.folder.paths.backups, `.testing-${process.pid}`))
  rmSync(beside.folder, { recursive: true, force: true })
  mkdirSync(beside.folder)
  try {
    const order = { backup: backup.folder, beside: beside.folder }
    return await runLongWork<typeof testing>('backup/test-worker', vault, order, options)
  } finally {
    rmSync(beside.folder, { recursive: true, force: true })
  }
}
