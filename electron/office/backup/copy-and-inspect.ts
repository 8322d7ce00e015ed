import { copyFileSync } from 'node:fs'
import { copyDatabase, countRows, type RowCounts } from '#db/backup.ts'
import { checkPages } from '#db/check.ts'
import { type DatabaseFiles, openForReading } from '#db/open.ts'
import type { Db } from '#db/schema.ts'
import { officePaths } from '../folder/office-paths.ts'
import { type JournalHead, readHead } from '../journal/append-entry.ts'
import { verifyJournal } from '../journal/verify-journal.ts'
import type { BackupManifest } from './backup-folder.ts'
import { describeFiles } from './describe-files.ts'

export interface CopyOrder {
  /** The office's key file. */
  keys: string
  /** An empty folder that takes the copy. */
  making: string
}

export interface InspectedCopy {
  files: BackupManifest['files']
  rows: RowCounts
  journal: JournalHead
}

/**
 * Copies both databases and the key file into a folder, opens the copy and looks through it. The key file is taken after
 * the database: slots may be a step ahead of the records, never behind them. Throws when the copy is not whole:
 * rows are missing, pages are damaged, or the journal ends before where the office's ended when the copying began.
 */
export async function copyAndInspect(
  db: Db,
  key: Uint8Array,
  { keys, making }: CopyOrder,
  tell: (done: number, of: number) => void,
): Promise<InspectedCopy> {
  const target = officePaths(making)
  tell(0, 4)
  const head = await readHead(db)
  const copied = await copyDatabase(db, target, () => {
    tell(1, 4)
    copyFileSync(keys, target.keys)
  })
  tell(2, 4)
  const inspected = await inspect(target, key, { ...copied, head }, tell)
  // After the copy was closed.
  return { ...inspected, files: await describeFiles(making) }
}

async function inspect(
  target: DatabaseFiles,
  key: Uint8Array,
  expected: { rows: RowCounts; undisturbed: boolean; head: JournalHead },
  tell: (done: number, of: number) => void,
): Promise<Omit<InspectedCopy, 'files'>> {
  const opened = await openForReading(target, key)
  if ('problem' in opened) throw new Error(`The copy cannot be opened: ${opened.problem}`)
  try {
    // Pages only: an office that someone tampered with must still be copied.
    const problems = await checkPages(opened.db)
    if (problems.length > 0) throw new Error(problems.join('; '))
    tell(3, 4)
    const rows = await countRows(opened.db)
    const differing = Object.keys(expected.rows).filter((table) => rows[table] !== expected.rows[table])
    if (expected.undisturbed && differing.length > 0) throw new Error(`Rows are missing in ${differing.join(', ')}`)
    const { head, broken } = await verifyJournal(opened.db)
    if (head.sequence < expected.head.sequence && !broken) {
      throw new Error(`The copy's journal ends at ${head.sequence} instead of ${expected.head.sequence}`)
    }
    return { rows, journal: head }
  } finally {
    await opened.close()
  }
}
