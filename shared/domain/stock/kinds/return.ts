import { z } from 'zod'
import { count, day, id, name, note } from '#shared/contract/fields.ts'
import { defineDocumentKind } from './document-kind-spec.ts'

/** DIS-20: goods come back from a distribution's site by a goods received note of a warehouse. */
export const returned = defineDocumentKind({
  kind: 'return',
  procedure: 'distribution.returnGoods',
  series: 'GRN',
  may: { post: 'stock.receive', reverse: 'stock.reverse' },
  list: 'receipts',
  moves: { from: ['distribution', 'condition-change'], to: ['warehouse', 'condition-change'] },
  header: z.object({
    distributionId: id,
    warehouseId: id,
    happenedOn: day,
    receivedBy: name,
    remarks: note.default(''),
  }),
  line: z.object({ lotId: id, good: count, damaged: count }),
  facts: [
    { field: 'distributionNumber', format: 'code' },
    { field: 'receivedBy', format: 'text', always: true, onPage: true },
    { field: 'remarks', format: 'note' },
  ],
  columns: ['item', 'batch', 'expiry', 'project', 'good', 'damaged'],
  shows: 'typed',
  signatures: [
    { role: 'deliveredBy', name: 'deliveredBy' },
    { role: 'receivedBy', name: 'receivedBy' },
  ],
  month: [{ column: 'returned', direction: 'in' }],
})
