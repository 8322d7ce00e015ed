import { createHash } from 'node:crypto'
import { createReadStream, statSync } from 'node:fs'
import { join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { type BackupManifest, backedUpFiles } from './backup-folder.ts'

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
