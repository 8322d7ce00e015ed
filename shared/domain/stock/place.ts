import { derivedId } from '../derived-id.ts'

/**
 * The kinds of places between which goods move. `held`: the office has the goods there and keeps a balance. `bounded`:
 * never below zero at the end of any day, as every held place is; of the others, what is given out, lost or damaged.
 */
export const placeKinds = {
  warehouse: { held: true, bounded: true },
  'in-transit': { held: true, bounded: true },
  distribution: { held: true, bounded: true },
  supplier: { held: false, bounded: false },
  'condition-change': { held: false, bounded: false },
  beneficiaries: { held: false, bounded: true },
  loss: { held: false, bounded: true },
  damage: { held: false, bounded: true },
} as const satisfies Record<string, { held: boolean; bounded: boolean }>

export type PlaceKind = keyof typeof placeKinds

/** The places that stand for a record and have its id: a warehouse, what a waybill carries, a distribution. */
export type RecordPlace = 'warehouse' | 'in-transit' | 'distribution'

/** The places outside, of which an office has one each. */
export type OutsidePlace = Exclude<PlaceKind, RecordPlace>

/** The id of an office's place outside, so that the same office always has the same and no two offices share one. */
export function outsidePlaceId(officeId: string, kind: OutsidePlace): string {
  return derivedId(officeId, `place:${kind}`)
}
