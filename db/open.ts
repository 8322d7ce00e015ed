/// <reference path="./sqlite-driver.d.ts" />
import { existsSync, statSync } from 'node:fs'
import Driver from 'better-sqlite3-multiple-ciphers'
import { Kysely, SqliteDialect } from 'kysely'
import { folded, foldedCode, sortKey } from '#shared/domain/folded.ts'
import { cipherKey } from './cipher-key.ts'
import { Guests } from './guests.ts'
import type { Db, Tables } from './schema.ts'
import { keepStatements } from './statement-cache.ts'
import { nameStorageError, type StorageErrorCode } from './storage-error.ts'

/** The driver's own handle: pragmas, migrations, checks. Everything else goes through Kysely. */
export type RawDatabase = Driver

/** The two files of an office; the second is the first one's schema `attachments`. */
export interface DatabaseFiles {
  database: string
  attachments: string
}

export interface OpenedDatabase {
  db: Db
  raw: RawDatabase
  files: DatabaseFiles
  /** The other connections to these files: told to leave and waited for when this one closes. */
  guests: Guests
  /** Checkpoints and closes both files; afterwards every query throws. */
  close(): Promise<void>
}

export type OpenProblem =
  | { problem: 'NOT_FOUND'; file: string }
  | { problem: StorageErrorCode; file: string; detail: string }

/** Written into each file's header: says "this is Amana's" before anything else is read. ASCII `AMNA`. */
const applicationId = 0x414d4e41

const pageBytes = 4096

/** KiB of pages that a connection keeps: the working set of the office, and little for a passing reader. */
const cache = { office: 98_304, reader: 16_384, attachments: 16_384 }

/**
 * Opens both files of an office with its 32-byte data key, always by the same steps: cipher, key, pragmas, first read
 * (header, schema, length). The other pages are looked through later, by `quickCheck` in a worker. It does not migrate:
 * `migrate` comes next and must come before any query.
 *
 * A key from a slot is right by construction, so what cannot be read with it is `DAMAGED_DATABASE`, never "wrong
 * passphrase"; so are a file cut short and a file of another program. The key is not kept or changed.
 */
export async function openDatabase(files: DatabaseFiles, key: Uint8Array): Promise<OpenedDatabase | OpenProblem> {
  return findMissing(files) ?? connect(files, key, false, (raw) => lookAtFirstPages(raw, files))
}

/**
 * A second connection that only reads, for long work in a worker thread while the office goes on. It sees what is
 * committed when each of its statements or transactions begins. Takes far less memory than the office's own.
 */
export async function openForReading(files: DatabaseFiles, key: Uint8Array): Promise<OpenedDatabase | OpenProblem> {
  return findMissing(files) ?? connect(files, key, true, (raw) => lookAtFirstPages(raw, files))
}

function findMissing(files: DatabaseFiles): OpenProblem | undefined {
  for (const file of [files.database, files.attachments]) {
    if (!existsSync(file)) return { problem: 'NOT_FOUND', file }
    // SQLite takes an empty file for a new database and would fill it.
    if (statSync(file).size === 0) return { problem: 'DAMAGED_DATABASE', file, detail: 'the file is empty' }
  }
  return undefined
}

function lookAtFirstPages(raw: RawDatabase, files: DatabaseFiles): void {
  for (const [schema, file] of schemasOf(files)) {
    const read = raw.pragma(`${schema}.application_id`, { simple: true })
    if (read !== applicationId) throw new Damage(file, 'not a file of this program')
    raw.prepare(`select count(*) from ${schema}.sqlite_schema`).get()
    // While there is a WAL the newest pages may lie in it alone.
    if (existsSync(`${file}-wal`) && statSync(`${file}-wal`).size > 0) continue
    const bytes = Number(raw.pragma(`${schema}.page_count`, { simple: true })) * pageBytes
    if (statSync(file).size !== bytes) throw new Damage(file, `${statSync(file).size} bytes instead of ${bytes}`)
  }
}

/** Makes two new, empty files and opens them. Throws when one exists: an office is never written over. */
export async function createDatabase(files: DatabaseFiles, key: Uint8Array): Promise<OpenedDatabase | OpenProblem> {
  for (const file of [files.database, files.attachments]) {
    if (existsSync(file)) throw new Error(`${file} exists`)
  }
  return connect(files, key, false, (raw) => {
    for (const [schema] of schemasOf(files)) raw.pragma(`${schema}.application_id = ${applicationId}`)
  })
}

