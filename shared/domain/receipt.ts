import { type Day, isDay } from './dates.ts'

/** One line of a goods received note, in the item's unit. A line with nothing sent records goods nobody announced. */
export interface ReceiptLine {
  sent: number
  good: number
  damaged: number
  missing: number
  batch: string | null
  expiry: Day | null
  /** Of the item: whether its goods carry an expiry date and a batch number. */
  tracksExpiry: boolean
  tracksBatch: boolean
}

export interface Receipt {
  waybillNumber: string | null
  noWaybillReason: string | null
  lines: readonly ReceiptLine[]
}

export type ReceiptField = 'waybillNumber' | 'lines' | 'sent' | 'good' | 'damaged' | 'missing' | 'batch' | 'expiry'

/** What is wrong with a receipt; `line` counts from 0 and is null when the receipt as a whole is meant. */
export interface ReceiptProblem {
  rule: 'STK-3' | 'STK-15' | 'STK-18'
  code:
    | 'WAYBILL_OR_REASON_NEEDED'
    | 'WAYBILL_AND_REASON'
    | 'NO_LINES'
    | 'NOT_A_QUANTITY'
    | 'EMPTY_LINE'
    | 'NOT_ALL_ACCOUNTED_FOR'
    | 'MORE_THAN_SENT'
    | 'MISSING_BUT_NOT_SENT'
    | 'EXPIRY_NEEDED'
    | 'NOT_A_DAY'
    | 'BATCH_NEEDED'
  line: number | null
  field: ReceiptField
  /** How many units the line is short of or above what was sent. */
  difference?: number
}

/**
 * Everything that keeps a receipt from being posted; empty when it may be. STK-15: a waybill number, or the reason why
 * there is none, never both. STK-18: good + damaged + missing = sent on every line; more than was sent is a line of its
 * own with `sent` 0. STK-3: an expiry (and a batch) where the item tracks one and goods came in.
 */
export function checkReceipt(receipt: Receipt): ReceiptProblem[] {
  const problems: ReceiptProblem[] = []
  const hasWaybill = isFilled(receipt.waybillNumber)
  const hasReason = isFilled(receipt.noWaybillReason)
  if (!hasWaybill && !hasReason) {
    problems.push({ rule: 'STK-15', code: 'WAYBILL_OR_REASON_NEEDED', line: null, field: 'waybillNumber' })
  }
  if (hasWaybill && hasReason) {
    problems.push({ rule: 'STK-15', code: 'WAYBILL_AND_REASON', line: null, field: 'waybillNumber' })
  }
  if (receipt.lines.length === 0) problems.push({ rule: 'STK-18', code: 'NO_LINES', line: null, field: 'lines' })
  receipt.lines.forEach((line, index) => {
    problems.push(...checkQuantities(line, index), ...checkLot(line, index))
  })
  return problems
}

const quantityFields = ['sent', 'good', 'damaged', 'missing'] as const

function checkQuantities(line: ReceiptLine, index: number): ReceiptProblem[] {
  const unfit = quantityFields.filter((field) => !Number.isSafeInteger(line[field]) || line[field] < 0)
  if (unfit.length > 0) {
    return unfit.map((field) => ({ rule: 'STK-18', code: 'NOT_A_QUANTITY', line: index, field }))
  }
  const accounted = line.good + line.damaged + line.missing
  if (line.sent === 0) return checkUnannounced(line, index)
  const difference = accounted - line.sent
  if (difference < 0) {
    return [{ rule: 'STK-18', code: 'NOT_ALL_ACCOUNTED_FOR', line: index, field: 'missing', difference }]
  }
  if (difference > 0) return [{ rule: 'STK-18', code: 'MORE_THAN_SENT', line: index, field: 'good', difference }]
  return []
}

function checkUnannounced(line: ReceiptLine, index: number): ReceiptProblem[] {
  if (line.missing > 0) return [{ rule: 'STK-18', code: 'MISSING_BUT_NOT_SENT', line: index, field: 'missing' }]
  if (line.good + line.damaged === 0) return [{ rule: 'STK-18', code: 'EMPTY_LINE', line: index, field: 'good' }]
  return []
}

function checkLot(line: ReceiptLine, index: number): ReceiptProblem[] {
  const problems: ReceiptProblem[] = []
  const cameIn = line.good + line.damaged > 0
  if (line.expiry !== null && !isDay(line.expiry)) {
    problems.push({ rule: 'STK-3', code: 'NOT_A_DAY', line: index, field: 'expiry' })
  } else if (cameIn && line.tracksExpiry && line.expiry === null) {
    problems.push({ rule: 'STK-3', code: 'EXPIRY_NEEDED', line: index, field: 'expiry' })
  }
  if (cameIn && line.tracksBatch && !isFilled(line.batch)) {
    problems.push({ rule: 'STK-3', code: 'BATCH_NEEDED', line: index, field: 'batch' })
  }
  return problems
}

function isFilled(text: string | null): boolean {
  return text !== null && text.trim() !== ''
}
