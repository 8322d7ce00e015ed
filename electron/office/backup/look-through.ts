import { copyFileSync } from 'node:fs'
import { countRows, type RowCounts } from '#db/backup.ts'
import { checkDatabase } from '#db/check.ts'
import { openDatabase } from '#db/open.ts'
import { officePaths } from '../folder/office-paths.ts'
import { verifyJournal } from '../journal/verify-journal.ts'

export interface TestedBackup {
  ok: boolean
  rows: RowCounts
  journalEntries: number
  problems: string[]
}

/**
 * Copies a copy's two files into an empty folder, opens them there with the office's key and looks through them whole.
 * Reads everything, for many seconds on a large office: a worker's work. Throws what the disk throws.
 */
export async function lookThrough(
  { backup, beside }: { backup: string; beside: string },
  key: Uint8Array,
): Promise<TestedBackup> {
  const files = officePaths(beside)
  copyFileSync(officePaths(backup).database, files.database)
  copyFileSync(officePaths(backup).attachments, files.attachments)
  const opened = await openDatabase(files, key)
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
