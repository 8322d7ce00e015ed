import { spawnSync } from 'node:child_process'
import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** Runs a program that knows PDF or CMS independently of ours. Fails, never skips, when it is not installed. */
export function outside(tool: string, args: string[]): { status: number; output: string } {
  const run = spawnSync(tool, args, { encoding: 'utf8' })
  if (run.error)
    throw new Error(`${tool} is missing: apt-get install -y poppler-utils qpdf openssl`, { cause: run.error })
  return { status: run.status ?? -1, output: run.stdout + run.stderr }
}

/** A new folder for files that outside programs read. */
export function folder(): string {
  return mkdtempSync(join(tmpdir(), 'amana-paper-'))
}

/** Writes the bytes into a new folder and answers the path. */
export function asFile(bytes: Uint8Array, name = 'paper.pdf'): string {
  const path = join(folder(), name)
  writeFileSync(path, bytes)
  return path
}
