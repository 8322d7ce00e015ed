import {
  type OutsidePlace,
  outsidePlaceId,
  type PlaceKind,
  placeKinds,
  type RecordPlace,
} from '#shared/domain/stock/place.ts'
import type { Reader, Tx } from '../../schema.ts'
import { ownOffice } from '../settings/own-office.ts'

/** Makes the place of a record when it is not there yet. An in-transit place can only be made after its waybill. */
export async function addPlace(tx: Tx, kind: RecordPlace, id: string): Promise<void> {
  if (!(await findPlace(tx, id))) await insertPlace(tx, kind, id)
}

/** The place outside of an office by its kind, made when it is not there yet; answers its id. */
export async function addOutsidePlace(tx: Tx, officeId: string, kind: OutsidePlace): Promise<string> {
  const id = outsidePlaceId(officeId, kind)
  if (!(await findPlace(tx, id))) await insertPlace(tx, kind, id)
  return id
}

async function insertPlace(tx: Tx, kind: PlaceKind, id: string): Promise<void> {
  const { held, bounded } = placeKinds[kind]
  await tx
    .insertInto('place')
    .values({
      ...{ id, office_id: ownOffice, kind, warehouse_id: kind === 'warehouse' ? id : null },
      ...{ held: Number(held), bounded: Number(bounded) },
    })
    .execute()
}

/** The place of this id; undefined when there is none. */
export function findPlace(reader: Reader, id: string) {
  return reader.selectFrom('place').selectAll().where('id', '=', id).executeTakeFirst()
}

/** What each place stands for: the columns of the warehouse, the waybill or the distribution with its site. */
export function listPlaceFacts(reader: Reader, ids: readonly string[]) {
  return reader
    .selectFrom('place')
    .leftJoin('warehouse', 'warehouse.id', 'place.warehouse_id')
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
