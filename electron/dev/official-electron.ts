import { spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { mkdtemp, readdir, readFile, rm, stat } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'

const FIRST_BYTES_WITHIN = 10_000
const STALLED_AFTER = 30_000

const electronPackage = dirname(createRequire(import.meta.url).resolve('electron/package.json'))

/** The binary the `electron` package brought, or one named by `ELECTRON_OVERRIDE_DIST_PATH`; `undefined` when absent. */
export async function findOfficialElectron(): Promise<string | undefined> {
  const elsewhere = process.env.ELECTRON_OVERRIDE_DIST_PATH
  // Written by the package's installer as its last step: without it `dist` may be half unpacked.
  const name = await readFile(join(electronPackage, 'path.txt'), 'utf8').catch(() => undefined)
  const binary = elsewhere ? join(elsewhere, name ?? 'electron') : name && join(electronPackage, 'dist', name)
  return binary && existsSync(binary) ? binary : undefined
}

/**
 * Lets the `electron` package fetch its binary as it does everywhere. Where its host is out of reach the attempt is
 * ended early: nothing arrived in ten seconds, or nothing more in thirty. Returns whether the binary is there now.
 */
export async function downloadOfficialElectron(): Promise<boolean> {
  const temporary = await mkdtemp(join(tmpdir(), 'amana-electron-'))
  try {
    const child = spawn(process.execPath, [join(electronPackage, 'install.js')], {
      stdio: 'ignore',
      env: { ...process.env, TMPDIR: temporary, TEMP: temporary, TMP: temporary },
    })
    const ended = new Promise<void>((resolve) => {
      child.once('close', () => resolve())
      child.once('error', () => resolve())
    })
    let arrived = 0
    let last = Date.now()
    const watch = setInterval(async () => {
      const size = await folderSize(temporary)
      if (size > arrived) {
        arrived = size
        last = Date.now()
      } else if (Date.now() - last > (arrived === 0 ? FIRST_BYTES_WITHIN : STALLED_AFTER)) {
        child.kill('SIGKILL')
      }
    }, 500)
    await ended
    clearInterval(watch)
    return (await findOfficialElectron()) !== undefined
  } finally {
    await rm(temporary, { recursive: true, force: true })
  }
}

/** Bytes in a folder and below it; files that vanish meanwhile count nothing. */
export async function folderSize(folder: string): Promise<number> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch(() => [])
  const sizes = entries
    .filter((entry) => entry.isFile())
    .map((entry) =>
      stat(join(entry.parentPath, entry.name)).then(
        (found) => found.size,
        () => 0,
      ),
    )
  return (await Promise.all(sizes)).reduce((sum, size) => sum + size, 0)
}
