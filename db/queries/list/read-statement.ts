import type { ListRow } from '#shared/domain/list/list.ts'
import type { RawDatabase } from '../../open.ts'
import type { ListStatement } from './compile-list.ts'

/** How many rows a list's statement answers. */
export function countStatement(raw: RawDatabase, { sql, parameters }: ListStatement): number {
  return Number(
    raw
      .prepare(`select count(*) from (${sql})`)
      .pluck()
      .get(...parameters),
  )
}

/**
 * The rows of a list's statement, so many at a time, all of one moment whatever is written meanwhile. Nothing else is to be
 * asked of the connection until the last was taken.
 */
export function* readStatement(
  raw: RawDatabase,
  { sql, parameters }: ListStatement,
  atOnce: number,
): Generator<ListRow[], void> {
  let rows: ListRow[] = []
  for (const row of raw.prepare(sql).iterate(...parameters)) {
    if (rows.push(row as ListRow) < atOnce) continue
    yield rows
    rows = []
  }
  if (rows.length > 0) yield rows
}
