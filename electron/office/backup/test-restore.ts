import { copyFileSync, mkdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { countRows, type RowCounts } from '#db/backup.ts'
import { checkDatabase } from '#db/check.ts'
import { openDatabase } from '#db/open.ts'
import { verifyJournal } from '../journal/verify-journal.ts'
import type { Vault } from '../keys/vault.ts'
import { officePaths } from '../session/office-paths.ts'
import { backupPaths } from './backup-folder.ts'

export interface TestedBackup {
  ok: boolean
  rows: RowCounts
  journalEntries: number
  problems: string[]
}

/**
 * Opens a copy beside the office, looks through it whole and throws it away: the proof that it could be restored. The copy
 * itself is not touched.
 */
export async function testRestore(
  vault: Vault,
  name: string,
): Promise<TestedBackup | { problem: 'NO_SUCH_BACKUP'; data: { name: string } }> {
  const backup = backupPaths(vault.folder.paths, name)
  if (!backup) return { problem: 'NO_SUCH_BACKUP', data: { name } }
  const beside = officePaths(join(vault.folder.paths.backups, `.testing-${process.pid}`))
  rmSync(beside.folder, { recursive: true, force: true })
  mkdirSync(beside.folder)
  try {
    copyFileSync(backup.database, beside.database)
    copyFileSync(backup.attachments, beside.attachments)
    return await lookThrough(beside, vault.dataKey)
  } finally {
    rmSync(beside.folder, { recursive: true, force: true })
  }
}

async function lookThrough(files: ReturnType<typeof officePaths>, dataKey: Uint8Array): Promise<TestedBackup> {
  const opened = await openDatabase(files, dataKey)
  if ('problem' in opened) {
    return { ok: false, rows: {}, journalEntries: 0, problems: [`${opened.problem}: ${opened.file}`] }
  }
  try {
    const problems = await checkDatabase(opened.db)
    const journal = await verifyJournal(opened.db)
    if (journal.broken) problems.push(`journal entry ${journal.broken.sequence}: ${journal.broken.reason}`)
    const rows = await countRows(opened.db)
    return { ok: problems.length === 0, rows, journalEntries: journal.entries, problems }
  } finally {
    await opened.close()
  }
}
