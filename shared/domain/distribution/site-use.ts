import type { Day } from '../dates.ts'
import { allocateFefo, type PickableLot, type PickLine } from '../stock/fefo.ts'

/** What can become of goods at a distribution's site, besides coming back. */
export const siteUses = ['distributed', 'damaged', 'lost'] as const
export type SiteUse = (typeof siteUses)[number]

/**
 * Which lots of one item at a site the figures of a report stand for. People were given good lots first, the first to
 * expire first; what was damaged and lost is taken from damaged lots first. When a kind of lot runs out the rest comes
 * from whatever is there, because the report says what happened and only the lot has to be settled.
 *
 * Throws a RangeError when there is less at the site than the report says: it must have been balanced before (DIS-19).
 */
export function useAtSite(
  lots: readonly PickableLot[],
  figures: Readonly<Record<SiteUse, number>>,
  on: Day,
): (PickLine & { use: SiteUse })[] {
  const left = lots.map((lot) => ({ ...lot }))
  const take = (use: SiteUse, lines: readonly PickLine[]) =>
    lines.map((line) => {
      const lot = left.find((each) => each.lotId === line.lotId)
      if (lot) lot.available -= line.quantity
      return { ...line, use }
    })
  const good = left.map((lot) => ({ ...lot, projectId: '' }))
  const first = take('distributed', allocateFefo(good, figures.distributed, on, '').lines)
  const missing = figures.distributed - sum(first)
  const damagedFirst = [...left].sort((a, b) => Number(a.condition === 'good') - Number(b.condition === 'good'))
  return [
    ...first,
    ...take('damaged', inOrder(damagedFirst, figures.damaged)),
    ...take('lost', inOrder(damagedFirst, figures.lost)),
    ...take('distributed', inOrder(left, missing)),
  ]
}

function inOrder(lots: readonly PickableLot[], wanted: number): PickLine[] {
  const lines: PickLine[] = []
  let short = wanted
  for (const lot of lots) {
    const quantity = Math.min(lot.available, short)
    if (quantity > 0) lines.push({ lotId: lot.lotId, quantity })
    short -= quantity
  }
  if (short > 0) throw new RangeError(`${short} more than there is at the site`)
  return lines
}

function sum(lines: readonly PickLine[]): number {
  return lines.reduce((total, line) => total + line.quantity, 0)
}
