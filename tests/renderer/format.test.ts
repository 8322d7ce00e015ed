import { expect, test } from 'vitest'
import type { Language } from '#shared/domain/languages.ts'
import { formatFor, isolate, readingDirection } from '../../renderer/src/text/format.ts'

const read = (language: Language, digits: 'latn' | 'arab' = 'latn', country = 'LY') =>
  formatFor({ language, digits, country })

test('numbers in the chosen digits, grouped by three', () => {
  expect(read('en').number(1204)).toBe('1,204')
  expect(read('fr').number(1204)).toBe('1\u202f204')
  expect(read('ar').number(1204)).toBe('1,204')
  expect(read('ar', 'arab').number(1204)).toBe('١٬٢٠٤')
})

test('days in words, never moved by a time zone, months as the country names them', () => {
  expect(read('en').day('2026-11-14')).toBe('14 Nov 2026')
  expect(read('en').weekday('2026-11-14')).toBe('Sat')
  expect(read('fr').month('2026-11')).toBe('novembre 2026')
  expect(read('ar').day('2026-11-14')).toContain('نوفمبر')
  expect(read('ar', 'latn', 'LB').day('2026-11-14')).toContain('تشرين الثاني')
  expect(read('ar', 'arab').day('2026-11-14')).toContain('٢٠٢٦')
  expect(read('en').day('no day')).toBe('no day')
})

test('what runs against the sentence is set apart, and only that', () => {
  expect(isolate('GRN-TIP-2026-00012', 'ar')).toBe('\u2068GRN-TIP-2026-00012\u2069')
  expect(isolate('محمد', 'ar')).toBe('محمد')
  expect(isolate('محمد', 'en')).toBe('\u2068محمد\u2069')
  expect(isolate('Tripoli', 'fr')).toBe('Tripoli')
})

test('facts beside each other do not reorder their neighbours; empty ones are left out', () => {
  expect(read('ar').joined(['Al Sahel Trading', undefined, '', '5 أشخاص'])).toBe(
    '\u2068Al Sahel Trading\u2069 · \u20685 أشخاص\u2069',
  )
  expect(read('en').joined(['Tripoli Main', 'LY-0231'])).toBe('Tripoli Main · LY-0231')
})

test('a code with an Arabic name is read and cut from the right by whoever reads Arabic', () => {
  expect(readingDirection('DIS-TIP-2026-00028 · مركز النخيل', 'ar')).toBe('rtl')
  expect(readingDirection('Al Sahel Trading', 'ar')).toBe('auto')
  expect(readingDirection('DIS-TIP-2026-00028 · مركز النخيل', 'en')).toBe('auto')
})

test('how long ago, in the largest unit that fits', () => {
  const now = new Date('2026-11-22T12:00:00Z')
  expect(read('en').since('2026-11-20T08:00:00Z', now)).toBe('2 days ago')
  expect(read('fr').since('2026-11-22T09:00:00Z', now)).toBe('il y a 3 heures')
  expect(read('ar', 'arab').since('2026-11-17T08:00:00Z', now)).toContain('٥')
})

test('ranges and age bands in the digits and the direction of the reader', () => {
  expect(read('en').range(31, 60)).toBe('31–60')
  expect(read('fr').band('60+')).toBe('60+')
  expect(read('ar').range(31, 60)).toBe('\u206731–60\u2069')
  expect(read('ar', 'arab').band('5-17')).toBe('\u2067٥–١٧\u2069')
  expect(read('en').band('unknown')).toBe('unknown')
})

test('a list has its own comma and its own “and”, which stands free before a Latin name', () => {
  expect(read('en').list(['Mali', 'Niger'])).toBe('Mali and Niger')
  expect(read('ar').list(['مالي', 'النيجر'])).toBe('مالي والنيجر')
  expect(read('ar').list(['مالي', '\u2068Niger\u2069'])).toBe('مالي و \u2068Niger\u2069')
  expect(read('ar').enumeration(['مالي', 'Niger'])).toBe('مالي، \u2068Niger\u2069')
  expect(read('fr').enumeration(['Mali', 'Niger'])).toBe('Mali, Niger')
})
