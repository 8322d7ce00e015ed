import { z } from 'zod'
import { id } from '#shared/contract/fields.ts'
import { defineDocumentKind } from './document-kind-spec.ts'

/** A verified distribution report: what became of the goods at the site. Its lines are the report's. */
export const distributionReport = defineDocumentKind({
  kind: 'distribution-report',
  procedure: 'distribution.verifyReport',
  series: 'DR',
  may: { post: 'distribution.verify', reverse: 'stock.reverse' },
  moves: { from: ['distribution'], to: ['beneficiaries', 'loss', 'damage'] },
  header: z.object({ distributionId: id }),
  line: null,
  facts: [{ field: 'signedBy', format: 'text', onPage: true }],
  columns: ['item', 'batch', 'expiry', 'condition', 'to', 'quantity', 'unit'],
  shows: 'moved',
  signatures: [{ role: 'receivedBy', name: 'signedBy' }],
  month: [],
})
