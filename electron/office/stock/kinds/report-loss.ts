import { findWarehouse } from '#db/queries/reference/reference.ts'
import { findDocument, findStandingArrivals, type listLines, type NewMovement } from '#db/queries/stock/document.ts'
import { findReversal, listLinksOf } from '#db/queries/stock/document-link.ts'
import { findLots } from '#db/queries/stock/lot.ts'
import type { DocumentTaken } from '#shared/contract/posting.ts'
import type { stockContract } from '#shared/contract/stock.ts'
import { documentKinds } from '#shared/domain/stock/kinds/document-kinds.ts'
import type { LineFaultCode } from '#shared/domain/stock/line-fault.ts'
import type { Subject, WriteCall } from '../../context.ts'
import type { ProblemOf } from '../../problem.ts'
import { placeOf } from '../../reference/place-of.ts'
import { findShortage, type Posted, postDocument } from '../document/post-document.ts'
import { findOrAddDamagedLots } from './damaged-lots.ts'

type LossInput = DocumentTaken<(typeof documentKinds)['loss-report']>
type Problem = ProblemOf<typeof stockContract.reportLoss>
type Document = NonNullable<Awaited<ReturnType<typeof findDocument>>>
type Line = Awaited<ReturnType<typeof listLines>>[number]

const lossLine = documentKinds['loss-report'].line.omit({ lotId: true })

/**
 * Reports goods as lost or damaged; it moves nothing before somebody else approves it (STK-31). Found in a warehouse or
 * at a count the goods are those of a warehouse; on the way, of a waybill that has not arrived, and then only lost: what
 * comes damaged is said at the arrival.
 */
export async function reportLoss(call: WriteCall, input: LossInput): Promise<Posted | Problem> {
  const from = await findOrigin(call, input)
  if ('problem' in from) return from
  const problem = (await findLineProblem(call, input)) ?? (await findMissing(call, input, from.placeId))
  if (problem) return problem
  const { callId: _callId, id, lines, warehouseId, waybillId, ...details } = input
  return postDocument(call, {
    id,
    kind: 'loss-report',
    code: from.code,
    happenedOn: input.happenedOn,
    warehouseId,
    fromPlaceId: from.placeId,
    toPlaceId: await placeOf(call, 'loss'),
    details,
    lines: lines.map(({ lotId, ...typed }) => ({ itemId: null, lotId, details: typed })),
    movements: [],
    ...(waybillId !== null && { links: [{ parentId: waybillId, relation: 'loss' as const }] }),
    subjects: from.subjects,
  })
}

/** What an approved report moves: lost goods to loss, damaged ones into a damaged lot of the same place. */
export async function findLossMovements(
  call: WriteCall,
  document: Document,
  lines: readonly Line[],
): Promise<NewMovement[] | Problem> {
  const { tx } = call
  const warehouse = document.warehouse_id === null ? undefined : await findWarehouse(tx, document.warehouse_id)
  // REF-12: nothing moves in a warehouse that is closed or being counted.
  if (warehouse && warehouse.status !== 'open') return closed(warehouse.code)
  const [link] = await listLinksOf(tx, [document.id])
  const problem = link && (await findArrived(call, link.parent_id))
  if (problem) return problem
  const lotIds = lines.flatMap((line) => line.lot_id ?? [])
  const lots = new Map((await findLots(tx, lotIds)).map((lot) => [lot.id, lot]))
  const losses = lines.map((line) => {
    const lot = lots.get(line.lot_id ?? '')
    if (!lot) throw new Error(`A lot of ${document.number} is gone`)
    return { lot, ...lossLine.parse(JSON.parse(line.details)) }
  })
  const broken = losses.filter(({ damaged }) => damaged > 0).map(({ lot }) => lot)
  const damagedOf = await findOrAddDamagedLots(tx, broken)
  const fromPlaceId = document.from_place_id
  const changed = await placeOf(call, 'condition-change')
  return losses
    .flatMap(({ lot, lost, damaged }) => [
      { lotId: lot.id, fromPlaceId, toPlaceId: document.to_place_id, quantity: lost },
      { lotId: lot.id, fromPlaceId, toPlaceId: changed, quantity: damaged },
      { lotId: damagedOf.get(lot.id) ?? '', fromPlaceId: changed, toPlaceId: fromPlaceId, quantity: damaged },
    ])
    .filter(({ quantity }) => quantity > 0)
}

