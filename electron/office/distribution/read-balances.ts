import { findReportInForce, listPlannedItems, listReportLines } from '#db/queries/distribution/distribution.ts'
import { sumInTransit, sumIssued, sumSiteMovements } from '#db/queries/distribution/site-balances.ts'
import type { Reader } from '#db/schema.ts'
import { balanceOf, type ReconciliationLine } from '#shared/domain/distribution/distribution-report.ts'

/** One item of a distribution: planned, what the ledger says, what the report in force says. */
export interface ItemBalance extends ReconciliationLine {
  planned: number
  issued: number
  /** DIS-19: zero or it cannot be verified. */
  difference: number
}

/**
 * Every item that was planned, sent, brought or reported, in the order of the plan. What arrived is never typed: it is
 * what arrival documents moved to the site, less reversed ones, good and damaged together.
 */
export async function readBalances(db: Reader, distributionId: string): Promise<ItemBalance[]> {
  const balances = new Map<string, Omit<ItemBalance, 'difference'>>()
  const of = (itemId: string) => {
    const known = balances.get(itemId) ?? { ...nothing, itemId }
    balances.set(itemId, known)
    return known
  }
  for (const planned of await listPlannedItems(db, distributionId)) of(planned.item_id).planned = planned.quantity
  for (const sent of await sumIssued(db, distributionId)) of(sent.item_id).issued = sent.issued
  for (const load of await sumInTransit(db, distributionId)) of(load.item_id).inTransit += load.in_transit
  for (const moved of await sumSiteMovements(db, distributionId)) {
    if (moved.kind === 'arrival') of(moved.item_id).arrived = moved.net
    if (moved.kind === 'return') of(moved.item_id).returnedByReceipt = 0 - moved.net
  }
  const report = await findReportInForce(db, distributionId)
  for (const line of report ? await listReportLines(db, report.id) : []) {
    const balance = of(line.item_id)
    balance.distributed = line.distributed
    balance.returned = line.returned
    balance.lost = line.lost
    balance.damaged = line.damaged
  }
  return [...balances.values()].map((balance) => ({ ...balance, difference: balanceOf(balance) }))
}

/** Units on the way to a distribution's site or there, of whatever items. */
export async function readGoodsOut(db: Reader, distributionId: string): Promise<number> {
  const onTheWay = await sumInTransit(db, distributionId)
  const atSite = await sumSiteMovements(db, distributionId)
  return onTheWay.reduce((total, row) => total + row.in_transit, 0) + atSite.reduce((total, row) => total + row.net, 0)
}

const nothing = {
  planned: 0,
  issued: 0,
  inTransit: 0,
  arrived: 0,
  returnedByReceipt: 0,
  distributed: 0,
  returned: 0,
  lost: 0,
  damaged: 0,
}
