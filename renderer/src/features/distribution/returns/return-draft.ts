import type { z } from 'zod'
import { distributionContract } from '#shared/contract/distribution.ts'
import type { Day } from '#shared/domain/dates.ts'
import { inputOf } from '../../../ui/form/fault/contract-input.ts'
import type { Distribution } from '../distribution.ts'

export const schema = inputOf(distributionContract.returnGoods)

export interface ReturnLine {
  good: number | null
  damaged: number | null
}

/** Goods that come back, by lot, as they are typed. */
export interface ReturnDraft {
  distributionId: string
  warehouseId: string | null
  happenedOn: Day | null
  receivedBy: string
  remarks: string
  lines: Record<string, ReturnLine>
}
export type LotAtSite = Distribution['atSite'][number]

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

/** The draft as the office takes it; what is missing is left empty, which the contract refuses. */
export function asReturnInput(
  draft: ReturnDraft,
  { id, callId }: { id: string; callId: string },
  lots: readonly LotAtSite[],
): z.input<typeof schema> {
  const { distributionId, warehouseId, happenedOn, receivedBy, remarks } = draft
  return {
    ...{ id, callId, distributionId, receivedBy, remarks },
    warehouseId: warehouseId ?? '',
    happenedOn: happenedOn ?? '',
    lines: linesIn(draft, lots),
  }
}
