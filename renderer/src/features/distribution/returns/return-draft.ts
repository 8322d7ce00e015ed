import { z } from 'zod'
import type { Distribution } from '../distribution.ts'

const line = z.object({ good: z.int().nullable(), damaged: z.int().nullable() })
export type ReturnLine = z.infer<typeof line>

/** Goods that come back, by lot, as they are typed. */
const returnDraft = z.object({
  distributionId: z.string(),
  warehouseId: z.string().nullable(),
  happenedOn: z.string().nullable(),
  receivedBy: z.string(),
  remarks: z.string(),
  lines: z.record(z.string(), line),
})
export type ReturnDraft = z.infer<typeof returnDraft>
export type LotAtSite = Distribution['atSite'][number]

export const readReturn = (content: unknown): ReturnDraft | undefined => returnDraft.safeParse(content).data

/** Proposes what the report says came back and no paper has received yet, lot by lot; damaged lots as damaged. */
export function blankReturn(
  distribution: Distribution,
  { today, warehouseId, receivedBy }: { today: string; warehouseId: string | null; receivedBy: string },
): ReturnDraft {
  const lines: Record<string, ReturnLine> = {}
  for (const item of distribution.items) {
    let left = item.returned - item.returnedByReceipt
    for (const lot of distribution.atSite.filter((one) => one.itemId === item.itemId)) {
      const quantity = Math.min(Math.max(0, left), lot.quantity)
      left -= quantity
      if (quantity === 0) continue
      lines[lot.lotId] =
        lot.condition === 'damaged' ? { good: null, damaged: quantity } : { good: quantity, damaged: null }
    }
  }
  return { distributionId: distribution.id, warehouseId, happenedOn: today, receivedBy, remarks: '', lines }
}

export const sumOf = (typed: ReturnLine | undefined): number => (typed?.good ?? 0) + (typed?.damaged ?? 0)

/** The lots of which something comes back, as the office takes them. */
export function linesIn(draft: ReturnDraft, lots: readonly LotAtSite[]) {
  return lots.flatMap(({ lotId }) => {
    const typed = draft.lines[lotId]
    return sumOf(typed) > 0 ? [{ lotId, good: typed?.good ?? 0, damaged: typed?.damaged ?? 0 }] : []
  })
}

export const neededFields = ['warehouseId', 'happenedOn', 'receivedBy'] as const
export type Needed = (typeof neededFields)[number] | 'lines'

export function missingIn(draft: ReturnDraft, lots: readonly LotAtSite[]): Needed[] {
  return [
    ...neededFields.filter((field) => draft[field] === null || draft[field] === ''),
    ...(linesIn(draft, lots).length > 0 ? [] : (['lines'] as const)),
  ]
}
