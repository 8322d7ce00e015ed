import { findParty, findProject, findWarehouse } from '#db/queries/reference/reference.ts'
import { findLots } from '#db/queries/stock/lot.ts'
import type { LotsWanted } from '#db/queries/stock/on-hand.ts'
import type { DocumentTaken } from '#shared/contract/posting.ts'
import type { stockContract } from '#shared/contract/stock.ts'
import { isExpired, isFefo } from '#shared/domain/stock/fefo.ts'
import type { documentKinds } from '#shared/domain/stock/kinds/document-kinds.ts'
import type { LineFault } from '#shared/domain/stock/line-fault.ts'
import type { Subject, WriteCall } from '../../context.ts'
import { isProblem, type ProblemOf } from '../../problem.ts'
import { placeOf } from '../../reference/place-of.ts'
import { findShortage, type Posted, postDocument } from '../document/post-document.ts'
import { distributionForDispatch } from './distribution-for-dispatch.ts'
import { readLotsAt } from './pickable-lots.ts'

export type DispatchInput = DocumentTaken<(typeof documentKinds)['waybill']>
type Problem = ProblemOf<typeof stockContract.dispatch>
type Lot = Awaited<ReturnType<typeof findLots>>[number]

interface Destination {
  placeId: string
  distributionId?: string
  /** The project whose goods may go there; null for any. */
  projectId: string | null
  subject: Subject
}

/** The states in which a distribution takes goods: its place and time are agreed and it is not settled (DIS-3). */
const takesGoods: readonly string[] = ['agreed', 'issued', 'at-site', 'reported']

/**
 * Posts a waybill: the goods leave the warehouse and are in transit until the other end says what arrived (STK-14).
 * STK-12: good and unexpired lots only; STK-10: in FEFO order or with a reason; STK-11: a distribution gets goods of its
 * own project.
 */
export async function dispatchGoods(call: WriteCall, input: DispatchInput): Promise<Posted | Problem> {
  const { tx } = call
  const warehouse = await findWarehouse(tx, input.warehouseId)
  if (!warehouse) return unknown('warehouseId', input.warehouseId)
  const destination = await findDestination(call, input)
  if (isProblem(destination)) return destination
  if (input.transporterId !== null && !(await findParty(tx, input.transporterId))) {
    return unknown('transporterId', input.transporterId)
  }
  if (warehouse.status !== 'open') return { problem: 'WAREHOUSE_CLOSED', data: { warehouse: warehouse.code } }

  const fromPlaceId = await placeOf(call, 'warehouse', warehouse.id)
  const lots = await findLots(
    tx,
    input.lines.map((line) => line.lotId),
  )
  const movements = input.lines.map((line) => ({ ...line, fromPlaceId, toPlaceId: input.id }))
  const problem =
    findLotProblem(input, lots, destination) ??
    (await findShortage(tx, movements, input.happenedOn)) ??
    (await findFefoProblem(call, input, lots, fromPlaceId))
  if (problem) return problem

  const { callId: _callId, warehouseId: _warehouseId, destination: _destination, ...typed } = input
  const { id, lines, transporterId, ...details } = typed
  return postDocument(call, {
    id,
    kind: 'waybill',
    code: warehouse.code,
    happenedOn: input.happenedOn,
    warehouseId: warehouse.id,
    fromPlaceId,
    toPlaceId: destination.placeId,
    references: { transporter_id: transporterId, distribution_id: destination.distributionId ?? null },
    details,
    lines: lines.map(({ lotId, ...rest }) => ({ itemId: null, lotId, details: rest })),
    movements,
    isThere: true,
    subjects: [{ kind: 'warehouse', id: warehouse.id, label: warehouse.code }, destination.subject],
  })
}

function unknown(field: string, id: string): Problem & { problem: 'UNKNOWN_RECORD' } {
  return { problem: 'UNKNOWN_RECORD', data: { field, id } }
}

