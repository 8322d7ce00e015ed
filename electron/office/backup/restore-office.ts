import { existsSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { isFree } from '../folder/is-free.ts'
import { officePaths } from '../folder/office-paths.ts'
import { copyDurably, makeFolder, writeDurably } from '../folder/write-durably.ts'
import { readKeyFile } from '../key-file/key-file.ts'
import { backedUpFiles, readManifest } from './backup-folder.ts'
import { describeFiles } from './describe-files.ts'

export type RestoreProblem =
  | { problem: 'NOT_A_BACKUP'; data: { folder: string } }
  | { problem: 'DAMAGED_BACKUP'; data: { file: string } }
  | { problem: 'FOLDER_NOT_EMPTY'; data: { folder: string } }

/**
 * Makes an office of a copy, in an absent or empty folder: never over an office. No passphrase is needed; the copy's
 * people and passphrases are those of its day. Every file is compared with the copy's manifest first. The key file comes
 * last, so that a restore that was interrupted is no office and can be started again.
 */
export async function restoreOffice(
  backupFolder: string,
  targetFolder: string,
): Promise<{ madeAt: string } | RestoreProblem> {
  const manifest = readManifest(backupFolder)
  if (!manifest) return { problem: 'NOT_A_BACKUP', data: { folder: backupFolder } }
  const missing = backedUpFiles.find((name) => !existsSync(join(backupFolder, name)))
  if (missing) return { problem: 'DAMAGED_BACKUP', data: { file: join(backupFolder, missing) } }
  const damaged = await findDamage(backupFolder, manifest.files)
  if (damaged) return { problem: 'DAMAGED_BACKUP', data: { file: join(backupFolder, damaged) } }
  const target = officePaths(targetFolder)
  if (!isFree(target)) return { problem: 'FOLDER_NOT_EMPTY', data: { folder: targetFolder } }
  makeFolder(target.backups)
  writeDurably(target.making, `${JSON.stringify({ restoring: manifest.madeAt })}\n`)
  for (const file of [target.database, target.attachments]) {
    for (const end of ['', '-wal', '-shm']) rmSync(`${file}${end}`, { force: true })
  }
  copyDurably(join(backupFolder, 'office.amana'), target.database)
  copyDurably(join(backupFolder, 'attachments.amana'), target.attachments)
  writeDurably(target.keys, readFileSync(join(backupFolder, 'keys.json'), 'utf8'))
  rmSync(target.making)
  return { madeAt: manifest.madeAt }
}

async function findDamage(folder: string, files: Record<string, { sha256: string }>): Promise<string | undefined> {
  const found = await describeFiles(folder)
  const keys = readKeyFile(join(folder, 'keys.json'))
  if ('problem' in keys) return 'keys.json'
  return backedUpFiles.find((name) => found[name]?.sha256 !== files[name]?.sha256)
}
