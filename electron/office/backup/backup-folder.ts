import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import { type OfficePaths, officePaths } from '../folder/office-paths.ts'

const manifest = z.object({
  format: z.literal('amana-backup'),
  version: z.literal(1),
  officeId: z.uuid(),
  madeAt: z.iso.datetime(),
  reason: z.enum(['asked', 'before-migration']),
  files: z.record(z.string(), z.object({ bytes: z.int(), sha256: z.string() })),
  rows: z.record(z.string(), z.int()),
  journal: z.object({ sequence: z.int(), hash: z.string() }),
})
export type BackupManifest = z.infer<typeof manifest>
export type BackupReason = BackupManifest['reason']

/** `verified`: it was opened and checked when it was made, and its files still have their sizes. */
export interface Backup {
  name: string
  madeAt: string
  bytes: number
  verified: boolean
}

const backupName = /^\d{4}-\d\d-\d\dT\d\d-\d\d-\d\dZ(-\d+)?$/

/** The files of a copy, named as in an office. */
export const backedUpFiles = ['office.amana', 'attachments.amana', 'keys.json'] as const

export const manifestFile = 'manifest.json'

/** The copies of an office, the newest first. Folders of other names, such as one half made, are not copies. */
export function listBackups(paths: OfficePaths): Backup[] {
  if (!existsSync(paths.backups)) return []
  const names = readdirSync(paths.backups).filter((name) => backupName.test(name))
  return names.flatMap((name) => readBackup(paths, name) ?? []).sort((a, b) => (a.madeAt < b.madeAt ? 1 : -1))
}

/** The folder of a copy, or undefined when there is none of that name. Names cannot lead out of the backups. */
export function backupPaths(paths: OfficePaths, name: string): OfficePaths | undefined {
  if (!backupName.test(name)) return undefined
  const folder = join(paths.backups, name)
  return readManifest(folder) && officePaths(folder)
}

/** What a copy says about itself, or undefined when it says nothing readable. */
export function readManifest(folder: string): BackupManifest | undefined {
  try {
    return manifest.parse(JSON.parse(readFileSync(join(folder, manifestFile), 'utf8')))
  } catch {
    return undefined
  }
}

function readBackup(paths: OfficePaths, name: string): Backup | undefined {
  const folder = join(paths.backups, name)
  const known = readManifest(folder)
  if (!known) return undefined
  const sizes = Object.entries(known.files).map(([file, { bytes }]) => [join(folder, file), bytes] as const)
  const verified = sizes.every(([file, bytes]) => existsSync(file) && statSync(file).size === bytes)
  const bytes = sizes.reduce((sum, [, each]) => sum + each, 0)
  return { name, madeAt: known.madeAt, bytes, verified }
}
