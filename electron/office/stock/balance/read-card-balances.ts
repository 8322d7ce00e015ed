import type { InferContractRouterInputs, InferContractRouterOutputs } from '@orpc/contract'
import { findItem, findWarehouse } from '#db/queries/reference/reference.ts'
import { findItemBalanceBefore } from '#db/queries/stock/on-hand.ts'
import type { stockContract } from '#shared/contract/stock.ts'
import { addDays } from '#shared/domain/dates.ts'
import type { ReadCall } from '../../context.ts'
import type { ProblemOf } from '../../problem.ts'

type Input = InferContractRouterInputs<typeof stockContract>['cardBalances']
type Balances = InferContractRouterOutputs<typeof stockContract>['cardBalances']

/** What there was of an item at a warehouse before a day (nothing when none is given) and at the end of another (of today). */
export async function readCardBalances(
  { db, today }: Pick<ReadCall, 'db' | 'today'>,
  { warehouseId, itemId, from, to }: Input,
): Promise<Balances | ProblemOf<typeof stockContract.cardBalances>> {
  const problem = await findUnknown(db, { warehouseId, itemId })
  if (problem) return problem
  const before = (day: string) => findItemBalanceBefore(db, warehouseId, itemId, day)
  return { opening: from ? await before(from) : 0, closing: await before(addDays(to ?? today, 1)) }
}

/** An item or a warehouse that nobody knows has no card. */
export async function findUnknown(
  db: ReadCall['db'],
  { warehouseId, itemId }: { warehouseId: string; itemId: string },
): Promise<ProblemOf<typeof stockContract.cardBalances> | undefined> {
  if (!(await findWarehouse(db, warehouseId))) {
    return { problem: 'UNKNOWN_RECORD', data: { field: 'warehouseId', id: warehouseId } }
  }
  return (await findItem(db, itemId)) ? undefined : { problem: 'UNKNOWN_RECORD', data: { field: 'itemId', id: itemId } }
}
