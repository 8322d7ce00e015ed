import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import * as dates from '#shared/domain/dates.ts'

const days = fc
  .integer({ min: Date.UTC(1900, 0, 1) / 86_400_000, max: Date.UTC(2199, 11, 31) / 86_400_000 })
  .map((count) => new Date(count * 86_400_000).toISOString().slice(0, 10))

describe('days', () => {
  test.each(['2026-02-28', '2024-02-29', '1900-01-01', '2199-12-31'])('%s is a day', (text) => {
    expect(dates.isDay(text)).toBe(true)
  })

  test.each([
    '2026-02-29',
    '2026-13-01',
    '2026-00-10',
    '2026-1-1',
    '2026-01-01T00:00',
    ' 2026-01-01',
    '٢٠٢٦-٠١-٠١',
    '',
  ])('%j is not a day', (text) => {
    expect(dates.isDay(text)).toBe(false)
    expect(() => dates.addDays(text, 1)).toThrow(RangeError)
  })

  test('a year that an office cannot mean is a typing error', () => {
    expect(dates.isDay('0226-01-01')).toBe(false)
    expect(dates.isMonth('2226-01')).toBe(false)
  })

  test('adding days and counting them are one another’s inverse', () => {
    fc.assert(
      fc.property(days, fc.integer({ min: -3000, max: 3000 }), (day, count) => {
        expect(dates.daysBetween(day, dates.addDays(day, count))).toBe(count)
      }),
    )
  })

  test('every day lies between the first and the last day of its month', () => {
    fc.assert(
      fc.property(days, (day) => {
        const month = dates.monthOf(day)
        expect(dates.isMonth(month)).toBe(true)
        expect(dates.firstDay(month) <= day && day <= dates.lastDay(month)).toBe(true)
        expect(dates.addDays(dates.lastDay(month), 1)).toBe(dates.firstDay(dates.nextMonth(month)))
        expect(dates.previousMonth(dates.nextMonth(month))).toBe(month)
      }),
    )
  })

  test('an age counts completed years; a child of 29 February turns older on 1 March', () => {
    expect(dates.ageOn('2008-02-29', '2026-02-28')).toBe(17)
    expect(dates.ageOn('2008-02-29', '2026-03-01')).toBe(18)
    expect(dates.ageOn('2026-11-22', '2026-11-22')).toBe(0)
    expect(dates.ageOn('2026-11-23', '2026-11-22')).toBe(-1)
  })

  test('an office day is a day in the office’s time zone, also across the Lebanese change of clocks', () => {
    expect(dates.dayOf('2026-10-31T22:30:00.000Z')).toBe('2026-10-31')
    expect(dates.dayOf('2026-10-31T22:30:00.000Z', 'Africa/Tripoli')).toBe('2026-11-01')
    expect(dates.dayOf('2026-07-31T21:30:00.000Z', 'Asia/Beirut')).toBe('2026-08-01')
    expect(dates.dayOf('2026-12-31T21:30:00.000Z', 'Asia/Beirut')).toBe('2026-12-31')
    expect(() => dates.dayOf('yesterday', 'Africa/Tripoli')).toThrow(RangeError)
  })
})
