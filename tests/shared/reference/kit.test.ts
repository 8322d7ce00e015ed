import { describe, expect, test } from 'vitest'
import { lacksMenstrualHygiene } from '#shared/domain/reference/kit.ts'
import { expandKits } from '#shared/domain/reference/kit-expansion.ts'

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