function schemasOf(files: DatabaseFiles): readonly (readonly [schema: string, file: string])[] {
  return [
    ['main', files.database],
    ['attachments', files.attachments],
  ]
}

class Damage extends Error {
  readonly file: string
  constructor(file: string, detail: string) {
    super(detail)
    this.file = file
  }
}

function connect(
  files: DatabaseFiles,
  key: Uint8Array,
  readonly: boolean,
  firstLook: (raw: RawDatabase) => void,
): OpenedDatabase | OpenProblem {
  let raw: RawDatabase | undefined
  // Which file a failure is about: the second one is only touched from ATTACH on.
  let touched = files.database
  try {
    raw = new Driver(files.database, { readonly })
    giveKey(raw, key)
    prepareMain(raw, readonly)
    addFunctions(raw)
    touched = files.attachments
    attach(raw, files.attachments, key, readonly)
    touched = files.database
    firstLook(raw)
    return wrap(raw, files, readonly)
  } catch (error) {
    raw?.close()
    if (error instanceof Damage) return { problem: 'DAMAGED_DATABASE', file: error.file, detail: error.message }
    const trouble = nameStorageError(error)
    if (trouble === undefined) throw error
    return { problem: trouble, file: touched, detail: error instanceof Error ? error.message : '' }
  }
}

function giveKey(raw: RawDatabase, key: Uint8Array): void {
  // Before the key. Without legacy=4 the pages would not have the SQLCipher 4 format that other tools read.
  raw.pragma("cipher = 'sqlcipher'")
  raw.pragma('legacy = 4')
  const text = cipherKey(key)
  try {
    raw.key(text)
  } finally {
    text.fill(0)
  }
}

function prepareMain(raw: RawDatabase, readonly: boolean): void {
  raw.pragma('foreign_keys = on')
  // What is erased is overwritten, not only let go: a person who is forgotten leaves no page behind.
  raw.pragma('secure_delete = on')
  raw.pragma('temp_store = memory')
  raw.pragma('trusted_schema = off')
  raw.pragma('cell_size_check = on')
  // The first pragma that reads the file: a wrong key or a damaged first page throws here.
  if (readonly) raw.pragma('main.user_version')
  else raw.pragma('main.journal_mode = wal')
  // FULL, because with NORMAL a power cut may take back what the screen said was saved.
  raw.pragma('main.synchronous = full')
  raw.pragma(`main.cache_size = -${readonly ? cache.reader : cache.office}`)
}

/** How lists search and sort texts. Never in an index or a trigger: other tools must be able to write the file. */
export function addFunctions(raw: RawDatabase): void {
  const ofText = (act: (text: string) => string) => (value: unknown) =>
    value === null || value === undefined ? null : act(String(value))
  raw.function('folded', { deterministic: true, directOnly: true }, ofText(folded))
  raw.function('folded_code', { deterministic: true, directOnly: true }, ofText(foldedCode))
  raw.function('sort_key', { deterministic: true, directOnly: true }, ofText(sortKey))
}

function attach(raw: RawDatabase, file: string, key: Uint8Array, readonly: boolean): void {
  const text = cipherKey(key)
  try {
    raw.prepare('attach ? as attachments key ?').run(file, text)
  } finally {
    text.fill(0)
  }
  if (!readonly) raw.pragma('attachments.journal_mode = wal')
  raw.pragma('attachments.synchronous = full')
  raw.pragma(`attachments.cache_size = -${cache.attachments}`)
}

function wrap(raw: RawDatabase, files: DatabaseFiles, readonly: boolean): OpenedDatabase {
  const db = new Kysely<Tables>({ dialect: new SqliteDialect({ database: keepStatements(raw) }) })
  const guests = new Guests()
  const close = async () => {
    await guests.dismiss()
    if (!readonly && raw.open) optimize(raw)
    await db.destroy()
    // Kysely closes only what it has used.
    if (raw.open) raw.close()
  }
  return { db, raw, files, guests, close }
}

/**
 * Brings SQLite's statistics up to date where tables have grown much since (`sqlite_stat1`), from a sample of each index:
 * without them the planner may choose an index by a guess. A few milliseconds; a full or damaged disk must not stop the
 * closing.
 */
export function optimize(raw: RawDatabase): void {
  try {
    raw.pragma('analysis_limit = 400')
    // All tables and not only those that were used since the opening, where they have grown tenfold.
    raw.pragma('main.optimize = 0x10002')
  } catch (error) {
    if (nameStorageError(error) === undefined) throw error
  }
}
