import { z } from 'zod'
import { day, id, line, name, note, quantity } from '#shared/contract/fields.ts'
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
