import type { InferContractRouterOutputs } from '@orpc/contract'
import { countLedger, listClosingDifferences, listClosings, listDifferences } from '#db/queries/stock/proof.ts'
import type { stockContract } from '#shared/contract/stock.ts'
import type { ReadCall } from '../../context.ts'

export type Proof = InferContractRouterOutputs<typeof stockContract>['prove']

/**
 * Promise 1: sums every movement anew and names each balance, of now or kept when a month closed, that differs; none
 * ever should. Each closing is proved from the one before it, so that every movement is read twice, whatever the number
 * of months.
 */
export async function proveBalances({ db }: Pick<ReadCall, 'db'>): Promise<Proof> {
  const { balances, movements } = await countLedger(db)
  const differences = await listDifferences(db)
  for (const { closing } of await listClosings(db)) differences.push(...(await listClosingDifferences(db, closing)))
  return {
    balances,
    movements,
    differences: differences.map((row) => ({
      placeId: row.place_id,
      lotId: row.lot_id,
      balance: row.balance,
      movements: row.movements,
    })),
  }
}
