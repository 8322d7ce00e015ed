import { randomUUID } from 'node:crypto'
import { chmod, mkdir, open, readFile, rename, rm, stat } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { app, shell } from 'electron'
import { type FileProblem, LARGEST_FILE, type OpenedFile } from '#shared/shell.ts'

const copiesFolder = (): string => join(app.getPath('userData'), 'opened')

/** Reads a file the person chose. */
export async function readChosenFile(path: string): Promise<OpenedFile | FileProblem> {
  try {
    if ((await stat(path)).size > LARGEST_FILE) return { problem: 'TOO_LARGE', path, reason: 'EFBIG' }
    return { name: basename(path), bytes: new Uint8Array(await readFile(path)) }
  } catch (error) {
    return { problem: 'CANNOT_READ', path, reason: systemCode(error) }
  }
}

/** Writes the bytes beside the file and moves them into its place: an earlier file stays whole until then. */
export async function writeWhole(path: string, bytes: Uint8Array): Promise<FileProblem | undefined> {
  const beside = `${path}.${randomUUID()}.part`
  try {
    const file = await open(beside, 'wx')
    try {
      await file.writeFile(bytes)
      await file.sync()
    } finally {
      await file.close()
    }
    await rename(beside, path)
    return undefined
  } catch (error) {
    await rm(beside, { force: true }).catch(() => undefined)
    return { problem: 'CANNOT_WRITE', path, reason: systemCode(error) }
  }
}

/** Opens a file with the system's own program for it. */
export async function openWithSystem(path: string): Promise<FileProblem | undefined> {
  const complaint = await shell.openPath(path)
  return complaint ? { problem: 'CANNOT_OPEN', path, reason: complaint } : undefined
}

/** Puts a PDF where the system's viewer can read it: a folder only this person may enter, emptied by `removeCopies`. */
export async function openPdfCopy(name: string, bytes: Uint8Array): Promise<FileProblem | undefined> {
  const folder = join(copiesFolder(), randomUUID())
  await mkdir(folder, { recursive: true })
  await chmod(copiesFolder(), 0o700)
  const path = join(folder, safeName(name))
  return (await writeWhole(path, bytes)) ?? openWithSystem(path)
}

/** Removes the copies made for the system's viewer; also at the start, for those a killed program left. */
export async function removeCopies(): Promise<void> {
  await rm(copiesFolder(), { recursive: true, force: true, maxRetries: 3 }).catch(() => undefined)
}

/** A file name that is one name on every system, and a PDF's. */
function safeName(name: string): string {
  const plain = basename(name)
    .replaceAll(/[^\p{L}\p{N}._ -]/gu, '-')
    .slice(-100)
  return plain.toLowerCase().endsWith('.pdf') ? plain : `${plain}.pdf`
}

function systemCode(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : 'UNKNOWN'
}
