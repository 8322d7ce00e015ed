import { sql } from 'kysely'
import type { MentionPlace } from '#shared/domain/people/mentions.ts'
import type { Tx } from '../../schema.ts'
import { typedTexts } from './typed-texts.ts'

/** Names texts of other records that an approved erasure blanks: the file lets nothing else be blanked. */
export async function addErasureTexts(
  tx: Tx,
  erasureId: string,
  texts: readonly { place: MentionPlace; key: readonly (string | number)[] }[],
): Promise<void> {
  if (texts.length === 0) return
  const rows = texts.map(({ place, key }) => ({ erasure_id: erasureId, place, record: JSON.stringify(key) }))
  await tx.insertInto('erasure_text').values(rows).execute()
}

/**
 * Puts other words into a row that `addErasureTexts` named. An unsent form goes as a whole, and so does what the journal
 * says in a part of an entry: its digest stays. `values` are by column; JSON ones as values.
 */
export async function blankTypedText(
  tx: Tx,
  place: MentionPlace,
  key: readonly (string | number)[],
  values: Readonly<Record<string, unknown>>,
): Promise<void> {
  const { table, key: columns, json = [] } = typedTexts[place]
  const found = sql`${sql.join(
    columns.map((column, index) => sql`${sql.ref(column)} = ${key[index]}`),
    sql` and `,
  )}`
  if (place === 'draft') {
    await sql`delete from draft where ${found}`.execute(tx)
    return
  }
  const blank = place === 'journal' ? { salt: null, details: null } : values
  const set = Object.entries(blank).map(
    ([column, value]) =>
      sql`${sql.ref(column)} = ${json.includes(column) && value !== null ? JSON.stringify(value) : value}`,
  )
  if (set.length > 0) await sql`update ${sql.table(table)} set ${sql.join(set)} where ${found}`.execute(tx)
}
