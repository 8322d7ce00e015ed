import { describe, expect, test } from 'vitest'
import { formatDay, formatInstant, formatMonth, formatNumber } from '#office/print/formats.ts'
import type { PaperLocale } from '#office/print/paper.ts'
import { isolate, printable } from '#office/print/printable.ts'

const en: PaperLocale = { language: 'en', digits: 'latn', country: 'LY' }
const fr: PaperLocale = { language: 'fr', digits: 'latn', country: 'LY' }
const ar: PaperLocale = { language: 'ar', digits: 'latn', country: 'LY' }
const arab: PaperLocale = { language: 'ar', digits: 'arab', country: 'LY' }
const lebanon: PaperLocale = { language: 'ar', digits: 'latn', country: 'LB' }

/** No mark without a shape, and nothing that the font lacks. */
const drawn = /^[^\u061c\u200b-\u200f\u2011\u202a-\u202f\u2066-\u2069]*$/

describe('figures and days on paper', () => {
  test('figures are grouped in the language, and never by a full stop', () => {
    expect([en, fr, ar, arab].map((locale) => formatNumber(1_234_567, locale))).toEqual([
      '1,234,567',
      '1\u00a0234\u00a0567',
      '1,234,567',
      '١٬٢٣٤٬٥٦٧',
    ])
    expect(formatNumber(-5, ar)).toBe('-5')
  })

  test('days are day, month, year', () => {
    expect([en, fr, ar, arab].map((locale) => formatDay('2026-11-04', locale))).toEqual([
      '04/11/2026',
      '04/11/2026',
      '04/11/2026',
      '٠٤/١١/٢٠٢٦',
    ])
  })

  test('months have the names of the language and of the country', () => {
    expect([en, fr, ar, lebanon].map((locale) => formatMonth('2026-10', locale))).toEqual([
      'October 2026',
      'octobre 2026',
      'أكتوبر 2026',
      'تشرين الأول 2026',
    ])
  })

  test('an instant is told in the office’s time zone', () => {
    expect(formatInstant('2026-11-03T23:30:00Z', 'Africa/Tripoli', en)).toBe('04/11/2026 01:30')
    expect(formatInstant('2026-11-03T23:30:00Z', 'Africa/Tripoli', arab)).toBe('٠٤/١١/٢٠٢٦ ٠١:٣٠')
  })

  test('no format has marks without a shape', () => {
    for (const locale of [en, fr, ar, arab, lebanon]) {
      expect(formatNumber(-1_234_567, locale)).toMatch(drawn)
      expect(formatMonth('2026-10', locale)).toMatch(drawn)
    }
  })
})

describe('texts on paper', () => {
  test('what the font lacks is replaced, what has no shape is dropped', () => {
    expect(printable('1\u202f250\u00a0kg\u2011x\u200b\u0007')).toBe('1\u00a0250\u00a0kg-x')
    expect(printable('a\r\nb')).toBe('a\nb')
  })

  test('a name cannot turn around what follows it', () => {
    expect(printable('Omar\u202efdp.exe')).toBe('Omarfdp.exe')
    expect(isolate('x\u2069\u202ey')).toBe('\u2068xy\u2069')
  })
})
