import type { z } from 'zod'
import { findDistribution } from '#db/queries/distribution/distribution.ts'
import { readEventsOf } from '#db/queries/distribution/distribution-events.ts'
import { listLotsAtSite } from '#db/queries/distribution/site-balances.ts'
import { findWarehouse } from '#db/queries/reference/reference.ts'
import type { NewMovement } from '#db/queries/stock/document.ts'
import type { distributionContract } from '#shared/contract/distribution.ts'
import { deriveDistribution } from '#shared/domain/distribution/distribution.ts'
import type { LineFaultCode } from '#shared/domain/stock/line-fault.ts'
import type { WriteCall } from '../context.ts'
import type { ProblemOf } from '../problem.ts'
import { placeOf } from '../reference/place-of.ts'
import { postDocument } from '../stock/document/post-document.ts'
import { findOrAddDamagedLots } from '../stock/kinds/damaged-lots.ts'
import type { Posted } from './plan-distribution.ts'

type ReturnInput = z.output<NonNullable<(typeof distributionContract.returnGoods)['~orpc']['inputSchema']>>
type ReturnProblem = ProblemOf<typeof distributionContract.returnGoods>
type LotAtSite = Awaited<ReturnType<typeof listLotsAtSite>>[number]

/**
 * DIS-20: goods that come back from a site are received by a GRN of the warehouse they come to. What comes back damaged
 * becomes a damaged lot there. Possible until the distribution's report is verified.
 */
export async function returnGoods(call: WriteCall, input: ReturnInput): Promise<Posted | ReturnProblem> {
  const { tx } = call
  const plan = await findDistribution(tx, input.distributionId)
  if (!plan) return { problem: 'UNKNOWN_RECORD', data: { field: 'distributionId', id: input.distributionId } }
  const { state } = deriveDistribution(await readEventsOf(tx, plan.id))
  if (state !== 'issued' && state !== 'reported') return { problem: 'WRONG_STATE', data: { state } }
  const warehouse = await findWarehouse(tx, input.warehouseId)
  if (!warehouse) return { problem: 'UNKNOWN_RECORD', data: { field: 'warehouseId', id: input.warehouseId } }
  // REF-12: nothing goes into a warehouse that is closed or being counted.
  if (warehouse.status !== 'open') return { problem: 'WAREHOUSE_CLOSED', data: { warehouse: warehouse.code } }
  const lots = new Map((await listLotsAtSite(tx, plan.id)).map((lot) => [lot.lot_id, lot]))
  const refused = input.lines.flatMap((line, index) => checkLine(input.lines, line, index, lots.get(line.lotId)))
  if (refused.length > 0) return { problem: 'LINES_REFUSED', data: { lines: refused } }

  return postDocument(call, {
    id: input.id,
    kind: 'return',
    code: warehouse.code,
    happenedOn: input.happenedOn,
    warehouseId: input.warehouseId,
    fromPlaceId: plan.id,
    toPlaceId: await placeOf(call, 'warehouse', input.warehouseId),
    references: { distribution_id: plan.id },
    details: { distributionNumber: plan.number, receivedBy: input.receivedBy, remarks: input.remarks },
    lines: input.lines.map(({ lotId, ...typed }) => ({ itemId: null, lotId, details: typed })),
    movements: await movementsOf(call, plan.id, input, lots),
    subjects: [{ kind: 'distribution', id: plan.id, label: plan.number }],
  })
}

type Line = ReturnInput['lines'][number]

function checkLine(lines: readonly Line[], line: Line, index: number, lot: LotAtSite | undefined) {
  const refuse = (field: string, code: LineFaultCode) => [{ index, field, code }]
  if (lines.findIndex((each) => each.lotId === line.lotId) < index) return refuse('lotId', 'LOT_TWICE')
  if (!lot) return refuse('lotId', 'NOT_AT_SITE')
  if (line.good + line.damaged === 0) return refuse('good', 'EMPTY_LINE')
  if (line.good > 0 && lot.condition === 'damaged') return refuse('good', 'ARRIVED_DAMAGED')
  return []
}

/** Good goods come in as they are; what was good and comes back damaged changes into a damaged lot on the way. */
async function movementsOf(
  call: WriteCall,
  siteId: string,
  { lines, warehouseId }: ReturnInput,
  lots: ReadonlyMap<string, LotAtSite>,
): Promise<NewMovement[]> {
  const broken = lines.flatMap(({ lotId, damaged }) => {
    const lot = lots.get(lotId)
    return lot && damaged > 0 && lot.condition !== 'damaged' ? [{ ...lot, id: lot.lot_id }] : []
  })
  const damagedOf = await findOrAddDamagedLots(call.tx, broken)
  const changed = await placeOf(call, 'condition-change')
  return lines
    .flatMap(({ lotId, good, damaged }) => {
      const damagedLot = damagedOf.get(lotId)
      if (!damagedLot) return [{ lotId, fromPlaceId: siteId, toPlaceId: warehouseId, quantity: good + damaged }]
      return [
        { lotId, fromPlaceId: siteId, toPlaceId: warehouseId, quantity: good },
        { lotId, fromPlaceId: siteId, toPlaceId: changed, quantity: damaged },
        { lotId: damagedLot, fromPlaceId: changed, toPlaceId: warehouseId, quantity: damaged },
      ]
    })
    .filter(({ quantity }) => quantity > 0)
}
