import { z } from 'zod'
import { amount, count, day, filled, id, line, reason } from '#shared/contract/fields.ts'
import type { HeadFault } from '#shared/contract/posting.ts'
import { loadGone } from '#shared/contract/problems.ts'
import { lossCauses } from '../loss-cause.ts'
import { defineDocumentKind } from './document-kind-spec.ts'

/** Where a loss came to light: goods in a warehouse, what a stock count lacks, goods still on the way. */
export const lossPlaces = ['warehouse', 'count', 'transit'] as const

/**
 * Loss and damage report. Lost goods leave the stock, damaged ones stay in their warehouse as damaged; both only once
 * somebody else approved it (STK-31), in the month of the approval (STK-33).
 */
export const lossReport = defineDocumentKind({
  kind: 'loss-report',
  procedure: 'stock.reportLoss',
  series: 'LR',
  may: { post: 'stock.report-loss', approve: 'stock.approve', reverse: 'stock.approve' },
  list: 'losses',
  form: { keys: 'Alt+L' },
  relation: 'loss',
  moves: { from: ['warehouse', 'in-transit', 'condition-change'], to: ['warehouse', 'condition-change', 'loss'] },
  header: z.object({
    foundAt: z.enum(lossPlaces),
    /** The warehouse the goods are missing from; of goods on the way the waybill instead. */
    warehouseId: id.nullable().default(null),
    waybillId: id.nullable().default(null),
    /** The day it came to light. */
    happenedOn: day,
    circumstances: reason,
    /** STK-32: who was told, as a rule the owner of the goods or the donor. */
    reportedTo: filled(200),
    witness: line(200).default(''),
    /** In the currency's smallest unit; nothing where nobody knows. */
    value: amount.default(0),
    /** ISO 4217; empty without a value. */
    currency: z
      .string()
      .regex(/^([A-Z]{3})?$/)
      .default(''),
  }),
  line: z.object({ lotId: id, cause: z.enum(lossCauses), lost: count, damaged: count }),
  refusals: loadGone,
  facts: [
    { field: 'foundAt', format: 'choice' },
    { field: 'reportedTo', format: 'text' },
    { field: 'witness', format: 'text', onPage: true },
    { field: 'value', format: 'money' },
    { field: 'circumstances', format: 'note' },
  ],
  columns: ['item', 'batch', 'expiry', 'project', 'cause', 'lost', 'damaged'],
  shows: 'typed',
  signatures: [
    { role: 'preparedBy', byRecorder: true },
    { role: 'witness', name: 'witness' },
    { role: 'approvedBy', byDecider: true },
  ],
  month: [{ column: 'losses', direction: 'out' }],
})

/** What is found in a warehouse names it, what is lost on the way its waybill, and a value its currency. */
export function findLossFaults({
  foundAt,
  warehouseId,
  waybillId,
  value,
  currency,
}: z.output<typeof lossReport.header>): readonly HeadFault[] {
  const place = foundAt === 'transit' ? 'waybillId' : 'warehouseId'
  const missing = [
    ...((foundAt === 'transit' ? waybillId : warehouseId) === null ? [place] : []),
    ...(value > 0 && currency === '' ? ['currency'] : []),
  ]
  return missing.map((field) => ({ field, reason: 'MISSING' }))
}