async function findDestination(call: WriteCall, input: DispatchInput): Promise<Destination | Problem> {
  const { tx } = call
  const { destination } = input
  if (destination.kind === 'warehouse') {
    const { warehouseId } = destination
    if (warehouseId === input.warehouseId) return { problem: 'SAME_WAREHOUSE' }
    const warehouse = await findWarehouse(tx, warehouseId)
    if (!warehouse) return unknown('destination.warehouseId', warehouseId)
    if (warehouse.status === 'closed') return { problem: 'WAREHOUSE_CLOSED', data: { warehouse: warehouse.code } }
    const placeId = await placeOf(call, 'warehouse', warehouseId)
    return { placeId, projectId: null, subject: { kind: 'warehouse', id: warehouseId, label: warehouse.code } }
  }
  const { distributionId } = destination
  const distribution = await distributionForDispatch(tx, distributionId)
  if (!distribution) return unknown('destination.distributionId', distributionId)
  const { state, projectId, label } = distribution
  if (!takesGoods.includes(state)) return { problem: 'DISTRIBUTION_NOT_READY', data: { state } }
  const project = await findProject(tx, projectId)
  if (project?.status === 'closed') return { problem: 'PROJECT_CLOSED', data: { project: project.code } }
  const placeId = await placeOf(call, 'distribution', distributionId)
  const subject: Subject = { kind: 'distribution', id: distributionId, label }
  return { placeId, distributionId, projectId, subject }
}

function findLotProblem(input: DispatchInput, lots: readonly Lot[], to: Destination): Problem | undefined {
  const byId = new Map(lots.map((lot) => [lot.id, lot]))
  const refused: LineFault[] = []
  input.lines.forEach(({ lotId }, index) => {
    const lot = byId.get(lotId)
    if (!lot) refused.push({ index, field: 'lotId', code: 'UNKNOWN_LOT', detail: lotId })
    else if (lot.condition !== 'good') refused.push({ index, field: 'lotId', code: 'NOT_GOOD', detail: lot.condition })
    else if (isExpired(lot.expires_on, input.happenedOn)) {
      refused.push({ index, field: 'lotId', code: 'EXPIRED', detail: lot.expires_on ?? '' })
    }
  })
  if (refused.length > 0) return { problem: 'LINES_REFUSED', data: { lines: refused } }
  const foreign = lots.filter((lot) => to.projectId !== null && lot.project_id !== to.projectId)
  if (foreign.length > 0) return { problem: 'OTHER_PROJECT', data: { lots: foreign.map((lot) => lot.id) } }
  return undefined
}

/** STK-10, for the goods of each item, project and owner by themselves. */
async function findFefoProblem(
  { tx }: WriteCall,
  input: DispatchInput,
  lots: readonly Lot[],
  placeId: string,
): Promise<Problem | undefined> {
  if (input.notFefoReason !== '') return undefined
  const there = await readLotsAt(tx, placeId, upToLastTaken(lots), input.happenedOn)
  const keyOf = (itemId: string, projectId: string, owner: string) => `${itemId} ${projectId} ${owner}`
  const keyOfLot = new Map(lots.map((lot) => [lot.id, keyOf(lot.item_id, lot.project_id, lot.owner)]))
  const lines = Map.groupBy(input.lines, (line) => keyOfLot.get(line.lotId))
  const alike = Map.groupBy(there, (lot) => keyOf(lot.itemId, lot.projectId, lot.owner))
  const unordered = new Set<string>()
  for (const [key, taken] of lines) {
    const [first, ...others] = alike.get(key ?? '') ?? []
    if (first && !isFefo(taken, [first, ...others], input.happenedOn)) unordered.add(first.itemId)
  }
  return unordered.size > 0 ? { problem: 'NOT_FEFO_NEEDS_REASON', data: { items: [...unordered] } } : undefined
}

/** Of each item what expires no later than the last that is taken: what comes after it in the order is left with right. */
function upToLastTaken(lots: readonly Lot[]): LotsWanted[] {
  return [...Map.groupBy(lots, (lot) => lot.item_id)].map(([itemId, taken]) => {
    const days = taken.map((lot) => lot.expires_on)
    return {
      itemId,
      until: days.some((day) => day === null) ? null : days.reduce((a, b) => ((a ?? '') > (b ?? '') ? a : b), ''),
    }
  })
}
