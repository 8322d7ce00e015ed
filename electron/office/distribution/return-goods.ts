import type { z } from 'zod'
import { findDistribution } from '#db/queries/distribution/distribution.ts'
import { readEventsOf } from '#db/queries/distribution/distribution-events.ts'
import { listLotsAtSite } from '#db/queries/distribution/site-balances.ts'
import { findWarehouse } from '#db/queries/reference/reference.ts'
import type { NewMovement } from '#db/queries/stock/document.ts'
import type { distributionContract } from '#shared/contract/distribution.ts'
import { deriveDistribution } from '#shared/domain/distribution/distribution.ts'
import type { WriteCall } from '../context.ts'
import type { ProblemOf } from '../problem.ts'
import { placeOf } from '../reference/place-of.ts'
import { findOrAddLot } from '../stock/find-or-add-lot.ts'
import { postDocument } from '../stock/post-document.ts'
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

  const movements: NewMovement[] = []
  for (const line of input.lines) {
    const lot = lots.get(line.lotId)
    if (lot) movements.push(...(await movementsOf(call, plan.id, input.warehouseId, line, lot)))
  }
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
    movements,
    subjects: [{ kind: 'distribution', id: plan.id, label: plan.number }],
  })
}

type Line = ReturnInput['lines'][number]

function checkLine(lines: readonly Line[], line: Line, index: number, lot: LotAtSite | undefined) {
  const refuse = (field: string, code: string) => [{ index, field, code }]
  if (lines.findIndex((each) => each.lotId === line.lotId) < index) return refuse('lotId', 'DUPLICATE_LOT')
  if (!lot) return refuse('lotId', 'NOT_AT_SITE')
  if (line.good + line.damaged === 0) return refuse('good', 'EMPTY_LINE')
  if (line.good > 0 && lot.condition === 'damaged') return refuse('good', 'ALREADY_DAMAGED')
  return []
}

async function movementsOf(
  call: WriteCall,
  siteId: string,
  warehouseId: string,
  line: Line,
  lot: LotAtSite,
): Promise<NewMovement[]> {
  const move = (lotId: string, fromPlaceId: string, toPlaceId: string, quantity: number): NewMovement[] =>
    quantity > 0 ? [{ lotId, fromPlaceId, toPlaceId, quantity }] : []
  if (lot.condition === 'damaged') return move(lot.lot_id, siteId, warehouseId, line.damaged)
  const changed = await placeOf(call, 'condition-change')
  const damagedLot =
    line.damaged > 0
      ? await findOrAddLot(call.tx, {
          itemId: lot.item_id,
          projectId: lot.project_id,
          batch: lot.batch,
          expiresOn: lot.expires_on,
          owner: lot.owner,
          condition: 'damaged',
        })
      : lot.lot_id
  return [
    ...move(lot.lot_id, siteId, warehouseId, line.good),
    ...move(lot.lot_id, siteId, changed, line.damaged),
    ...move(damagedLot, changed, warehouseId, line.damaged),
  ]
}
