import { existsSync, rmSync } from 'node:fs'
import type { OpenedDatabase } from '#db/open.ts'
import type { Clock } from '../clock.ts'
import { type InUse, type InUseLock, takeInUse } from '../folder/in-use.ts'
import { type OfficePaths, officePaths } from '../folder/office-paths.ts'
import type { KdfParameters } from '../key-file/derive-key.ts'
import { type KeyFile, type KeyFileProblem, readKeyFile } from '../key-file/key-file.ts'

export interface VaultOptions {
  clock: Clock
  /** For tests only; otherwise the usual cost. */
  kdf?: KdfParameters
  /** How long after an opening every page is read through; never when left out, as most tests do. */
  checkAfterMs?: number
}

/** An office that this process has taken, signed in to or not. */
export interface OfficeFolder extends VaultOptions {
  paths: OfficePaths
  inUse: InUseLock
  /** The database while somebody is signed in, and by how many sessions it is used. */
  opened: { database: OpenedDatabase; sessions: number } | null
  /** People are let in one after the other; this is the last one. */
  lastEntry: Promise<unknown>
  /** Changes of the key file run one after the other; this is the last one. */
  lastKeyChange: Promise<unknown>
}

export type OpenFolderProblem = KeyFileProblem | InUse | { problem: 'NOT_AN_OFFICE'; data: { folder: string } }

/**
 * Takes an office's folder for this process, with the database still closed. `closeOfficeFolder` gives it back. A folder
 * in which the making of an office was interrupted has no key file and is not an office; one that lost its key file says so:
 * `keys.json.previous` or a copy in `backups` has it.
 */
export function openOfficeFolder(folder: string, options: VaultOptions): OfficeFolder | OpenFolderProblem {
  const paths = officePaths(folder)
  if (!existsSync(paths.keys)) {
    const lostItsKeys = existsSync(paths.database) && !existsSync(paths.making)
    if (lostItsKeys) return { problem: 'DAMAGED_KEY_FILE', data: { file: paths.keys } }
    return { problem: 'NOT_AN_OFFICE', data: { folder } }
  }
  const inUse = takeInUse(paths, options.clock.now())
  if ('problem' in inUse) return inUse
  const keyFile = readKeyFile(paths.keys)
  if ('problem' in keyFile) {
    inUse.release()
    return keyFile
  }
  // Killed after the key file, the last file of the making, was written.
  rmSync(paths.making, { force: true })
  const resolved = Promise.resolve()
  return { ...options, paths, inUse, opened: null, lastEntry: resolved, lastKeyChange: resolved }
}

/** Gives the folder back. The office must be locked. */
export function closeOfficeFolder(folder: OfficeFolder): void {
  folder.inUse.release()
}

/** The key file of a taken folder, read anew: who can sign in, and with what. */
export function readKeys(folder: OfficeFolder): KeyFile | KeyFileProblem {
  return readKeyFile(folder.paths.keys)
}
