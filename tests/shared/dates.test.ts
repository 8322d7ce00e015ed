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
    'x2026-01-01',
    '2026-01-01x',
    '٢٠٢٦-٠١-٠١',
    '',
  ])('%j is not a day', (text) => {
    expect(dates.isDay(text)).toBe(false)
    expect(() => dates.addDays(text, 1)).toThrow(RangeError)
  })

  test.each(['2026-13', '2026-00', '2026-1', '2026-01-', 'x2026-01', ''])('%j is not a month', (text) => {
    expect(dates.isMonth(text)).toBe(false)
    expect(() => dates.nextMonth(text)).toThrow(RangeError)
    expect(() => dates.previousMonth(text)).toThrow(`Not a month: ${text}`)
  })

  test('an age is told of days only', () => {
    expect(() => dates.ageOn('2008-02-30', '2026-02-28')).toThrow('Not a day: 2008-02-30')
    expect(() => dates.ageOn('2008-02-28', '2026-02-30')).toThrow('Not a day: 2026-02-30')
  })

  test('a year that an office cannot mean is a typing error', () => {
    expect(dates.isDay('0226-01-01')).toBe(false)
    expect(dates.isMonth('2226-01')).toBe(false)
    for (const outside of ['1899-12-31', '2200-01-01']) expect(dates.isDay(outside)).toBe(false)
    for (const outside of ['1899-12', '2200-01']) expect(dates.isMonth(outside)).toBe(false)
    for (const inside of ['1900-01', '2199-12']) expect(dates.isMonth(inside)).toBe(true)
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

  test('a day begins at the first instant that falls on it, in any zone and across a change of clocks', () => {
    expect(dates.startOfDay('2026-11-01', 'Africa/Tripoli')).toBe('2026-10-31T22:00:00.000Z')
    expect(dates.startOfDay('2026-10-31', 'Africa/Tripoli', 1)).toBe('2026-10-31T22:00:00.000Z')
    expect(dates.startOfDay('2026-11-01', 'UTC')).toBe('2026-11-01T00:00:00.000Z')
    // In Beirut clocks go forward at midnight: the day begins at one.
    expect(dates.startOfDay('2026-03-29', 'Asia/Beirut')).toBe('2026-03-28T22:00:00.000Z')
    expect(dates.startOfDay('2026-11-01', 'Asia/Kathmandu')).toBe('2026-10-31T18:15:00.000Z')
    const zones = fc.constantFrom('UTC', 'Africa/Tripoli', 'Asia/Beirut', 'Pacific/Kiritimati', 'Pacific/Pago_Pago')
    fc.assert(
      fc.property(days, zones, fc.integer({ min: -2, max: 2 }), (day, zone, later) => {
        fc.pre(day > '1980-01-05' && day < '2199-12-25')
        const start = dates.startOfDay(day, zone, later)
        const wanted = dates.addDays(day, later)
        expect(dates.dayOf(start, zone)).toBe(wanted)
        expect(dates.dayOf(new Date(Date.parse(start) - 1).toISOString(), zone) < wanted).toBe(true)
      }),
    )
  })
})
