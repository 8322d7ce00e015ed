import { type Day, isDay } from '../dates.ts'
import type { LineFaultCode } from './line-fault.ts'

/** One line of a goods received note, in the item's unit, with what its item must carry. */
export interface ReceiptLine {
  sent: number
  good: number
  damaged: number
  missing: number
  excess: number
  /** Empty when the goods carry none. */
  batch: string
  expiresOn: Day | null
  tracksExpiry: boolean
  tracksBatch: boolean
}

export interface Receipt {
  waybillNumber: string
  noWaybillReason: string
  lines: readonly ReceiptLine[]
}

/** What is wrong with a receipt: with one of its lines, counted from 0, or with the receipt as a whole (`index` null). */
export type ReceiptProblem = ReceiptLineProblem | ReceiptHeadProblem

interface ReceiptHeadProblem {
  rule: 'STK-15' | 'STK-18'
  code: 'WAYBILL_OR_REASON_NEEDED' | 'WAYBILL_AND_REASON' | 'NO_LINES'
  index: null
  field: 'waybillNumber' | 'lines'
}

interface ReceiptLineProblem {
  rule: 'STK-3' | 'STK-18'
  code: LineFaultCode
  index: number
  field: QuantityField | 'batch' | 'expiresOn'
  /** Units above what was sent; negative: so many are not accounted for. */
  difference?: number
}

const quantityFields = ['sent', 'good', 'damaged', 'missing', 'excess'] as const
type QuantityField = (typeof quantityFields)[number]

/**
 * Everything that keeps a receipt from being posted; empty when it may be. STK-15: a waybill number, or the reason why
 * there is none, never both. STK-18: good + damaged + missing = sent + excess on every line. STK-3: an expiry (and a
 * batch) where the item tracks one and goods came in.
 */
export function checkReceipt(receipt: Receipt): ReceiptProblem[] {
  const problems: ReceiptProblem[] = []
  const hasWaybill = receipt.waybillNumber.trim() !== ''
  const hasReason = receipt.noWaybillReason.trim() !== ''
  if (hasWaybill === hasReason) {
    const code = hasWaybill ? 'WAYBILL_AND_REASON' : 'WAYBILL_OR_REASON_NEEDED'
    problems.push({ rule: 'STK-15', code, index: null, field: 'waybillNumber' })
  }
  if (receipt.lines.length === 0) problems.push({ rule: 'STK-18', code: 'NO_LINES', index: null, field: 'lines' })
  receipt.lines.forEach((line, index) => {
    problems.push(...checkQuantities(line, index), ...checkLot(line, index))
  })
  return problems
}

function checkQuantities(line: ReceiptLine, index: number): ReceiptLineProblem[] {
  const unfit = quantityFields.filter((field) => !Number.isSafeInteger(line[field]) || line[field] < 0)
  if (unfit.length > 0) {
    return unfit.map((field) => ({ rule: 'STK-18', code: 'NOT_A_QUANTITY', index, field }))
  }
  if (quantityFields.every((field) => line[field] === 0)) {
    return [{ rule: 'STK-18', code: 'EMPTY_LINE', index, field: 'sent' }]
  }
  const difference = line.good + line.damaged + line.missing - line.sent - line.excess
  if (difference < 0) return [{ rule: 'STK-18', code: 'NOT_ALL_ACCOUNTED_FOR', index, field: 'missing', difference }]
  if (difference > 0) return [{ rule: 'STK-18', code: 'MORE_THAN_SENT', index, field: 'excess', difference }]
  // Both at once would let any count pass: what is missing of one batch and too much of another are two lines.
  if (line.missing > 0 && line.excess > 0) {
    return [{ rule: 'STK-18', code: 'MISSING_AND_EXCESS', index, field: 'excess' }]
  }
  return []
}

function checkLot(line: ReceiptLine, index: number): ReceiptLineProblem[] {
  const problems: ReceiptLineProblem[] = []
  const cameIn = line.good + line.damaged > 0
  if (line.expiresOn !== null && !isDay(line.expiresOn)) {
    problems.push({ rule: 'STK-3', code: 'NOT_A_DAY', index, field: 'expiresOn' })
  } else if (cameIn && line.tracksExpiry && line.expiresOn === null) {
    problems.push({ rule: 'STK-3', code: 'EXPIRY_NEEDED', index, field: 'expiresOn' })
  }
  if (cameIn && line.tracksBatch && line.batch.trim() === '') {
    problems.push({ rule: 'STK-3', code: 'BATCH_NEEDED', index, field: 'batch' })
  }
  return problems
}
