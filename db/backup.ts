import { sql } from 'kysely'
import type { DatabaseFiles } from './open.ts'
import type { Db } from './schema.ts'

/** Rows of each table of both files. */
export type RowCounts = Record<string, number>

/**
 * Copies both files whole, under the same key, and answers the rows that went into them. `alongside` runs while no other
 * statement can: what it copies belongs to the same moment. Throws SQLITE_FULL and the like; the caller removes what was
 * begun. `VACUUM INTO` is the only way: the driver's own backup fails on encrypted files, its serialize gives plain text.
 */
export async function copyDatabase(db: Db, target: DatabaseFiles, alongside: () => void): Promise<RowCounts> {
  // One connection is held throughout, so no transaction of another call comes between the two files.
  return db.connection().execute(async (held) => {
    const counts = await countRows(held)
    await sql`vacuum main into ${target.database}`.execute(held)
    await sql`vacuum attachments into ${target.attachments}`.execute(held)
    alongside()
    return counts
  })
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
