import { sql } from 'kysely'
import type { DatabaseFiles } from './open.ts'
import type { Db } from './schema.ts'

/** Rows of each table of both files. */
export type RowCounts = Record<string, number>

/**
 * Copies both files whole, under the same key, and answers the rows that were counted before. The connection may be one
 * that only reads, so that the office goes on writing: then the copy has at least what was counted, and `undisturbed`
 * says whether it has exactly that. The attachments come second: what the first file points at is in them. `between`
 * runs after the first file. Throws SQLITE_FULL and the like; the caller removes what was begun. `VACUUM INTO` is the
 * only way: the driver's own backup fails on encrypted files, its serialize gives plain text.
 */
export async function copyDatabase(
  db: Db,
  target: DatabaseFiles,
  between: () => void,
): Promise<{ rows: RowCounts; undisturbed: boolean }> {
  const before = await dataVersion(db)
  const rows = await countRows(db)
  await sql`vacuum main into ${target.database}`.execute(db)
  between()
  await sql`vacuum attachments into ${target.attachments}`.execute(db)
  return { rows, undisturbed: before === (await dataVersion(db)) }
}

/** Differs as soon as another connection has changed the file; of the attachments only a new blob could. */
async function dataVersion(db: Db): Promise<number | undefined> {
  const found = await sql<{ data_version: number }>`pragma main.data_version`.execute(db)
  return found.rows[0]?.data_version
}

/** Counts the rows of every table of ours, by name; those of the second file as `attachments.<name>`. */
export async function countRows(db: Db): Promise<RowCounts> {
  const tables = await sql<{ schema: string; name: string }>`
    select schema, name from pragma_table_list
    where type = 'table' and schema in ('main', 'attachments') and name not like 'sqlite_%'
    order by schema desc, name`.execute(db)
  const counts: RowCounts = {}
  for (const { schema, name } of tables.rows) {
    const count = await sql<{ rows: number }>`select count(*) as rows from ${sql.table(`${schema}.${name}`)}`.execute(
      db,
    )
    counts[schema === 'main' ? name : `${schema}.${name}`] = count.rows[0]?.rows ?? 0
  }
  return counts
}
