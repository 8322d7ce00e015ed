import { rmSync } from 'node:fs'
import Database from 'better-sqlite3-multiple-ciphers'
import { Kysely, SqliteDialect } from 'kysely'
import { cipherKey } from '#db/cipher-key.ts'
import { Guests } from '#db/guests.ts'
import { addFunctions, type DatabaseFiles, type OpenedDatabase } from '#db/open.ts'
import type { Tables } from '#db/schema.ts'
import { keepStatements } from '#db/statement-cache.ts'

/** The same rows in a file without encryption, opened with the same settings: what encryption is measured against. */
export function openPlainCopy(source: OpenedDatabase, key: Uint8Array, folder: string): OpenedDatabase {
  const files = { database: `${folder}/plain.db`, attachments: `${folder}/plain-attachments.db` }
  for (const file of Object.values(files)) rmSync(file, { force: true })
  source.raw.exec(`vacuum main into '${files.database}'`)
  source.raw.exec(`vacuum attachments into '${files.attachments}'`)
  for (const file of Object.values(files)) decryptCopy(file, key)
  return openPlain(files)
}

/** Opens two files without encryption as the office opens its own. */
export function openPlain(files: DatabaseFiles): OpenedDatabase {
  const raw = new Database(files.database)
  raw.exec(`attach '${files.attachments}' as attachments key ''`)
  raw.pragma('foreign_keys = on')
  raw.pragma('secure_delete = on')
  raw.pragma('temp_store = memory')
  raw.pragma('cell_size_check = on')
  addFunctions(raw)
  for (const schema of ['main', 'attachments']) {
    raw.pragma(`${schema}.journal_mode = wal`)
    raw.pragma(`${schema}.synchronous = full`)
    raw.pragma(`${schema}.cache_size = -98304`)
  }
  const db = new Kysely<Tables>({ dialect: new SqliteDialect({ database: keepStatements(raw) }) })
  return { db, raw, files, guests: new Guests(), close: () => db.destroy() }
}

/** Takes the encryption off a file that was copied, in place. */
export function decryptCopy(file: string, key: Uint8Array): void {
  const raw = new Database(file)
  raw.pragma("cipher = 'sqlcipher'")
  raw.pragma('legacy = 4')
  raw.key(cipherKey(key))
  raw.pragma('journal_mode = delete')
  raw.pragma("rekey = ''")
  raw.close()
}
