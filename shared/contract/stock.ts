import { z } from 'zod'
import { documentKinds } from '#shared/domain/stock/document-kind.ts'
import { lotConditions } from '#shared/domain/stock/lot.ts'
import { callId, count, day, id, instant, language, line, name, note, page, quantity, reason } from './fields.ts'
import { alreadyUsed, dated, notEnoughStock, refusedLines, unknownRecord } from './problems.ts'
import { reads, unmanaged, writes } from './procedure.ts'

const condition = z.enum(lotConditions)
const lotFacts = z.object({
  lotId: id,
  itemId: id,
  projectId: id,
  batch: z.string(),
  expiresOn: z.string().nullable(),
  condition,
  owner: z.string(),
})

/** Where received goods come from. `opening` is the stock found on the first day. */
export const receiptSource = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('supplier'), partyId: id }),
  z.object({ kind: z.literal('donor'), donorId: id }),
  z.object({ kind: z.literal('opening') }),
])

export const receiptLine = z.object({
  itemId: id,
  batch: line(64).default(''),
  expiresOn: day.nullable().default(null),
  sent: count,
  good: count,
  damaged: count,
  /** STK-18: good + damaged + missing = sent + excess. */
  missing: count,
  excess: count.default(0),
  remark: line(300).default(''),
})
export type ReceiptLine = z.infer<typeof receiptLine>

export const receiveInput = z.object({
  callId,
  id,
  warehouseId: id,
  projectId: id,
  source: receiptSource,
  /** Whose goods they are, when not the organisation's own (goods stored for another agency). */
  owner: line(200).default(''),
  /** STK-15: the sender's waybill number, or why there is none. */
  waybillNumber: line(64).default(''),
  noWaybillReason: line(300).default(''),
  happenedOn: day,
  deliveredBy: line(200).default(''),
  receivedBy: name,
  remarks: note.default(''),
  lines: z.array(receiptLine).min(1).max(2000),
})

export const posted = z.object({ id, number: z.string(), recordedAt: instant })

/** Where a dispatch goes. A distribution's goods go to its own site. */
export const destination = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('warehouse'), warehouseId: id }),
  z.object({ kind: z.literal('distribution'), distributionId: id }),
])
export const dispatchInput = z.object({
  callId,
  id,
  warehouseId: id,
  destination,
  happenedOn: day,
  expectedOn: day.nullable().default(null),
  transporterId: id.nullable().default(null),
  vehiclePlate: name,
  driverName: name,
  driverPhone: line(40).default(''),
  sealNumber: line(64).default(''),
  remarks: note.default(''),
  /** STK-10: why the lots are not the ones the first-expired-first-out proposal names. */
  notFefoReason: line(300).default(''),
  lines: z
    .array(z.object({ lotId: id, quantity }))
    .min(1)
    .max(2000),
})
export const arriveInput = z.object({
  callId,
  id,
  waybillId: id,
  happenedOn: day,
  receivedBy: name,
  remarks: note.default(''),
  lines: z
    .array(z.object({ lotId: id, good: count, damaged: count, missing: count }))
    .min(1)
    .max(2000),
})

export const documentState = z.enum(['posted', 'under-way', 'done', 'reversed'])

export const documentRow = z.object({
  id,
  kind: z.enum(documentKinds),
  number: z.string(),
  state: documentState,
  happenedOn: z.string(),
  recordedAt: instant,
  recordedBy: z.string(),
  /** Names in the person's language; a place without a name of its own says its kind (`loss`, or `opening`). */
  from: z.string(),
  to: z.string(),
  warehouseId: id.nullable(),
  /** Codes. */
  projects: z.array(z.string()),
  lines: z.int(),
  quantity: z.int(),
})
export const documentLine = lotFacts.extend({
  quantity: z.int(),
  from: z.string(),
  to: z.string(),
})
/** A posted document whole. `details` are the fields of its own kind, as they were typed. */
export const documentWhole = documentRow.extend({
  details: z.record(z.string(), z.unknown()),
  typedLines: z.array(z.record(z.string(), z.unknown())),
  movements: z.array(documentLine),
  reverses: z.object({ id, number: z.string() }).nullable(),
  reversedBy: z.object({ id, number: z.string() }).nullable(),
  related: z.array(z.object({ id, kind: z.string(), number: z.string() })),
  weightGrams: z.int(),
  volumeMillilitres: z.int(),
})

const stockRow = lotFacts.extend({
  placeId: id,
  warehouseId: id.nullable(),
  placeKind: z.string(),
  placeName: z.string(),
  quantity: z.int(),
  expired: z.boolean(),
})

