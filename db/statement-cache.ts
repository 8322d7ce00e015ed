import type Driver from 'better-sqlite3-multiple-ciphers'
import type { SqliteDatabase } from 'kysely'

/** Enough for the statements of a busy screen; the oldest go first. */
const kept = 500

/**
 * Kysely prepares each query anew, which costs more than running a small one. This keeps the prepared statements of a
 * connection by their text. SQLite prepares a kept statement again by itself when the schema has changed.
 */
export function keepStatements(raw: Driver): SqliteDatabase {
  const statements = new Map<string, ReturnType<Driver['prepare']>>()
  return {
    close: () => {
      statements.clear()
      raw.close()
    },
    prepare: (sql) => {
      const known = statements.get(sql)
      // A statement that is being streamed cannot start a second run.
      if (known && !known.busy) return known
      const statement = raw.prepare(sql)
      statements.set(sql, statement)
      if (statements.size > kept) {
        const oldest = statements.keys().next().value
        if (oldest !== undefined) statements.delete(oldest)
      }
      return statement
    },
  }
}
