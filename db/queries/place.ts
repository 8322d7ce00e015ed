import type { Reader, Tx } from '../schema.ts'

/** The places outside the office, one each. `supplier` and `condition-change` may be below zero, the others not. */
export const outsidePlaces = {
  supplier: '00000000-0000-7000-8000-000000000001',
  'condition-change': '00000000-0000-7000-8000-000000000002',
  beneficiaries: '00000000-0000-7000-8000-000000000003',
  loss: '00000000-0000-7000-8000-000000000004',
  damage: '00000000-0000-7000-8000-000000000005',
} as const

export type OutsidePlace = keyof typeof outsidePlaces

/** The places that stand for a record and have its id: a warehouse, what a waybill carries, a distribution. */
export type RecordPlace = 'warehouse' | 'in-transit' | 'distribution'

/** Makes the place of a record when it is not there yet. An in-transit place can only be made after its waybill. */
export async function addPlace(tx: Tx, kind: RecordPlace, id: string): Promise<void> {
  const known = await findPlace(tx, id)
  if (!known) await tx.insertInto('place').values({ id, kind, real: 1 }).execute()
}

export function findPlace(reader: Reader, id: string) {
  return reader.selectFrom('place').selectAll().where('id', '=', id).executeTakeFirst()
}