const closed = (warehouse: string): Problem & { problem: 'WAREHOUSE_CLOSED' } => ({
  problem: 'WAREHOUSE_CLOSED',
  data: { warehouse },
})

interface Origin {
  placeId: string
  code: string
  subjects: Subject[]
}

/** Where the goods are missing: a warehouse, or the load of a waybill under way. */
async function findOrigin(call: WriteCall, input: LossInput): Promise<Origin | Problem> {
  const { tx } = call
  if (input.foundAt !== 'transit') {
    const warehouse = input.warehouseId === null ? undefined : await findWarehouse(tx, input.warehouseId)
    if (!warehouse) return unknown('warehouseId', input.warehouseId)
    if (input.waybillId !== null) return unknown('waybillId', input.waybillId)
    const placeId = await placeOf(call, 'warehouse', warehouse.id)
    return { placeId, code: warehouse.code, subjects: [{ kind: 'warehouse', id: warehouse.id, label: warehouse.code }] }
  }
  const waybill = input.waybillId === null ? undefined : await findDocument(tx, input.waybillId)
  if (waybill?.kind !== 'waybill') return unknown('waybillId', input.waybillId)
  if (input.warehouseId !== null) return unknown('warehouseId', input.warehouseId)
  const problem = await findArrived(call, waybill.id)
  if (problem) return problem
  const sender = waybill.warehouse_id === null ? undefined : await findWarehouse(tx, waybill.warehouse_id)
  const subjects = [{ kind: 'document' as const, id: waybill.id, label: waybill.number }]
  return { placeId: waybill.id, code: sender?.code ?? call.office.code, subjects }
}

const unknown = (field: string, id: string | null): Problem & { problem: 'UNKNOWN_RECORD' } => ({
  problem: 'UNKNOWN_RECORD',
  data: { field, id: id ?? '' },
})

async function findArrived({ tx }: WriteCall, waybillId: string) {
  const [arrival] = await findStandingArrivals(tx, waybillId)
  if (arrival) return { problem: 'ALREADY_ARRIVED' as const, data: { number: arrival.number } }
  const undone = await findReversal(tx, waybillId)
  return undone && { problem: 'WAYBILL_REVERSED' as const, data: { number: undone.number } }
}

async function findLineProblem({ tx }: WriteCall, input: LossInput): Promise<Problem | undefined> {
  const lotIds = input.lines.map((line) => line.lotId)
  const lots = new Map((await findLots(tx, lotIds)).map((lot) => [lot.id, lot]))
  const refused = input.lines.flatMap(({ lotId, cause, lost, damaged }, index) => {
    const lot = lots.get(lotId)
    const refuse = (field: string, code: LineFaultCode) => [{ index, field, code }]
    if (!lot) return refuse('lotId', 'UNKNOWN_LOT')
    const same = input.lines.findIndex((each) => each.lotId === lotId && each.cause === cause)
    if (same < index) return refuse('lotId', 'DUPLICATE_LOT')
    if (lost + damaged === 0) return refuse('lost', 'NOTHING_LOST')
    if (damaged > 0 && lot.condition === 'damaged') return refuse('damaged', 'ALREADY_DAMAGED')
    if (damaged > 0 && input.foundAt === 'transit') return refuse('damaged', 'SAID_AT_ARRIVAL')
    return []
  })
  return refused.length > 0 ? { problem: 'LINES_REFUSED', data: { lines: refused } } : undefined
}

/** What is not there now cannot be lost. */
function findMissing({ tx, today }: WriteCall, { lines }: LossInput, placeId: string) {
  const wanted = lines.map(({ lotId, lost, damaged }) => ({
    ...{ lotId, fromPlaceId: placeId, toPlaceId: placeId, quantity: lost + damaged },
  }))
  return findShortage(tx, wanted, today)
}
