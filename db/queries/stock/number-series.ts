import type { Tx } from '../../schema.ts'

/** Counts a series on by one and answers the new value, from 1 on. Rolled back with the transaction, never otherwise. */
export async function countOn(tx: Tx, kind: string, code: string, year: number): Promise<number> {
  const counted = await tx
    .updateTable('number_series')
    .set((at) => ({ last: at('last', '+', 1) }))
    .where('kind', '=', kind)
    .where('code', '=', code)
    .where('year', '=', year)
    .returning('last')
    .executeTakeFirst()
  if (counted) return counted.last
  await tx.insertInto('number_series').values({ kind, code, year, last: 1 }).execute()
  return 1
}
