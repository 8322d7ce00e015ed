import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { formatNumber, isOfficeCode, numberSeries, parseNumber } from '#shared/domain/document-number.ts'

const codes = fc.stringMatching(/^[A-Z][A-Z0-9]{1,7}$/)

describe('document numbers', () => {
  test('look as the design says', () => {
    expect(formatNumber('GRN', 'TIP', 2026, 12)).toBe('GRN-TIP-2026-00012')
    expect(formatNumber('WB', 'BEN2', 2026, 123456)).toBe('WB-BEN2-2026-123456')
  })

  test('are read back as what they were made of, and no two are alike', () => {
    const numbers = fc.record({
      kind: fc.constantFrom(...numberSeries),
      code: codes,
      year: fc.integer({ min: 2000, max: 2199 }),
      sequence: fc.integer({ min: 1, max: 999_999_999 }),
    })
    fc.assert(
      fc.property(numbers, (number) => {
        expect(parseNumber(formatNumber(number.kind, number.code, number.year, number.sequence))).toEqual(number)
      }),
    )
  })

  test('a scanned number may have small letters and spaces around it', () => {
    expect(parseNumber(' grn-tip-2026-00012\n')?.sequence).toBe(12)
  })

  test.each([
    'GRN-TIP-2026-12',
    'XYZ-TIP-2026-00012',
    'GRN-TIP-2026-00000',
    'GRN-TIP-2026-000012',
    'GRN TIP 2026 00012',
    'xGRN-TIP-2026-00012',
    'GRN-TIP-2026-00012-1',
    'G-TIP-2026-00012',
    'GRN-1IP-2026-00012',
    'GRN-TIPOLITAN-2026-00012',
    'GRN-TIP-202-00012',
    'GRN-TIP-2026-1234567890',
    '',
  ])('%j is not a number', (text) => {
    expect(parseNumber(text)).toBeUndefined()
  })

  test('refuses a code or sequence that cannot be one', () => {
    expect(() => formatNumber('GRN', 'tip', 2026, 1)).toThrow(RangeError)
    expect(() => formatNumber('GRN', 'T-P', 2026, 1)).toThrow(RangeError)
    expect(() => formatNumber('GRN', 'TIP', 2026, 0)).toThrow(RangeError)
    expect(() => formatNumber('GRN', 'TIP', 2026, 1.5)).toThrow(RangeError)
    expect(isOfficeCode('TIP')).toBe(true)
    for (const none of ['T', '1TIP', 'TRIPOLI99', 'TIP ', ' TIP', 'tip', 'T-P', ''])
      expect(isOfficeCode(none)).toBe(false)
    expect(isOfficeCode('TRIPOLI9')).toBe(true)
    expect(() => formatNumber('GRN', 'TIP', 20_265, 1)).toThrow('Not a document number')
    expect(formatNumber('GRN', 'TIP', 26, 1)).toBe('GRN-TIP-0026-00001')
  })
})
