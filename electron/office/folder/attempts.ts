import { readFileSync } from 'node:fs'
import { v7 as newId } from 'uuid'
import { z } from 'zod'
import type { OfficePaths } from './office-paths.ts'
import { writeDurably } from './write-durably.ts'

const contents = z.object({
  format: z.literal('amana-attempts'),
  version: z.literal(1),
  /** Failures in a row, for the wait. */
  failing: z.record(z.uuid(), z.object({ failures: z.int().positive(), lastAt: z.iso.datetime() })),
  /** What the journal has not heard of yet, because the database was closed. */
  unreported: z.array(z.object({ id: z.uuid(), userId: z.uuid(), at: z.iso.datetime() })),
})
type Attempts = z.infer<typeof contents>
export type FailedAttempt = Attempts['unreported'][number]

/** Seconds to wait after so many failures in a row; from the eighth on the last one. */
const waits = [0, 0, 0, 5, 15, 60, 120, 300]

/** A script that guesses must not fill the disk; the count in `failing` goes on. */
const mostUnreported = 1000

/**
 * Whole seconds until this person may try again, 0 when at once. Kept in a file, so that starting the program anew does
 * not help. A clock set back starts the same wait again rather than one that lasts until the old date.
 */
export function secondsToWait(paths: OfficePaths, userId: string, now: Date): number {
  const attempts = read(paths)
  const record = attempts.failing[userId]
  if (!record) return 0
  if (Date.parse(record.lastAt) > now.getTime()) {
    record.lastAt = now.toISOString()
    write(paths, attempts)
  }
  const wait = waits[Math.min(record.failures, waits.length - 1)] ?? 0
  const passed = (now.getTime() - Date.parse(record.lastAt)) / 1000
  return Math.max(0, Math.ceil(wait - passed))
}

/** Notes a wrong passphrase for the wait and for the journal; answers the seconds to wait before the next try. */
export function noteFailure(paths: OfficePaths, userId: string, now: Date): number {
  const attempts = read(paths)
  const failures = (attempts.failing[userId]?.failures ?? 0) + 1
  attempts.failing[userId] = { failures, lastAt: now.toISOString() }
  attempts.unreported.push({ id: newId(), userId, at: now.toISOString() })
  attempts.unreported.splice(0, attempts.unreported.length - mostUnreported)
  write(paths, attempts)
  return waits[Math.min(failures, waits.length - 1)] ?? 0
}

/** The right passphrase was given: no wait any more. */
export function forgetFailures(paths: OfficePaths, userId: string): void {
  const attempts = read(paths)
  if (!attempts.failing[userId]) return
  delete attempts.failing[userId]
  write(paths, attempts)
}

/** Failed attempts that the journal does not have yet, oldest first. */
export function unreportedAttempts(paths: OfficePaths): FailedAttempt[] {
  return read(paths).unreported
}

/** To be called when the entries are committed. Attempts noted since then stay. */
export function forgetReported(paths: OfficePaths, reported: readonly FailedAttempt[]): void {
  if (reported.length === 0) return
  const done = new Set(reported.map((attempt) => attempt.id))
  const attempts = read(paths)
  write(paths, { ...attempts, unreported: attempts.unreported.filter((attempt) => !done.has(attempt.id)) })
}

function read(paths: OfficePaths): Attempts {
  try {
    return contents.parse(JSON.parse(readFileSync(paths.attempts, 'utf8')))
  } catch {
    // Missing or damaged: a person must be able to sign in. Whoever can damage it could as well remove it.
    return { format: 'amana-attempts', version: 1, failing: {}, unreported: [] }
  }
}

function write(paths: OfficePaths, attempts: Attempts): void {
  writeDurably(paths.attempts, `${JSON.stringify(attempts)}\n`)
}
