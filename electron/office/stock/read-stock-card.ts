import type { InferContractRouterInputs, InferContractRouterOutputs } from '@orpc/contract'
import { findItem, findWarehouse } from '#db/queries/reference/reference.ts'
import { findItemBalanceBefore, listCardRows } from '#db/queries/stock/on-hand.ts'
import type { stockContract } from '#shared/contract/stock.ts'
import type { ReadCall } from '../context.ts'
import type { ProblemOf } from '../problem.ts'
import { namePlaces } from './name-places.ts'

type Input = InferContractRouterInputs<typeof stockContract>['stockCard']
export type StockCard = InferContractRouterOutputs<typeof stockContract>['stockCard']

/**
 * The stock card of an item at a warehouse: every movement between two days with the balance after it, all lots
 * together. It runs by the day things happened, within a day in before out; the day they were recorded stands beside.
 */
export async function readStockCard(
  { db, by }: Pick<ReadCall, 'db' | 'by'>,
  input: Input,
): Promise<StockCard | ProblemOf<typeof stockContract.stockCard>> {
  const { warehouseId, itemId } = input
  if (!(await findWarehouse(db, warehouseId))) {
    return { problem: 'UNKNOWN_RECORD', data: { field: 'warehouseId', id: warehouseId } }
  }
  if (!(await findItem(db, itemId))) return { problem: 'UNKNOWN_RECORD', data: { field: 'itemId', id: itemId } }
  const from = input.from ?? null
  const opening = from === null ? 0 : await findItemBalanceBefore(db, warehouseId, itemId, from)
  const rows = await listCardRows(db, warehouseId, itemId, from, input.to ?? null)
  const otherPlaceIds = rows.map((row) => row.other_place_id)
  const places = await namePlaces(db, by.language, otherPlaceIds)
  let balance = opening
  const card = rows.map((row) => {
    balance += row.quantity
    return {
      lotId: row.lot_id,
      itemId,
      projectId: row.project_id,
      batch: row.batch,
      expiresOn: row.expires_on,
      condition: row.condition,
      owner: row.owner,
      documentId: row.document_id,
      number: row.number,
      kind: row.kind,
      happenedOn: row.happened_on,
      recordedAt: row.recorded_at,
      otherPlace: places.get(row.other_place_id)?.name ?? '',
      in: Math.max(0, row.quantity),
      out: Math.max(0, -row.quantity),
      balance,
      by: row.recorded_by,
    }
  })
  return { opening, closing: balance, rows: card }
}
