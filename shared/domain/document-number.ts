import { documentKindNames, documentKinds, type StockDocumentKind } from './stock/kinds/document-kinds.ts'

/** The numbered papers that are no stock documents: distribution plan, return case, consular session, exit visa request, monthly report. */
const otherSeries = ['DIS', 'VHR', 'CS', 'EV', 'RPT'] as const

export type NumberSeries = (typeof otherSeries)[number] | (typeof documentKinds)[StockDocumentKind]['series']

/** Every series of numbers; several kinds of stock documents may share one. */
export const numberSeries: readonly NumberSeries[] = [
  ...new Set([...documentKindNames.map((kind) => documentKinds[kind].series), ...otherSeries]),
]

/** A document number taken apart; `code` is the code of the office or the warehouse that gave it. */
export interface DocumentNumber {
  kind: NumberSeries
  code: string
  year: number
  sequence: number
}

const codePattern = /^[A-Z][A-Z0-9]{1,7}$/
const numberPattern = /^([A-Z]{2,3})-([A-Z][A-Z0-9]{1,7})-(\d{4})-(\d{5,9})$/

/** Whether a text can be the code of an office or a warehouse: two to eight capitals or digits, a letter first. */
export function isOfficeCode(text: string): boolean {
  return codePattern.test(text)
}

/**
 * The human number of a document, `GRN-TIP-2026-00012`: given at posting, never reused. The sequence starts at 1 in
 * each kind, code and year, has five digits, and more only when they are needed. Throws a RangeError on a code, year
 * or sequence that cannot be one.
 */
export function formatNumber(kind: NumberSeries, code: string, year: number, sequence: number): string {
  const number = `${kind}-${code}-${String(year).padStart(4, '0')}-${String(sequence).padStart(5, '0')}`
  if (!isOfficeCode(code) || !parseNumber(number)) throw new RangeError(`Not a document number: ${number}`)
  return number
}

/**
 * Takes a document number apart, as typed or scanned: small letters and spaces around it are forgiven. Undefined when
 * it is none.
 */
export function parseNumber(text: string): DocumentNumber | undefined {
  const parts = numberPattern.exec(text.trim().toUpperCase())
  const kind = numberSeries.find((each) => each === parts?.[1])
  if (!parts || !kind) return undefined
  const [digits = '', sequence] = [parts[4], Number(parts[4])]
  // Only one spelling of each number: more than five digits may not start with a zero.
  if (sequence < 1 || (digits.length > 5 && digits.startsWith('0'))) return undefined
  return { kind, code: parts[2] ?? '', year: Number(parts[3]), sequence }
}

/** A number as hints show it. */
export const exampleNumber = 'GRN-TIP-2026-00001'
