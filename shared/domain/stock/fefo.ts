import type { Day } from '../dates.ts'
import type { LotCondition } from './lot.ts'

/** What must be known of a lot in one place to pick from it; `available` is in the item's unit. */
export interface PickableLot {
  lotId: string
  expiry: Day | null
  firstReceivedOn: Day
  available: number
  condition: LotCondition
  projectId: string
}

export interface PickLine {
  lotId: string
  quantity: number
}

/** STK-4: goods may be used up to and including their expiry date; the day after they are expired. */
export function isExpired(expiry: Day | null, on: Day): boolean {
  return expiry !== null && on > expiry
}

/** STK-12: whether a lot may be picked on a day at all: good, not expired, something available. */
export function isPickable(lot: PickableLot, on: Day): boolean {
  return lot.condition === 'good' && !isExpired(lot.expiry, on) && lot.available > 0
}

/**
 * STK-10: proposes which lots to take `wanted` units of one item from: first expired first out, goods without an expiry
 * after those with one, then first received first out. STK-12: never from damaged, quarantined or expired lots.
 * `short` is what the lots cannot give.
 *
 * STK-11: give the `projectId` the goods are for when the lots belong to several projects; without it, lots of more
 * than one project throw a RangeError, because goods of one project never serve another unseen.
 */
export function allocateFefo(
  lots: readonly PickableLot[],
  wanted: number,
  on: Day,
  projectId?: string,
): { lines: PickLine[]; short: number } {
  if (!Number.isSafeInteger(wanted) || wanted < 0) throw new RangeError(`Not a quantity: ${wanted}`)
  const lines: PickLine[] = []
  let short = wanted
  for (const lot of inPickOrder(lots, on, projectId)) {
    if (short === 0) break
    const quantity = Math.min(lot.available, short)
    lines.push({ lotId: lot.lotId, quantity })
    short -= quantity
  }
  return { lines, short }
}

/**
 * STK-10: whether a chosen set of lines keeps the FEFO order, so that no reason is needed. Lots of the same expiry and
 * the same day of first receipt are equal, whichever is taken first. False also when a line takes what may not be
 * picked or more than there is.
 */
export function isFefo(lines: readonly PickLine[], lots: readonly PickableLot[], on: Day, projectId?: string): boolean {
  const order = inPickOrder(lots, on, projectId)
  const taken = new Map<string, number>()
  for (const line of lines) taken.set(line.lotId, (taken.get(line.lotId) ?? 0) + line.quantity)
  if ([...taken.keys()].some((lotId) => !order.some((lot) => lot.lotId === lotId))) return false

  let earliestLeft: PickableLot | undefined
  for (const lot of order) {
    const quantity = taken.get(lot.lotId) ?? 0
    if (quantity > lot.available) return false
    if (quantity > 0 && earliestLeft && compareRank(earliestLeft, lot) < 0) return false
    if (quantity < lot.available) earliestLeft ??= lot
  }
  return true
}

function inPickOrder(lots: readonly PickableLot[], on: Day, projectId: string | undefined): PickableLot[] {
  if (projectId === undefined && new Set(lots.map((lot) => lot.projectId)).size > 1) {
    throw new RangeError('The lots belong to several projects: say for which one')
  }
  return lots
    .filter((lot) => isPickable(lot, on) && (projectId === undefined || lot.projectId === projectId))
    .sort((a, b) => compareRank(a, b) || compareText(a.lotId, b.lotId))
}

function compareRank(a: PickableLot, b: PickableLot): number {
  // '~' sorts after every digit: goods without an expiry wait for those with one.
  return compareText(a.expiry ?? '~', b.expiry ?? '~') || compareText(a.firstReceivedOn, b.firstReceivedOn)
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
