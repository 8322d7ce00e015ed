import { expect, test } from 'vitest'
import { isLanguage, isRightToLeft, languageCodes, localeTag } from '#shared/domain/languages.ts'
import { nameIn, recordName } from '#shared/domain/name-in.ts'
import { writeRange } from '#shared/domain/range.ts'

test('only a code of the list is a language', () => {
  for (const code of languageCodes) expect(isLanguage(code)).toBe(true)
  for (const other of ['', 'EN', 'english', 'xx', null, undefined, 0]) expect(isLanguage(other)).toBe(false)
})

test('dates are written as the readers of a language do, Arabic ones as in the office’s country, in the digits chosen', () => {
  expect(localeTag('en', 'LY', 'arab')).toBe('en-GB-u-nu-latn')
  expect(localeTag('fr', 'LB', 'latn')).toBe('fr-FR-u-nu-latn')
  expect(localeTag('ar', 'LB', 'arab')).toBe('ar-LB-u-nu-arab')
  expect(localeTag('ar', 'LY', 'latn')).toBe('ar-LY-u-nu-latn')
})

test('Arabic is read from the right, English and French are not', () => {
  expect((['en', 'fr', 'ar'] as const).filter(isRightToLeft)).toEqual(['ar'])
})

test('English stands in for a name that a language has not, or has empty', () => {
  const names = { en: 'Blanket', fr: 'Couverture', ar: '' }
  expect([nameIn('en', names), nameIn('fr', names), nameIn('ar', names)]).toEqual(['Blanket', 'Couverture', 'Blanket'])
  expect(nameIn('fr', { en: 'Blanket' })).toBe('Blanket')
  const record = { nameEn: 'Tripoli', nameFr: '', nameAr: 'طرابلس' }
  expect((['en', 'fr', 'ar'] as const).map((code) => recordName(code, record))).toEqual([
    'Tripoli',
    'Tripoli',
    'طرابلس',
  ])
  expect(recordName('fr', { ...record, nameFr: 'Tripoli (F)' })).toBe('Tripoli (F)')
})

test('a range is one run in the direction of its reader, and open when it has no end', () => {
  const figure = (value: number) => `<${value}>`
  expect(writeRange({ from: 5, to: 17 }, 'en', figure)).toBe('<5>–<17>')
  expect(writeRange({ from: 60, to: null }, 'fr', figure)).toBe('<60>+')
  expect(writeRange({ from: 0, to: 0 }, 'ar', figure)).toBe('\u2067<0>–<0>\u2069')
  expect(writeRange({ from: 60, to: null }, 'ar', figure)).toBe('\u2067<60>+\u2069')
})
