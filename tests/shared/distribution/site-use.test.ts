import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { useAtSite } from '#shared/domain/distribution/site-use.ts'
import { expandKits } from '#shared/domain/reference/kit-expansion.ts'
import type { PickableLot } from '#shared/domain/stock/fefo.ts'

const lot = (lotId: string, change: Partial<PickableLot>): PickableLot => ({
  ...{ lotId, expiry: null, firstReceivedOn: '2026-11-01', available: 10, condition: 'good', projectId: 'p' },
  ...change,
})
const short = (uses: ReturnType<typeof useAtSite>) => uses.map((each) => `${each.use} ${each.quantity} ${each.lotId}`)

describe('what became of the goods at a site', () => {
  const lots = [
    lot('late', { expiry: '2027-05-01' }),
    lot('soon', { expiry: '2026-12-01' }),
    lot('broken', { condition: 'damaged', available: 3 }),
  ]

  test('STK-10 people get the first to expire first; damage and loss take damaged goods first', () => {
    expect(short(useAtSite(lots, { distributed: 12, damaged: 4, lost: 1 }, '2026-11-10'))).toEqual([
      'distributed 10 soon',
      'distributed 2 late',
      'damaged 3 broken',
      'damaged 1 late',
      'lost 1 late',
    ])
  })

  test('goods that were given out although expired or damaged are still accounted for', () => {
    expect(short(useAtSite(lots, { distributed: 23, damaged: 0, lost: 0 }, '2026-12-24'))).toEqual([
      'distributed 10 late',
      'distributed 10 soon',
      'distributed 3 broken',
    ])
  })

  test('more than there is cannot be', () => {
    expect(() => useAtSite(lots, { distributed: 20, damaged: 0, lost: 4 }, '2026-11-10')).toThrow(RangeError)
  })

  test('DIS-19 every figure is met exactly, no lot gives more than it has', () => {
    const someLot = fc.record({
      available: fc.integer({ min: 1, max: 50 }),
      expiry: fc.constantFrom(null, '2026-11-01', '2027-01-01'),
      condition: fc.constantFrom('good' as const, 'damaged' as const),
    })
    fc.assert(
      fc.property(fc.array(someLot, { maxLength: 6 }), fc.nat(100), fc.nat(100), (facts, a, b) => {
        const some = facts.map((each, index) => lot(String(index), each))
        const total = some.reduce((sum, each) => sum + each.available, 0)
        const distributed = Math.min(a, total)
        const lost = Math.min(b, total - distributed)
        const figures = { distributed, lost, damaged: total - distributed - lost }
        const uses = useAtSite(some, figures, '2026-11-10')
        for (const use of ['distributed', 'lost', 'damaged'] as const) {
          expect(uses.filter((each) => each.use === use).reduce((sum, each) => sum + each.quantity, 0)).toBe(
            figures[use],
          )
        }
        for (const each of some) {
          const given = uses.filter((one) => one.lotId === each.lotId).reduce((sum, one) => sum + one.quantity, 0)
          expect(given).toBe(each.available)
        }
      }),
    )
  })
})

test('kits are expanded into their items; loose items and items of several kits are added up', () => {
  const contents: Record<string, [string, number][]> = {
    family: [
      ['blanket', 4],
      ['soap', 10],
    ],
    baby: [['soap', 2]],
  }
  const items = expandKits(
    [
      ['family', 3],
      ['baby', 5],
      ['family', 1],
    ],
    [['blanket', 7]],
    (kit) => contents[kit] ?? [],
  )
  expect(Object.fromEntries(items)).toEqual({ blanket: 23, soap: 50 })
})
