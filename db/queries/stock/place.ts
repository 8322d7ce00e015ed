import type { Reader, Tx } from '../../schema.ts'

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

/** What each place stands for: the columns of the warehouse, the waybill or the distribution with its site. */
export function listPlaceFacts(reader: Reader, ids: readonly string[]) {
  return reader
    .selectFrom('place')
    .leftJoin('warehouse', 'warehouse.id', 'place.id')
    .leftJoin('document as waybill', 'waybill.id', 'place.id')
    .leftJoin('distribution', 'distribution.id', 'place.id')
    .leftJoin('site', 'site.id', 'distribution.site_id')
    .select([
      'place.id',
      'place.kind',
      'warehouse.id as warehouse_id',
      'warehouse.name_en as warehouse_en',
      'warehouse.name_fr as warehouse_fr',
      'warehouse.name_ar as warehouse_ar',
      'waybill.number as waybill_number',
      'distribution.number as distribution_number',
      'site.name_en as site_en',
      'site.name_fr as site_fr',
      'site.name_ar as site_ar',
    ])
    .where('place.id', 'in', [...new Set(ids)])
    .execute()
}
