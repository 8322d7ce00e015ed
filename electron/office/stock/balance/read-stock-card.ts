import type { InferContractRouterInputs } from '@orpc/contract'
import { findItemBalanceBefore, listCardRows } from '#db/queries/stock/on-hand.ts'
import type { stockContract } from '#shared/contract/stock.ts'
import type { Day } from '#shared/domain/dates.ts'
import type { StockDocumentKind } from '#shared/domain/stock/kinds/document-kinds.ts'
import type { LotFacts } from '#shared/domain/stock/lot.ts'
import type { ReadCall } from '../../context.ts'
import type { ProblemOf } from '../../problem.ts'
import { namePlaces } from '../document/name-places.ts'
import { findUnknown } from './read-card-balances.ts'

type Input = InferContractRouterInputs<typeof stockContract>['cardBalances']

/** One movement as a stock card shows it; figures are units of the item. */
export interface CardLine extends LotFacts {
  documentId: string
  number: string
  kind: StockDocumentKind
  happenedOn: Day
  recordedAt: string
  /** Where it came from or went to: a name, or the kind of a place outside. */
  otherPlace: string
  in: number
  out: number
  balance: number
  by: string
}
export interface StockCard {
  opening: number
  closing: number
  rows: CardLine[]
}

/**
 * The stock card of an item at a warehouse: every movement between two days with the balance after it, all lots
 * together. It runs by the day things happened, within a day in before out; the day they were recorded stands beside.
 */
export async function readStockCard(
  { db, by }: Pick<ReadCall, 'db' | 'by'>,
  input: Input,
): Promise<StockCard | ProblemOf<typeof stockContract.cardBalances>> {
  const { warehouseId, itemId } = input
  const problem = await findUnknown(db, input)
  if (problem) return problem
  const from = input.from ?? null
  const opening = from === null ? 0 : await findItemBalanceBefore(db, warehouseId, itemId, from)
  const rows = await listCardRows(db, warehouseId, itemId, from, input.to ?? null)
  const otherPlaceIds = rows.map((row) => row.other_place_id)
  const places = await namePlaces(db, by.language, otherPlaceIds)
  let balance = opening
  const card = rows.map((row): CardLine => {
    balance += row.quantity
    return {
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
