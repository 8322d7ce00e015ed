import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addDays, ageOn } from '#shared/domain/dates.ts'
import { agesOn, type Birth, birthRange, readBirth, storeBirth, yearOnly } from '#shared/domain/people/birth.ts'

const days = fc
  .integer({ min: Date.UTC(1930, 0, 1) / 86_400_000, max: Date.UTC(2026, 11, 31) / 86_400_000 })
  .map((count) => new Date(count * 86_400_000).toISOString().slice(0, 10))
const births: fc.Arbitrary<Birth> = fc.oneof(
  days.map((on) => ({ known: 'day' as const, on })),
  days.map((on) => ({ known: 'month' as const, in: on.slice(0, 7) })),
  days.map((on) => ({ known: 'year' as const, year: Number(on.slice(0, 4)) })),
  fc.record({ known: fc.constant('age' as const), age: fc.nat(90), toldOn: days }),
)

describe('between which days a birth lies', () => {
  test.each<[Birth, string, string]>([
    [{ known: 'day', on: '1996-03-14' }, '1996-03-14', '1996-03-14'],
    [{ known: 'month', in: '1996-02' }, '1996-02-01', '1996-02-29'],
    [{ known: 'year', year: 1996 }, '1996-01-01', '1996-12-31'],
    [{ known: 'year', year: 987 }, '0987-01-01', '0987-12-31'],
    [{ known: 'age', age: 30, toldOn: '2026-11-27' }, '1995-11-28', '1996-11-27'],
    [{ known: 'age', age: 0, toldOn: '2026-11-27' }, '2025-11-28', '2026-11-27'],
    // Whoever was born on 29 February turns older on 1 March.
    [{ known: 'age', age: 2, toldOn: '2024-02-29' }, '2021-03-01', '2022-02-28'],
    [{ known: 'age', age: 4, toldOn: '2024-02-29' }, '2019-03-01', '2020-02-29'],
    [{ known: 'age', age: 3, toldOn: '2024-02-28' }, '2020-02-29', '2021-02-28'],
  ])('%j: %s to %s', (birth, from, until) => {
    expect(birthRange(birth)).toEqual({ from, until })
  })

  test('whoever told an age is of that age on that day, born on the first or the last day that it leaves', () => {
    fc.assert(
      fc.property(fc.nat(90), days, (age, toldOn) => {
        const { from, until } = birthRange({ known: 'age', age, toldOn })
        expect(agesOn({ from, until }, toldOn)).toEqual({ youngest: age, oldest: age })
        expect(ageOn(addDays(from, -1), toldOn)).toBe(age + 1)
        expect(ageOn(addDays(until, 1), toldOn) === age).toBe(false)
      }),
    )
  })

  test('a birth that is none is refused', () => {
    expect(() => birthRange({ known: 'month', in: '1996-13' })).toThrow(RangeError)
  })
})

describe('the youngest and the oldest that somebody may be on a day', () => {
  test.each([
    ['1996-03-14', '1996-03-14', '2026-03-13', 29, 29],
    ['1996-03-14', '1996-03-14', '2026-03-14', 30, 30],
    ['1996-01-01', '1996-12-31', '2026-06-01', 29, 30],
    ['2008-01-01', '2008-12-31', '2026-12-31', 18, 18],
    ['2008-01-01', '2008-12-31', '2026-12-30', 17, 18],
  ])('born %s to %s, on %s', (from, until, day, youngest, oldest) => {
    expect(agesOn({ from, until }, day)).toEqual({ youngest, oldest })
  })

  test('nobody is younger than nothing', () => {
    expect(agesOn({ from: '2026-01-01', until: '2026-12-31' }, '2026-06-01')).toEqual({ youngest: 0, oldest: 0 })
    expect(agesOn({ from: '2027-01-01', until: '2027-12-31' }, '2026-06-01')).toEqual({ youngest: 0, oldest: 0 })
  })
})

describe('a birth is stored as it was told', () => {
  test.each<[Birth, string, string | null]>([
    [{ known: 'day', on: '1996-03-14' }, '1996-03-14', null],
    [{ known: 'month', in: '1996-03' }, '1996-03', null],
    [{ known: 'year', year: 1996 }, '1996', null],
    [{ known: 'age', age: 30, toldOn: '2026-11-27' }, '30', '2026-11-27'],
  ])('%j', (birth, told, toldOn) => {
    const { from, until } = birthRange(birth)
    expect(storeBirth(birth)).toEqual({
      ...{ birth_known: birth.known, birth_told: told, birth_told_on: toldOn, born_from: from, born_until: until },
    })
  })

  test('and read back as it was', () => {
    fc.assert(
      fc.property(births, (birth) => {
        expect(readBirth(storeBirth(birth))).toEqual(birth)
      }),
    )
  })

  test('of a person who is forgotten no more than the year stays, an age as it was told', () => {
    expect(yearOnly({ known: 'day', on: '1996-03-14' })).toEqual({ known: 'year', year: 1996 })
    expect(yearOnly({ known: 'month', in: '1996-03' })).toEqual({ known: 'year', year: 1996 })
    expect(yearOnly({ known: 'year', year: 1996 })).toEqual({ known: 'year', year: 1996 })
    const told: Birth = { known: 'age', age: 30, toldOn: '2026-11-27' }
    expect(yearOnly(told)).toEqual(told)
  })
})
