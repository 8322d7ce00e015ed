import { readFileSync, rmSync } from 'node:fs'
import { hostname, userInfo } from 'node:os'
import Driver from 'better-sqlite3-multiple-ciphers'
import { z } from 'zod'
import type { OfficePaths } from './office-paths.ts'
import { writeDurably } from './write-durably.ts'

const note = z.object({ who: z.string(), host: z.string(), since: z.string(), pid: z.int() })

export interface InUse {
  problem: 'IN_USE'
  data: { who: string; host: string; since: string }
}

export interface InUseLock {
  /** Names the person who signed in, for whoever tries to open the same office. */
  nameHolder(who: string): void
  release(): void
}

/**
 * Takes the office for this process. What holds it is the operating system's lock on `in-use.lock`, which vanishes with
 * the process, so a killed program never leaves an office locked; `in-use.json` only says who it is.
 *
 * Nothing else in this process may open `in-use.lock`: closing any handle of it would drop the lock (POSIX).
 */
export function takeInUse(paths: OfficePaths, now: Date): InUseLock | InUse {
  const holder = new Driver(paths.inUseLock, { timeout: 0 })
  try {
    holder.exec('begin exclusive')
  } catch (error) {
    holder.close()
    if (isBusy(error)) return { problem: 'IN_USE', data: readNote(paths) }
    throw error
  }
  const since = now.toISOString()
  const nameHolder = (who: string) => {
    const text = { who, host: hostname(), since, pid: process.pid } satisfies z.infer<typeof note>
    writeDurably(paths.inUseNote, `${JSON.stringify(text)}\n`)
  }
  nameHolder(userInfo().username)
  return {
    nameHolder,
    release: () => {
      rmSync(paths.inUseNote, { force: true })
      holder.close()
    },
  }
}

function isBusy(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'SQLITE_BUSY'
}

function readNote(paths: OfficePaths): InUse['data'] {
  try {
    const { who, host, since } = note.parse(JSON.parse(readFileSync(paths.inUseNote, 'utf8')))
    return { who, host, since }
  } catch {
    // The other program is between lock and note, or the note is damaged: it is in use all the same.
    return { who: '', host: '', since: '' }
  }
}
