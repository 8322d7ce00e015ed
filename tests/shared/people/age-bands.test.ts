import fc from 'fast-check'
import { expect, test } from 'vitest'
import { areWholeBands, bandLabel, bandOfLabel, defaultAgeBands } from '#shared/domain/people/age-bands.ts'

test('the default bands are 0-4, 5-17, 18-59 and 60+', () => {
  expect(defaultAgeBands.map(bandLabel)).toEqual(['0-4', '5-17', '18-59', '60+'])
})

test('REF-1 bands are derived: every age falls into one of them whatever the profile says', () => {
  const ends = fc
    .uniqueArray(fc.integer({ min: 0, max: 90 }), { maxLength: 6 })
    .map((list) => list.sort((a, b) => a - b))
  fc.assert(
    fc.property(ends, fc.nat(120), (list, age) => {
      const bands = [...list, null].map((to, index) => ({ from: index === 0 ? 0 : (list[index - 1] ?? 0) + 1, to }))
      expect(areWholeBands(bands)).toBe(true)
      expect(bands.filter(({ from, to }) => age >= from && (to === null || age <= to)).length).toBe(1)
    }),
  )
})

test('bands with a gap, an overlap or no open end are not whole', () => {
  expect(areWholeBands([])).toBe(false)
  expect(areWholeBands([{ from: 0, to: 17 }])).toBe(false)
  expect(areWholeBands([{ from: 1, to: null }])).toBe(false)
  expect(
    areWholeBands([
      { from: 0, to: 17 },
      { from: 17, to: null },
    ]),
  ).toBe(false)
  expect(
    areWholeBands([
      { from: 0, to: null },
      { from: 18, to: null },
    ]),
  ).toBe(false)
})

test('the code of a band is read back as the band, and no other text is one', () => {
  for (const band of [...defaultAgeBands, { from: 0, to: 0 }, { from: 100, to: 104 }]) {
    expect(bandOfLabel(bandLabel(band))).toEqual(band)
  }
  for (const none of ['', '5', '5-', '-17', '5–17', 'x5-17', '5-17x', '60+ ', ' 60+', 'a-b', '+']) {
    expect(bandOfLabel(none)).toBeUndefined()
  }
})

test('a band that ends before it begins is none', () => {
  expect(
    areWholeBands([
      { from: 0, to: -1 },
      { from: 0, to: null },
    ]),
  ).toBe(false)
  expect(
    areWholeBands([
      { from: 0, to: 0 },
      { from: 1, to: null },
    ]),
  ).toBe(true)
})
