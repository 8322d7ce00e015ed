import { addOutsidePlace, addPlace } from '#db/queries/stock/place.ts'
import type { OutsidePlace, RecordPlace } from '#shared/domain/stock/place.ts'
import type { WriteCall } from '../context.ts'

/** What is needed of a call to find or make a place. */
export type PlaceMaker = Pick<WriteCall, 'tx'> & { office: { id: string } }

/**
 * The id of a place, made when it is not there yet. A warehouse and a distribution have the place of their own id, a
 * waybill's load the place of the waybill's id (made by `postDocument` with the waybill); the places outside are one
 * each.
 */
export function placeOf(call: PlaceMaker, kind: OutsidePlace): Promise<string>
export function placeOf(call: PlaceMaker, kind: Exclude<RecordPlace, 'in-transit'>, id: string): Promise<string>
export async function placeOf({ tx, office }: PlaceMaker, kind: OutsidePlace | RecordPlace, id?: string) {
  if (id === undefined) return addOutsidePlace(tx, office.id, kind as OutsidePlace)
  await addPlace(tx, kind as RecordPlace, id)
  return id
}
