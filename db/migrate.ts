import { migrations as allMigrations } from './migrations/index.ts'
import type { Migration } from './migrations/migration.ts'
import type { RawDatabase } from './open.ts'
import { fillVocabularies } from './vocabularies.ts'

export interface MigrateOptions {
  now: () => Date
  /** Called before an existing file is changed, with nothing written yet; a backup belongs here. Not for a new file. */
  beforeChange?: (fileVersion: number, newVersion: number) => Promise<void>
  /** Another list than the program's own: for the tests of a single migration. */
  migrations?: readonly Migration[]
}

/** Both are numbers of migrations: the last one the file has had and the last one this program knows. */
export interface NewerFile {
  problem: 'NEWER_FILE'
  fileVersion: number
  programVersion: number
}

/**
 * Brings an opened file to this program's schema and vocabularies: every pending migration, in one transaction, or none.
 * Answers the numbers it ran. A file that has had a migration this program does not know is refused and left as it is.
 * Throws when a migration fails or would leave a row pointing nowhere; the file is then as before.
 */
export async function migrate(raw: RawDatabase, options: MigrateOptions): Promise<{ ran: number[] } | NewerFile> {
  const list = options.migrations ?? allMigrations
  const done = numbersDone(raw)
  const programVersion = Math.max(0, ...list.map((migration) => migration.number))
  const fileVersion = Math.max(0, ...done)
  if ([...done].some((number) => !list.some((migration) => migration.number === number))) {
    return { problem: 'NEWER_FILE', fileVersion, programVersion }
  }
  const pending = list.filter((migration) => !done.has(migration.number))
  if (pending.length > 0 && done.size > 0) await options.beforeChange?.(fileVersion, programVersion)
  if (pending.length > 0) runAll(raw, pending, programVersion, options.now().toISOString())
  else fillVocabularies(raw)
  return { ran: pending.map((migration) => migration.number) }
}

function numbersDone(raw: RawDatabase): Set<number> {
  const known = raw.prepare("select 1 from sqlite_schema where type = 'table' and name = 'migration'").get()
  if (!known) return new Set()
  const numbers = raw.prepare('select number from migration').pluck().all()
  return new Set(numbers.map(Number))
}

function runAll(raw: RawDatabase, pending: readonly Migration[], version: number, at: string): void {
  // Off, or dropping a table that others refer to would refuse or empty them. Inside a transaction the pragma does
  // nothing, so it comes before; what counts is that every reference holds at the end.
  raw.pragma('foreign_keys = off')
  raw.exec('begin immediate')
  try {
    raw.exec(
      'create table if not exists migration (number integer primary key, name text not null, at text not null) strict',
    )
    const note = raw.prepare('insert into migration (number, name, at) values (?, ?, ?)')
    for (const migration of pending) {
      migration.up(raw)
      note.run(migration.number, migration.name, at)
    }
    fillVocabularies(raw)
    const broken = raw.pragma('foreign_key_check')
    if (Array.isArray(broken) && broken.length > 0) throw new Error(`${broken.length} rows would point nowhere`)
    // For other tools: the number that the header of a SQLite file has for this.
    raw.pragma(`main.user_version = ${version}`)
    raw.exec('commit')
  } catch (error) {
    if (raw.inTransaction) raw.exec('rollback')
    throw error
  } finally {
    raw.pragma('foreign_keys = on')
  }
}
