import type { Reader } from '../../schema.ts'
import { isStanding, reversedBy } from '../stock/document-link.ts'

/**
 * What moved into and out of a distribution's place, by item and by the kind of the document that moved it. A reversal
 * counts as its original's kind, with the opposite sign, so that a reversed arrival leaves no trace in the sum.
 */
export function sumSiteMovements(db: Reader, id: string) {
  return db
    .selectFrom((from) =>
      from
        .selectFrom('movement')
        .select(['document_id', 'lot_id', 'happened_on', (eb) => eb.ref('quantity').as('net')])
        .where('to_place_id', '=', id)
        .unionAll((other) =>
          other
            .selectFrom('movement')
            .select(['document_id', 'lot_id', 'happened_on', (eb) => eb.neg(eb.ref('quantity')).as('net')])
            .where('from_place_id', '=', id),
        )
        .as('moved'),
    )
    .innerJoin('document', 'document.id', 'moved.document_id')
    .leftJoin('document as original', (join) => join.on('original.id', '=', reversedBy('document.id')))
    .innerJoin('lot', 'lot.id', 'moved.lot_id')
    .select((eb) => [
      'lot.item_id',
      eb.fn.coalesce('original.kind', 'document.kind').as('kind'),
      eb.fn.sum<number>('moved.net').as('net'),
    ])
    .groupBy((eb) => ['lot.item_id', eb.fn.coalesce('original.kind', 'document.kind')])
    .execute()
}

/** What waybills took out of warehouses for a distribution, by item, less reversed ones. */
export function sumIssued(db: Reader, id: string) {
  return db
    .selectFrom('document as waybill')
    .innerJoin('movement', 'movement.document_id', 'waybill.id')
    .innerJoin('lot', 'lot.id', 'movement.lot_id')
    .select((eb) => ['lot.item_id', eb.fn.sum<number>('movement.quantity').as('issued')])
    .where('waybill.distribution_id', '=', id)
    .where('waybill.kind', '=', 'waybill')
    .where(isStanding('waybill.id'))
    .groupBy('lot.item_id')
    .execute()
}

/** What is still on waybills to a distribution, by waybill and item. */
export function sumInTransit(db: Reader, id: string) {
  return db
    .selectFrom('document as waybill')
    .innerJoin('balance', 'balance.place_id', 'waybill.id')
    .innerJoin('lot', 'lot.id', 'balance.lot_id')
    .select((eb) => ['waybill.id as waybill_id', 'lot.item_id', eb.fn.sum<number>('balance.quantity').as('in_transit')])
    .where('waybill.distribution_id', '=', id)
    .where('waybill.kind', '=', 'waybill')
    .groupBy(['waybill.id', 'lot.item_id'])
    .execute()
}

/** Lots at the site now, the first to expire first. */
export function listLotsAtSite(db: Reader, id: string) {
  return db
    .selectFrom('balance')
    .innerJoin('lot', 'lot.id', 'balance.lot_id')
    .select((eb) => [
      'lot.id as lot_id',
      'lot.item_id',
      'lot.project_id',
      'lot.batch',
      'lot.expires_on',
      'lot.owner',
      'lot.condition',
      'balance.quantity',
      // FIFO goes by the day a lot first came to the site.
      eb
        .selectFrom('movement')
        .select((first) => first.fn.min<string>('movement.happened_on').as('first'))
        .where('movement.to_place_id', '=', id)
        .whereRef('movement.lot_id', '=', 'lot.id')
        .as('first_received_on'),
    ])
    .where('balance.place_id', '=', id)
    .orderBy('lot.item_id')
    .orderBy((eb) => eb.fn.coalesce('lot.expires_on', eb.val('9999')))
    .orderBy('lot.id')
    .execute()
}

/** The first day on which a waybill's goods reached the site; undefined while none did. */
export async function firstArrivalDay(db: Reader, id: string): Promise<string | undefined> {
  const first = await db
    .selectFrom('movement')
    .innerJoin('document', 'document.id', 'movement.document_id')
    .select((eb) => eb.fn.min<string | null>('movement.happened_on').as('day'))
    .where('movement.to_place_id', '=', id)
    .where('document.kind', '=', 'arrival')
    .where(isStanding('document.id'))
    .executeTakeFirst()
  return first?.day ?? undefined
}
