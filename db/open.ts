/// <reference path="./sqlite-driver.d.ts" />
import { existsSync, statSync } from 'node:fs'
import Driver from 'better-sqlite3-multiple-ciphers'
import { Kysely, SqliteDialect } from 'kysely'
import { folded, foldedCode, sortKey } from '#shared/domain/folded.ts'
import { cipherKey } from './cipher-key.ts'
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
  /** Checkpoints and closes both files; afterwards every query throws. */
  close(): Promise<void>
}

export type OpenProblem =
  | { problem: 'NOT_FOUND'; file: string }
  | { problem: StorageErrorCode; file: string; detail: string }

/** Written into each file's header: says "this is Amana's" before anything else is read. ASCII `AMNA`. */
const applicationId = 0x414d4e41

/** Up to this size the attachments are read through at opening too (0.2 s on a six-year-old PC). */
const checkedAttachments = 64 * 1024 * 1024

/**
 * Opens both files of an office with its 32-byte data key, always by the same steps: cipher, key, pragmas, first read,
 * a pass over every page's seal. It does not migrate: `migrate` comes next and must come before any query.
 *
 * A key from a slot is right by construction, so what cannot be read with it is `DAMAGED_DATABASE`, never "wrong
 * passphrase"; so are a file cut short, a changed bit and a file of another program. The key is not kept or changed.
 */
export async function openDatabase(files: DatabaseFiles, key: Uint8Array): Promise<OpenedDatabase | OpenProblem> {
  for (const file of [files.database, files.attachments]) {
    if (!existsSync(file)) return { problem: 'NOT_FOUND', file }
    // SQLite takes an empty file for a new database and would fill it.
    if (statSync(file).size === 0) return { problem: 'DAMAGED_DATABASE', file, detail: 'the file is empty' }
  }
  return connect(files, key, (raw) => {
    for (const [schema, file] of schemasOf(files)) {
      const read = raw.pragma(`${schema}.application_id`, { simple: true })
      if (read !== applicationId) throw new Damage(file, 'not a file of this program')
      if (schema === 'attachments' && statSync(file).size > checkedAttachments) continue
      const found = raw.pragma(`${schema}.quick_check(1)`, { simple: true })
      if (found !== 'ok') throw new Damage(file, String(found))
    }
  })
}

/** Makes two new, empty files and opens them. Throws when one exists: an office is never written over. */
export async function createDatabase(files: DatabaseFiles, key: Uint8Array): Promise<OpenedDatabase | OpenProblem> {
  for (const file of [files.database, files.attachments]) {
    if (existsSync(file)) throw new Error(`${file} exists`)
  }
  return connect(files, key, (raw) => {
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
  firstLook: (raw: RawDatabase) => void,
): OpenedDatabase | OpenProblem {
  let raw: RawDatabase | undefined
  // Which file a failure is about: the second one is only touched from ATTACH on.
  let touched = files.database
  try {
    raw = new Driver(files.database)
    giveKey(raw, key)
    prepareMain(raw)
    addFunctions(raw)
    touched = files.attachments
    attach(raw, files.attachments, key)
    touched = files.database
    firstLook(raw)
    return wrap(raw, files)
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

function prepareMain(raw: RawDatabase): void {
  raw.pragma('foreign_keys = on')
  raw.pragma('temp_store = memory')
  raw.pragma('trusted_schema = off')
  raw.pragma('cell_size_check = on')
  // The first pragma that reads the file: a wrong key or a damaged first page throws here.
  raw.pragma('main.journal_mode = wal')
  // FULL, because with NORMAL a power cut may take back what the screen said was saved.
  raw.pragma('main.synchronous = full')
  raw.pragma('main.cache_size = -98304')
}

/** How lists search and sort texts. Never in an index or a trigger: other tools must be able to write the file. */
function addFunctions(raw: RawDatabase): void {
  const ofText = (act: (text: string) => string) => (value: unknown) =>
    value === null || value === undefined ? null : act(String(value))
  raw.function('folded', { deterministic: true, directOnly: true }, ofText(folded))
  raw.function('folded_code', { deterministic: true, directOnly: true }, ofText(foldedCode))
  raw.function('sort_key', { deterministic: true, directOnly: true }, ofText(sortKey))
}

function attach(raw: RawDatabase, file: string, key: Uint8Array): void {
  const text = cipherKey(key)
  try {
    raw.prepare('attach ? as attachments key ?').run(file, text)
  } finally {
    text.fill(0)
  }
  raw.pragma('attachments.journal_mode = wal')
  raw.pragma('attachments.synchronous = full')
  raw.pragma('attachments.cache_size = -16384')
}

function wrap(raw: RawDatabase, files: DatabaseFiles): OpenedDatabase {
  const db = new Kysely<Tables>({ dialect: new SqliteDialect({ database: keepStatements(raw) }) })
  const close = async () => {
    await db.destroy()
    // Kysely closes only what it has used.
    if (raw.open) raw.close()
  }
  return { db, raw, files, close }
}
