import type { RawDatabase } from './open.ts'

interface Made {
  type: 'index' | 'view' | 'trigger'
  name: string
  tbl_name: string
  sql: string
}

/**
 * Rebuilds a table in a migration, for what ALTER TABLE cannot do: the new table is made beside the old one, filled,
 * and takes its name (sqlite.org/lang_altertable.html, section 7). Tables that refer to it keep referring to it.
 *
 * `definition` is all that follows the name in the new `create table`; `columns` gives for each new column the SQL of its
 * value in an old row. The table's indexes and triggers, and every trigger or view elsewhere that names it, are
 * dropped first, since each of them would stop the renaming, and remade from their text; `changed` gives another text
 * for one of them by its name, or null to leave it out. Only inside a migration: foreign keys must be off.
 */
export function rebuildTable(
  raw: RawDatabase,
  table: string,
  definition: string,
  columns: Readonly<Record<string, string>>,
  changed: Readonly<Record<string, string | null>> = {},
): void {
  if (raw.pragma('foreign_keys', { simple: true }) !== 0) throw new Error('Foreign keys are on: rows would be lost')
  const dependents = findDependents(raw, table)
  for (const { type, name } of dependents) raw.exec(`drop ${type} ${name}`)
  raw.exec(`create table ${table}_rebuilt ${definition}`)
  raw.exec(
    `insert into ${table}_rebuilt (${Object.keys(columns).join(', ')})
     select ${Object.values(columns).join(', ')} from ${table}`,
  )
  raw.exec(`drop table ${table}`)
  raw.exec(`alter table ${table}_rebuilt rename to ${table}`)
  for (const { name, sql } of dependents) {
    const text = Object.hasOwn(changed, name) ? changed[name] : sql
    if (text) raw.exec(text)
  }
}

/** What is of the table or names it, also through a view, in the order in which it can be made again. */
function findDependents(raw: RawDatabase, table: string): Made[] {
  const all = raw
    .prepare("select type, name, tbl_name, sql from main.sqlite_schema where sql is not null and type <> 'table'")
    .all() as Made[]
  const found = new Set<Made>()
  const naming = [table]
  for (const name of naming) {
    const pattern = new RegExp(`\\b${name}\\b`, 'i')
    for (const each of all) {
      const depends = each.tbl_name === name || (each.type !== 'index' && pattern.test(each.sql))
      if (!depends || found.has(each)) continue
      found.add(each)
      if (each.type === 'view') naming.push(each.name)
    }
  }
  const order = ['index', 'view', 'trigger']
  return all.filter((each) => found.has(each)).sort((a, b) => order.indexOf(a.type) - order.indexOf(b.type))
}
