/** Why a line of a document is not taken as it is: what stands on it, its lot or item, what of it came, what of it is reported. */
export const lineFaultCodes = [
  'EMPTY_LINE',
  'NOT_A_QUANTITY',
  'NOT_ALL_ACCOUNTED_FOR',
  'MORE_THAN_SENT',
  'MISSING_AND_EXCESS',
  'NOT_A_DAY',
  'EXPIRY_NEEDED',
  'BATCH_NEEDED',
  'UNKNOWN_ITEM',
  'ITEM_DISCONTINUED',
  'DUPLICATE_ITEM',
  'NOT_OF_THIS_DISTRIBUTION',
  'UNKNOWN_LOT',
  'LOT_TWICE',
  'DUPLICATE_LOT',
  'NOT_ON_WAYBILL',
  'LOT_NOT_LISTED',
  'NOT_AT_SITE',
  'NOT_GOOD',
  'EXPIRED',
  'ARRIVED_DAMAGED',
  'ALREADY_DAMAGED',
  'SAID_AT_ARRIVAL',
  'NOTHING_LOST',
] as const
export type LineFaultCode = (typeof lineFaultCodes)[number]

/** A line that is refused: which, counted from 0, at which of its fields, and what the sentence names (units, a day, a code). */
export interface LineFault {
  index: number
  field: string
  code: LineFaultCode
  detail?: string
}
