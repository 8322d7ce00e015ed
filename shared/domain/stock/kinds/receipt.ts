import { z } from 'zod'
import { count, day, id, line, name, note } from '#shared/contract/fields.ts'
import { defineDocumentKind } from './document-kind-spec.ts'

/** Where received goods come from. `opening` is the stock found on the first day. */
export const receiptSource = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('supplier'), partyId: id }),
  z.object({ kind: z.literal('donor'), donorId: id }),
  z.object({ kind: z.literal('opening') }),
])

/** Goods received note: goods come in from outside. */
export const receipt = defineDocumentKind({
  kind: 'receipt',
  procedure: 'stock.receive',
  series: 'GRN',
  may: { post: 'stock.receive', reverse: 'stock.reverse' },
  list: 'receipts',
  form: { keys: 'Alt+N' },
  moves: { from: ['supplier'], to: ['warehouse'] },
  header: z.object({
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
  }),
  line: z.object({
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
  }),
  refusals: { WAYBILL_OR_REASON: {}, PROJECT_CLOSED: { data: z.object({ project: z.string() }) } },
  facts: [
    { field: 'waybillNumber', format: 'code' },
    { field: 'noWaybillReason', format: 'text' },
    { field: 'receivedBy', format: 'text', always: true, onPage: true },
    { field: 'deliveredBy', format: 'text', onPage: true },
    { field: 'owner', format: 'text' },
    { field: 'remarks', format: 'note' },
  ],
  columns: ['item', 'batch', 'expiry', 'sent', 'good', 'damaged', 'missing', 'excess', 'remark'],
  shows: 'typed',
  signatures: [
    { role: 'deliveredBy', name: 'deliveredBy' },
    { role: 'receivedBy', name: 'receivedBy' },
  ],
  month: [{ column: 'received', direction: 'in' }],
})
