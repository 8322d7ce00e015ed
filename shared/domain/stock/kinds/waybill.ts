import { z } from 'zod'
import { day, id, line, name, note, quantity } from '#shared/contract/fields.ts'
import type { HeadFault } from '#shared/contract/posting.ts'
import { distributionStates } from '../../distribution/distribution.ts'
import { defineDocumentKind } from './document-kind-spec.ts'

/** Where a dispatch goes. A distribution's goods go to its own site. */
export const destination = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('warehouse'), warehouseId: id }),
  z.object({ kind: z.literal('distribution'), distributionId: id }),
])

/** Waybill: goods leave a warehouse and are in transit until the other end says what arrived. */
export const waybill = defineDocumentKind({
  kind: 'waybill',
  procedure: 'stock.dispatch',
  series: 'WB',
  may: { post: 'stock.dispatch', reverse: 'stock.reverse' },
  list: 'waybills',
  form: { keys: 'Alt+W' },
  moves: { from: ['warehouse'], to: ['in-transit'] },
  header: z.object({
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
  }),
  line: z.object({ lotId: id, quantity }),
  refusals: {
    NOT_FEFO_NEEDS_REASON: { data: z.object({ items: z.array(z.string()) }) },
    SAME_WAREHOUSE: {},
    /** REF-7: goods go to no distribution of a closed project; between warehouses they still move. */
    PROJECT_CLOSED: { data: z.object({ project: z.string() }) },
    DISTRIBUTION_NOT_READY: { data: z.object({ state: z.enum(distributionStates) }) },
    OTHER_PROJECT: { data: z.object({ lots: z.array(z.string()) }) },
  },
  facts: [
    { field: 'vehiclePlate', format: 'code', always: true },
    { field: 'driverName', format: 'text', always: true },
    { field: 'driverPhone', format: 'code' },
    { field: 'transporterId', format: 'party' },
    { field: 'sealNumber', format: 'code' },
    { field: 'expectedOn', format: 'date' },
    { field: 'notFefoReason', format: 'text' },
    { field: 'remarks', format: 'note' },
  ],
  columns: ['item', 'batch', 'expiry', 'project', 'quantity', 'unit', 'weight', 'volume'],
  shows: 'moved',
  signatures: [
    { role: 'sentBy', byRecorder: true },
    { role: 'transportedBy', name: 'driverName' },
    { role: 'receivedBy' },
  ],
  month: [
    { column: 'toWarehouses', direction: 'out', forDistribution: false },
    { column: 'toDistributions', direction: 'out', forDistribution: true },
  ],
})

/** Goods cannot arrive before they leave. */
export function findWaybillFaults({ happenedOn, expectedOn }: z.output<typeof waybill.header>): readonly HeadFault[] {
  return expectedOn !== null && expectedOn < happenedOn ? [{ field: 'expectedOn', reason: 'BEFORE_DISPATCH' }] : []
}
