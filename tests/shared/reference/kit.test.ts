import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { lacksMenstrualHygiene } from '#shared/domain/reference/kit.ts'
import { expandKits, sumById } from '#shared/domain/reference/kit-expansion.ts'
import { kitsEquivalent } from '#shared/domain/reference/kits-equivalent.ts'

const items = fc.array(fc.tuple(fc.constantFrom('a', 'b', 'c'), fc.integer({ min: 1, max: 9 })), { maxLength: 5 })

describe('kits', () => {
  test('hold their contents as often as they are planned, whatever is named twice added up', () => {
    const family = [
      ['tarpaulin', 2],
      ['blanket', 3],
      ['jerrycan', 5],
    ] as const
    expect([
      ...expandKits(
        [
          ['family', 100],
          ['family', 20],
        ],
        [['blanket', 7]],
        () => family,
      ),
    ]).toEqual([
      ['tarpaulin', 240],
      ['blanket', 367],
      ['jerrycan', 600],
    ])
  })

  test('loose items come to as many as the scarcest item allows, and nothing is lost in the count', () => {
    fc.assert(
      fc.property(items, items, (contents, loose) => {
        const { kits, left } = kitsEquivalent(contents, loose)
        const [inKit, held] = [sumById(contents), sumById(loose)]
        for (const itemId of ['a', 'b', 'c']) {
          expect((inKit.get(itemId) ?? 0) * kits + (left.get(itemId) ?? 0)).toBe(held.get(itemId) ?? 0)
        }
        const couldMakeOneMore = [...inKit].every(([itemId, quantity]) => (left.get(itemId) ?? 0) >= quantity)
        expect(contents.length > 0 && couldMakeOneMore).toBe(false)
      }),
    )
  })

  test('what a number of kits holds comes to that number again', () => {
    fc.assert(
      fc.property(items, fc.nat(500), (contents, times) => {
        fc.pre(contents.length > 0)
        const loose = [...expandKits([['kit', times]], [], () => contents)]
        expect(kitsEquivalent(contents, loose)).toEqual({ kits: times, left: new Map() })
      }),
    )
  })

  test('REF-11 a hygiene kit for women or girls holds something for menstrual hygiene', () => {
    const soap = { category: 'hygiene', isMenstrualHygiene: false } as const
    const pads = { category: 'hygiene', isMenstrualHygiene: true } as const
    const blanket = { category: 'nfi', isMenstrualHygiene: false } as const
    expect(lacksMenstrualHygiene('woman', [soap])).toBe(true)
    expect(lacksMenstrualHygiene('girl', [soap, blanket])).toBe(true)
    expect(lacksMenstrualHygiene('girl', [soap, pads])).toBe(false)
    expect(lacksMenstrualHygiene('man', [soap])).toBe(false)
    expect(lacksMenstrualHygiene('woman', [blanket])).toBe(false)
  })
})
