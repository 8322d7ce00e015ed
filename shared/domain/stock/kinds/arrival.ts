import { z } from 'zod'
import { count, day, id, name, note } from '#shared/contract/fields.ts'
import { loadGone } from '#shared/contract/problems.ts'
import { defineDocumentKind } from './document-kind-spec.ts'

/** Arrival: what became of a waybill's goods at the other end. */
export const arrival = defineDocumentKind({
  kind: 'arrival',
  procedure: 'stock.arrive',
  series: 'ARR',
  may: { post: 'stock.receive', reverse: 'stock.reverse' },
  list: 'receipts',
  relation: 'arrival',
  moves: { from: ['in-transit', 'condition-change'], to: ['warehouse', 'distribution', 'condition-change', 'loss'] },
  header: z.object({ waybillId: id, happenedOn: day, receivedBy: name, remarks: note.default('') }),
  line: z.object({ lotId: id, good: count, damaged: count, missing: count }),
  refusals: { ...loadGone, BEFORE_DISPATCH: { data: z.object({ dispatchedOn: z.string() }) } },
  facts: [
    { field: 'receivedBy', format: 'text', always: true, onPage: true },
    { field: 'remarks', format: 'note' },
  ],
  columns: ['item', 'batch', 'expiry', 'project', 'sent', 'good', 'damaged', 'missing'],
  shows: 'typed',
  signatures: [
    { role: 'deliveredBy', name: 'deliveredBy' },
    { role: 'receivedBy', name: 'receivedBy' },
  ],
  month: [{ column: 'arrived', direction: 'in' }],
})
