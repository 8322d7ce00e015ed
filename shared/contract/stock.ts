import { z } from 'zod'
import { documentDecisions } from '#shared/domain/stock/document-decision.ts'
import {
  approvalRefusals,
  documentKindNames,
  documentKinds,
  postings,
} from '#shared/domain/stock/kinds/document-kinds.ts'
import { lotConditions } from '#shared/domain/stock/lot.ts'
import { callId, day, id, instant, language, note, quantity, reason } from './fields.ts'
import { posted, postingRefusals } from './posting.ts'
import { alreadyUsed, dated, notEnoughStock, unknownRecord, warehouseClosed } from './problems.ts'
import { reads, unmanaged, writes } from './procedure.ts'

const alreadyDecided = { ALREADY_DECIDED: { data: z.object({ decision: z.enum(documentDecisions) }) } }

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

export const documentState = z.enum([
  ...(['posted', 'under-way', 'done', 'reversed'] as const),
  /** Of a kind that needs approval: waiting for it, then how it ended. */
  ...(['submitted', 'approved', 'rejected', 'withdrawn'] as const),
])

export const documentRow = z.object({
  id,
  kind: z.enum(documentKindNames),
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
  /** What the lines are of, where they name lots. */
  lots: z.array(lotFacts),
  /** Of a waybill: what of its goods has neither arrived nor been lost. */
  onTheWay: z.array(z.object({ lotId: id, quantity: z.int() })),
  /** How it ended, of a kind that needs approval; its goods moved on that day when it was approved. */
  decision: z
    .object({ decision: z.enum(documentDecisions), on: z.string(), by: z.string(), reason: z.string() })
    .nullable(),
  /** Who recorded it, by id: nobody approves what is their own. */
  recordedById: id,
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
  ...postings,
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
  /** STK-31: a document that waits for approval is approved or rejected by somebody else than who reported it. */
  decide: writes('stock.approve', 'stock')
    .input(
      z
        .object({ callId, documentId: id, decision: z.enum(['approved', 'rejected']), reason: note.default('') })
        .refine((typed) => typed.decision === 'approved' || typed.reason !== '', { path: ['reason'], error: 'EMPTY' }),
    )
    .output(posted)
    .errors({
      ...postingRefusals,
      ...approvalRefusals,
      ...alreadyDecided,
      SAME_PERSON: {},
    }),
  /** Who reported it takes it back while nobody has decided. */
  withdraw: writes('stock.reverse', 'stock')
    .input(z.object({ callId, documentId: id, reason }))
    .output(posted)
    .errors({
      ...unknownRecord,
      ...alreadyDecided,
      OTHER_PERSON: {},
    }),
  /** Undo of any posted document: a new document with the opposite movements that names the one it corrects. */
  reverse: writes(documentKinds.reversal.may.post, 'stock', 'distribution')
    .input(z.object({ callId, id, ...documentKinds.reversal.header.shape }))
    .output(posted)
    .errors({
      ...unknownRecord,
      ...alreadyUsed,
      ...dated,
      ...notEnoughStock,
      ...warehouseClosed,
      ALREADY_REVERSED: { data: z.object({ number: z.string() }) },
      REVERSES_A_REVERSAL: {},
      /** Of a kind that needs approval: it moved nothing that could be moved back. */
      NOT_APPROVED: {},
      BEFORE_ORIGINAL: { data: z.object({ happenedOn: z.string() }) },
      /** Something later stands on it (the arrival of a waybill, the report of a distribution): that goes first. */
      LATER_DOCUMENT: { data: z.object({ number: z.string() }) },
    }),
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
  /** What there was of an item at a warehouse before the first day of its card and at the end of the last; its lines are a list. */
  cardBalances: reads('stock.read', 'stock', 'reference', 'distribution')
    .input(
      z.object({ warehouseId: id, itemId: id, from: day.nullable().default(null), to: day.nullable().default(null) }),
    )
    .output(z.object({ opening: z.int(), closing: z.int() }))
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
