import fc from 'fast-check'
import { expect, test } from 'vitest'
import { lacksMenstrualHygiene } from '#shared/domain/reference/kit.ts'
import { checkArrival } from '#shared/domain/stock/arrival.ts'

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

test('REF-11: a hygiene kit for women or girls holds something for menstrual hygiene', () => {
  const soap = { category: 'hygiene' as const, isMenstrualHygiene: false }
  const pads = { category: 'hygiene' as const, isMenstrualHygiene: true }
  const shirt = { category: 'clothing' as const, isMenstrualHygiene: false }
  expect(lacksMenstrualHygiene('woman', [soap, shirt])).toBe(true)
  expect(lacksMenstrualHygiene('girl', [soap, pads])).toBe(false)
  expect(lacksMenstrualHygiene('man', [soap])).toBe(false)
  expect(lacksMenstrualHygiene('woman', [shirt])).toBe(false)
})