export const stockContract = {
  receive: writes('stock.receive', 'stock')
    .input(receiveInput)
    .output(posted)
    .errors({
      ...unknownRecord,
      ...alreadyUsed,
      ...dated,
      ...refusedLines,
      WAYBILL_OR_REASON: {},
      PROJECT_CLOSED: { data: z.object({ project: z.string() }) },
      WAREHOUSE_CLOSED: { data: z.object({ warehouse: z.string() }) },
    }),
  /** STK-10, STK-12: first expired first out over the good, unexpired lots of a project at a warehouse. */
  proposeLots: reads('stock.dispatch', 'stock', 'reference')
    .input(
      z.object({
        warehouseId: id,
        happenedOn: day,
        wanted: z.array(z.object({ itemId: id, projectId: id.nullable(), quantity })).max(200),
      }),
    )
    .output(
      z.array(
        z.object({
          itemId: id,
          short: z.int(),
          lines: z.array(lotFacts.extend({ quantity: z.int(), available: z.int() })),
        }),
      ),
    )
    .errors(unknownRecord),
  dispatch: writes('stock.dispatch', 'stock', 'distribution')
    .input(
      dispatchInput.refine((input) => input.expectedOn === null || input.expectedOn >= input.happenedOn, {
        path: ['expectedOn'],
        error: 'BEFORE_DISPATCH',
      }),
    )
    .output(posted)
    .errors({
      ...unknownRecord,
      ...alreadyUsed,
      ...dated,
      ...refusedLines,
      ...notEnoughStock,
      NOT_FEFO_NEEDS_REASON: { data: z.object({ items: z.array(z.string()) }) },
      SAME_WAREHOUSE: {},
      WAREHOUSE_CLOSED: { data: z.object({ warehouse: z.string() }) },
      /** REF-7: goods go to no distribution of a closed project; between warehouses they still move. */
      PROJECT_CLOSED: { data: z.object({ project: z.string() }) },
      DISTRIBUTION_NOT_READY: { data: z.object({ state: z.string() }) },
      OTHER_PROJECT: { data: z.object({ lots: z.array(z.string()) }) },
    }),
  arrive: writes('stock.receive', 'stock', 'distribution')
    .input(arriveInput)
    .output(posted)
    .errors({
      ...unknownRecord,
      ...alreadyUsed,
      ...dated,
      ...refusedLines,
      ...notEnoughStock,
      ALREADY_ARRIVED: { data: z.object({ number: z.string() }) },
      WAYBILL_REVERSED: { data: z.object({ number: z.string() }) },
      BEFORE_DISPATCH: { data: z.object({ dispatchedOn: z.string() }) },
      WAREHOUSE_CLOSED: { data: z.object({ warehouse: z.string() }) },
    }),
  /** Undo of any posted document: a new document with the opposite movements that names the one it corrects. */
  reverse: writes('stock.reverse', 'stock', 'distribution')
    .input(z.object({ callId, id, documentId: id, happenedOn: day, reason }))
    .output(posted)
    .errors({
      ...unknownRecord,
      ...alreadyUsed,
      ...dated,
      ...notEnoughStock,
      ALREADY_REVERSED: { data: z.object({ number: z.string() }) },
      REVERSES_A_REVERSAL: {},
      BEFORE_ORIGINAL: { data: z.object({ happenedOn: z.string() }) },
      /** Something later stands on it (the arrival of a waybill, the report of a distribution): that goes first. */
      LATER_DOCUMENT: { data: z.object({ number: z.string() }) },
      WAREHOUSE_CLOSED: { data: z.object({ warehouse: z.string() }) },
    }),
  documents: reads('stock.read', 'stock', 'distribution', 'reference')
    .input(
      page.extend({
        kinds: z.array(z.enum(documentKinds)).default([]),
        warehouseId: id.nullable().default(null),
        text: line(200).default(''),
        openOnly: z.boolean().default(false),
      }),
    )
    .output(z.object({ rows: z.array(documentRow), total: z.int() })),
  document: reads('stock.read', 'stock', 'distribution', 'reference', 'report')
    .input(z.object({ id }))
    .output(documentWhole)
    .errors(unknownRecord),
  onHand: reads('stock.read', 'stock', 'reference')
    .input(
      z.object({
        asOf: day.nullable().default(null),
        warehouseId: id.nullable().default(null),
        projectId: id.nullable().default(null),
        itemId: id.nullable().default(null),
        /** Also what is in transit and at distribution sites, not yet reconciled. */
        everywhere: z.boolean().default(false),
      }),
    )
    .output(z.object({ asOf: z.string(), rows: z.array(stockRow) })),
  stockCard: reads('stock.read', 'stock', 'reference', 'distribution')
    .input(
      z.object({ warehouseId: id, itemId: id, from: day.nullable().default(null), to: day.nullable().default(null) }),
    )
    .output(
      z.object({
        opening: z.int(),
        closing: z.int(),
        rows: z.array(
          lotFacts.extend({
            documentId: id,
            number: z.string(),
            kind: z.enum(documentKinds),
            happenedOn: z.string(),
            recordedAt: instant,
            otherPlace: z.string(),
            in: z.int(),
            out: z.int(),
            balance: z.int(),
            by: z.string(),
          }),
        ),
      }),
    )
    .errors(unknownRecord),
  /** The stock card as PDF, with a box for whoever compares it with the shelf. */
  printCard: unmanaged('stock.read', 'journal')
    .input(
      z.object({
        warehouseId: id,
        itemId: id,
        from: day.nullable().default(null),
        to: day.nullable().default(null),
        language,
      }),
    )
    .output(z.file())
    .errors(unknownRecord),
  /** Promise 1: recomputes every balance from the movements and names each that differs. */
  prove: reads('stock.read', 'stock').output(
    z.object({
      balances: z.int(),
      movements: z.int(),
      differences: z.array(z.object({ placeId: z.string(), lotId: z.string(), balance: z.int(), movements: z.int() })),
    }),
  ),
  /** Waybill, GRN, arrival or return as PDF with signature blocks and a QR code of its number. */
  print: unmanaged('stock.read', 'journal').input(z.object({ id, language })).output(z.file()).errors(unknownRecord),
}
