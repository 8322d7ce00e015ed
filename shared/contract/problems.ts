import { z } from 'zod'
import { lineFaultCodes } from '#shared/domain/stock/line-fault.ts'

/** Errors that several procedures declare, one shape each, so that one sentence on the screen serves them all. */
export const unknownRecord = {
  UNKNOWN_RECORD: { data: z.object({ field: z.string(), id: z.string() }) },
}
export const alreadyUsed = {
  ALREADY_USED: { data: z.object({ field: z.string(), value: z.string() }) },
}
export const dated = {
  DATE_IN_FUTURE: { data: z.object({ field: z.string(), day: z.string() }) },
  MONTH_CLOSED: { data: z.object({ field: z.string(), month: z.string() }) },
}
/** A line of a document cannot be taken as it is; `index` counts from zero. */
export const refusedLines = {
  LINES_REFUSED: {
    data: z.object({
      lines: z.array(
        z.object({ index: z.int(), field: z.string(), code: z.enum(lineFaultCodes), detail: z.string().optional() }),
      ),
    }),
  },
}
export const notEnoughStock = {
  NOT_ENOUGH_STOCK: {
    data: z.object({
      lines: z.array(
        z.object({ lotId: z.string(), placeId: z.string(), available: z.int(), wanted: z.int(), onDay: z.string() }),
      ),
    }),
  },
}
/** The load of a waybill is not under way any more. */
export const loadGone = {
  ALREADY_ARRIVED: { data: z.object({ number: z.string() }) },
  WAYBILL_REVERSED: { data: z.object({ number: z.string() }) },
}
export const warehouseClosed = { WAREHOUSE_CLOSED: { data: z.object({ warehouse: z.string() }) } }
export const wrongPassphrase = {
  WRONG_PASSPHRASE: { data: z.object({ waitSeconds: z.int() }) },
  WAIT_BEFORE_TRYING: { data: z.object({ waitSeconds: z.int() }) },
}
export const weakPassphrase = { WEAK_PASSPHRASE: { data: z.object({ score: z.int(), needed: z.int() }) } }
