import { addPlace, type OutsidePlace, outsidePlaces, type RecordPlace } from '#db/queries/stock/place.ts'
import type { Tx } from '#db/schema.ts'

/**
 * The id of a place, made when it is not there yet. A warehouse and a distribution have the place of their own id, a
 * waybill's load the place of the waybill's id (made by `postDocument` with the waybill); the places outside are one
 * each.
 */
export function placeOf(tx: Tx, kind: OutsidePlace): string
export function placeOf(tx: Tx, kind: Exclude<RecordPlace, 'in-transit'>, id: string): Promise<string>
export function placeOf(tx: Tx, kind: OutsidePlace | RecordPlace, id?: string): string | Promise<string> {
  if (id === undefined) return outsidePlaces[kind as OutsidePlace]
  return addPlace(tx, kind as RecordPlace, id).then(() => id)
}
