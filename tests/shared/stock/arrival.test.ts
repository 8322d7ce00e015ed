import fc from 'fast-check'
import { expect, test } from 'vitest'
import { derivedId } from '#shared/domain/derived-id.ts'
import { lacksMenstrualHygiene } from '#shared/domain/reference/kit.ts'
import { checkArrival } from '#shared/domain/stock/arrival.ts'
import { outsidePlaceId } from '#shared/domain/stock/place.ts'

const count = fc.integer({ min: 0, max: 1000 })

test('STK-18, STK-21: an arrival is accepted exactly when every lot sent is accounted for', () => {
  const line = fc.record({ lotId: fc.constantFrom('a', 'b', 'c'), good: count, damaged: count, missing: count })
  fc.assert(
    fc.property(fc.uniqueArray(line, { selector: (each) => each.lotId }), fc.boolean(), count, (lines, wrong, by) => {
      const sent = lines.map(({ lotId, good, damaged, missing }) => ({ lotId, quantity: good + damaged + missing }))
      expect(checkArrival(sent, lines)).toEqual([])
      const [first, ...rest] = lines
      if (!first) return
      const changed = [{ ...first, good: first.good + by + 1 }, ...rest]
      expect(checkArrival(sent, wrong ? changed : rest)).toHaveLength(1)
    }),
  )
})

test('STK-18: two lines of a waybill with the same lot are one on arrival', () => {
  const sent = [
    { lotId: 'a', quantity: 5 },
    { lotId: 'a', quantity: 7 },
  ]
  expect(checkArrival(sent, [{ lotId: 'a', good: 12, damaged: 0, missing: 0 }])).toEqual([])
})

test('STK-18: what does not fit is named with its line, its field and how far it is off', () => {
  const sent = [
    { lotId: 'a', quantity: 10 },
    { lotId: 'b', quantity: 4 },
  ]
  const line = (lotId: string, good: number, damaged = 0, missing = 0) => ({ lotId, good, damaged, missing })
  const problem = (code: string, index: number, field: string, lotId: string, units: number) => ({
    ...{ rule: 'STK-18', code, index, field, lotId, difference: units },
  })
  expect(checkArrival(sent, [line('a', 6, 1, 2), line('b', 3, 1, 1)])).toEqual([
    problem('NOT_ALL_ACCOUNTED_FOR', 0, 'missing', 'a', -1),
    problem('MORE_THAN_SENT', 1, 'good', 'b', 1),
  ])
  expect(checkArrival(sent, [line('a', 10), line('b', 4), line('c', 1), line('a', 10)])).toEqual([
    problem('NOT_ON_WAYBILL', 2, 'lotId', 'c', 1),
    problem('LOT_TWICE', 3, 'lotId', 'a', 0),
  ])
  expect(checkArrival(sent, [line('b', 4)])).toEqual([problem('LOT_NOT_LISTED', 1, 'lotId', 'a', -10)])
})

test('a place outside is derived from its office: always the same, no two offices or kinds share one', () => {
  const [first, second] = ['0190a1b2-0000-7000-8000-000000000001', '0190a1b2-0000-7000-8000-000000000002']
  const one = outsidePlaceId(first, 'supplier')
  expect(outsidePlaceId(first, 'supplier')).toBe(one)
  expect(outsidePlaceId(second, 'supplier')).not.toBe(one)
  expect(outsidePlaceId(first, 'loss')).not.toBe(one)
  expect(one).toBe(derivedId(first, 'place:supplier'))
})

test('REF-11: a hygiene kit for women or girls holds something for menstrual hygiene', () => {
  const soap = { category: 'hygiene' as const, isMenstrualHygiene: false }
  const pads = { category: 'hygiene' as const, isMenstrualHygiene: true }
  const shirt = { category: 'clothing' as const, isMenstrualHygiene: false }
  expect(lacksMenstrualHygiene('woman', [soap, shirt])).toBe(true)
  expect(lacksMenstrualHygiene('girl', [soap, pads])).toBe(false)
  expect(lacksMenstrualHygiene('man', [soap])).toBe(false)
  expect(lacksMenstrualHygiene('woman', [shirt])).toBe(false)
})
