import type { Reader, Tx } from '../../schema.ts'

/** The office's own row. Throws when there is none: such a file is no office. */
export function readOffice(db: Pick<Reader, 'selectFrom'>) {
  return db.selectFrom('office').selectAll().executeTakeFirstOrThrow()
}

/** Writes the office's own row, once in a file's life. */
export async function insertOffice(
  tx: Tx,
  office: { id: string; name: string; code: string; country: string; demo: boolean },
  at: string,
): Promise<void> {
  await tx
    .insertInto('office')
    .values({ ...office, demo: office.demo ? 1 : 0, created_at: at })
    .execute()
}

/** Settings of one scope (the office's id or a user's), parsed from JSON. */
export async function readSettings(db: Reader, scope: string): Promise<Record<string, unknown>> {
  const rows = await db.selectFrom('setting').select(['name', 'value']).where('scope', '=', scope).execute()
  return Object.fromEntries(rows.map((row) => [row.name, JSON.parse(row.value) as unknown]))
}

/** Saves settings of one scope over what they were. */
export async function saveSettings(tx: Tx, scope: string, settings: Record<string, unknown>): Promise<void> {
  for (const [name, value] of Object.entries(settings)) {
    await tx
      .insertInto('setting')
      .values({ scope, name, value: JSON.stringify(value) })
      .onConflict((conflict) => conflict.columns(['scope', 'name']).doUpdateSet({ value: JSON.stringify(value) }))
      .execute()
  }
}
