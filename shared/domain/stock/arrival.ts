import type { LineFaultCode } from './line-fault.ts'

/** What became of one lot of a waybill at its other end, in the item's unit. */
export interface ArrivalLine {
  lotId: string
  good: number
  damaged: number
  missing: number
}

export interface ArrivalProblem {
  rule: 'STK-18'
  code: Extract<
    LineFaultCode,
    'NOT_ON_WAYBILL' | 'LOT_TWICE' | 'LOT_NOT_LISTED' | 'NOT_ALL_ACCOUNTED_FOR' | 'MORE_THAN_SENT'
  >
  /** Counts the lines from 0; one after the last for a lot that no line names. */
  index: number
  field: 'lotId' | 'missing' | 'good'
  lotId: string
  /** Units above what was sent of the lot; negative: so many are not accounted for. */
  difference: number
}

/**
 * Everything that keeps an arrival from being posted; empty when it may be. STK-18, STK-21: every lot that was sent has
 * one line on which good + damaged + missing is what was sent.
 */
export function checkArrival(
  sent: readonly { lotId: string; quantity: number }[],
  lines: readonly ArrivalLine[],
): ArrivalProblem[] {
  const problems: ArrivalProblem[] = []
  const sentOf = new Map<string, number>()
  for (const { lotId, quantity } of sent) sentOf.set(lotId, quantity + (sentOf.get(lotId) ?? 0))
  const seen = new Set<string>()
  lines.forEach((line, index) => {
    const { lotId } = line
    const quantity = sentOf.get(lotId) ?? 0
    const accounted = line.good + line.damaged + line.missing
    const refuse = (code: ArrivalProblem['code'], field: ArrivalProblem['field']) =>
      problems.push({ rule: 'STK-18', code, index, field, lotId, difference: accounted - quantity })
    if (!sentOf.has(lotId)) refuse('NOT_ON_WAYBILL', 'lotId')
    else if (seen.has(lotId)) refuse('LOT_TWICE', 'lotId')
    else if (accounted < quantity) refuse('NOT_ALL_ACCOUNTED_FOR', 'missing')
    else if (accounted > quantity) refuse('MORE_THAN_SENT', 'good')
    seen.add(lotId)
  })
  for (const [lotId, quantity] of sentOf) {
    if (seen.has(lotId)) continue
    const field = 'lotId' as const
    problems.push({ rule: 'STK-18', code: 'LOT_NOT_LISTED', index: lines.length, field, lotId, difference: -quantity })
  }
  return problems
}
