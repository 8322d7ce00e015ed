import { findWarehouse } from '#db/queries/reference/reference.ts'
import { findDocument, findStandingArrivals, type NewMovement } from '#db/queries/stock/document.ts'
import { findReversal } from '#db/queries/stock/document-link.ts'
import { findLots } from '#db/queries/stock/lot.ts'
import { listContents } from '#db/queries/stock/on-hand.ts'
import type { DocumentTaken } from '#shared/contract/posting.ts'
import type { stockContract } from '#shared/contract/stock.ts'
import { checkArrival } from '#shared/domain/stock/arrival.ts'
import type { documentKinds } from '#shared/domain/stock/kinds/document-kinds.ts'
import type { WriteCall } from '../../context.ts'
import type { ProblemOf } from '../../problem.ts'
import { placeOf } from '../../reference/place-of.ts'
import { distributionSubjects } from '../document/distribution-subjects.ts'
import { type Posted, postDocument } from '../document/post-document.ts'
import { findOrAddDamagedLots } from './damaged-lots.ts'

export type ArriveInput = DocumentTaken<(typeof documentKinds)['arrival']>
type Problem = ProblemOf<typeof stockContract.arrive>
type Waybill = NonNullable<Awaited<ReturnType<typeof findDocument>>>

/**
 * Posts what became of a waybill's goods at the other end. Good goods come in as they left, damaged ones change into a
 * damaged lot, missing ones are lost in transit: nothing stays on the road (STK-18, STK-21).
 */
export async function arriveGoods(call: WriteCall, input: ArriveInput): Promise<Posted | Problem> {
  const { tx } = call
  const waybill = await findDocument(tx, input.waybillId)
  if (waybill?.kind !== 'waybill') {
    return { problem: 'UNKNOWN_RECORD', data: { field: 'waybillId', id: input.waybillId } }
  }
  const warehouse = await findWarehouse(tx, waybill.to_place_id)
  const problem =
    (await findWaybillProblem(call, input, waybill)) ??
    (warehouse && warehouse.status !== 'open' ? closed(warehouse.code) : undefined) ??
    findLineProblem(input, await loadOf(call, waybill))
  if (problem) return problem

  const { callId: _, id, waybillId, lines, ...details } = input
  const toSite = waybill.distribution_id
  return postDocument(call, {
    id,
    kind: 'arrival',
    code: warehouse?.code ?? call.office.code,
    happenedOn: input.happenedOn,
    warehouseId: warehouse?.id ?? null,
    fromPlaceId: waybill.id,
    toPlaceId: waybill.to_place_id,
    references: { distribution_id: toSite },
    details,
    lines: lines.map(({ lotId, ...typed }) => ({ itemId: null, lotId, details: typed })),
    movements: await movementsOf(call, input, waybill),
    links: [{ parentId: waybillId, relation: 'arrival' }],
    subjects: [
      { kind: 'document', id: waybill.id, label: waybill.number },
      ...(warehouse ? [{ kind: 'warehouse' as const, id: warehouse.id, label: warehouse.code }] : []),
      ...(await distributionSubjects(tx, toSite)),
    ],
  })
}

const closed = (warehouse: string): Problem => ({ problem: 'WAREHOUSE_CLOSED', data: { warehouse } })

async function findWaybillProblem(
  { tx }: WriteCall,
  input: ArriveInput,
  waybill: Waybill,
): Promise<Problem | undefined> {
  const reversal = await findReversal(tx, waybill.id)
  if (reversal) return { problem: 'WAYBILL_REVERSED', data: { number: reversal.number } }
  const [earlier] = await findStandingArrivals(tx, waybill.id)
  if (earlier) return { problem: 'ALREADY_ARRIVED', data: { number: earlier.number } }
  if (input.happenedOn < waybill.happened_on) {
    return { problem: 'BEFORE_DISPATCH', data: { dispatchedOn: waybill.happened_on } }
  }
  return undefined
}

/** What is still on the way: sent, less what was reported as lost since. */
async function loadOf({ tx }: WriteCall, waybill: Waybill): Promise<{ lotId: string; quantity: number }[]> {
  const load = await listContents(tx, waybill.id)
  return load.map((each) => ({ lotId: each.lot_id, quantity: each.quantity }))
}

function findLineProblem(
  input: ArriveInput,
  sent: readonly { lotId: string; quantity: number }[],
): Problem | undefined {
  const lines = checkArrival(sent, input.lines).map((each) => ({
    index: each.index,
    field: each.field,
    code: each.code,
    detail: each.code === 'LOT_NOT_LISTED' ? each.lotId : String(each.difference),
  }))
  return lines.length > 0 ? { problem: 'LINES_REFUSED', data: { lines } } : undefined
}

async function movementsOf(call: WriteCall, input: ArriveInput, waybill: Waybill): Promise<NewMovement[]> {
  const { tx } = call
  const lotIds = input.lines.map((line) => line.lotId)
  const lots = new Map((await findLots(tx, lotIds)).map((lot) => [lot.id, lot]))
  const lotOf = (lotId: string) => {
    const lot = lots.get(lotId)
    if (!lot) throw new Error(`Lot ${lotId} of waybill ${waybill.number} is gone`)
    return lot
  }
  const broken = input.lines.filter((line) => line.damaged > 0).map((line) => lotOf(line.lotId))
  const damagedOf = await findOrAddDamagedLots(tx, broken)
  const changed = await placeOf(call, 'condition-change')
  const lost = await placeOf(call, 'loss')
  const fromPlaceId = waybill.id
  const toPlaceId = waybill.to_place_id
  return input.lines
    .flatMap(({ lotId, good, damaged, missing }) => [
      { lotId: lotOf(lotId).id, fromPlaceId, toPlaceId, quantity: good },
      { lotId, fromPlaceId, toPlaceId: changed, quantity: damaged },
      { lotId: damagedOf.get(lotId) ?? '', fromPlaceId: changed, toPlaceId, quantity: damaged },
      { lotId, fromPlaceId, toPlaceId: lost, quantity: missing },
    ])
    .filter((movement) => movement.quantity > 0)
}
