import {
  closeSync,
  constants,
  copyFileSync,
  existsSync,
  fsyncSync,
  mkdirSync,
  openSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { dirname } from 'node:path'

/**
 * Writes a small file so that after a power cut it is either the old one or the new one, whole: into a neighbour, to
 * the disk, then renamed over. Throws what the file system throws (ENOSPC, EROFS …), leaving the old file as it was.
 */
export function writeDurably(path: string, text: string): void {
  const neighbour = `${path}.new`
  try {
    const file = openSync(neighbour, 'w', 0o600)
    try {
      writeFileSync(file, text)
      fsyncSync(file)
    } finally {
      closeSync(file)
    }
    renameSync(neighbour, path)
  } catch (error) {
    rmSync(neighbour, { force: true })
    throw error
  }
  syncFolder(dirname(path))
}

/** Makes the names in a folder (a new file, a rename) survive a power cut. */
export function syncFolder(folder: string): void {
  // Windows cannot open a folder; there NTFS journals renames by itself.
  if (process.platform === 'win32') return
  const handle = openSync(folder, 'r')
  try {
    fsyncSync(handle)
  } finally {
    closeSync(handle)
  }
}

/** Copies a file to a name that is free, down to the disk. Throws EEXIST when the name is taken. */
export function copyDurably(from: string, to: string): void {
  copyFileSync(from, to, constants.COPYFILE_EXCL)
  const file = openSync(to, 'r+')
  try {
    fsyncSync(file)
  } finally {
    closeSync(file)
  }
}

/** Makes a folder and those above it. Node's own recursive way never returns where names cannot be made, as in /proc. */
export function makeFolder(path: string): void {
  if (existsSync(path)) return
  makeFolder(dirname(path))
  mkdirSync(path)
}
