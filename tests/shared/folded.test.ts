import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { folded, foldedCode, foldedWords, sortKey } from '#shared/domain/folded.ts'

describe('a text as it is compared in a search', () => {
  test.each([
    [' Blanket ', 'blanket'],
    [' Aïcha KONÉ ', 'aicha kone'],
    ['مُحَمَّد', 'محمد'],
    ['رحمـــن', 'رحمن'],
    ['رحمٰن', 'رحمن'],
    ['أحمد إيمان آمنة ٱلله', 'احمد ايمان امنه الله'],
    ['مصطفى', 'مصطفي'],
    ['٠١٢٣٤٥٦٧٨٩ é', '0123456789 e'],
    ['۰۱۲۳۴۵۶۷۸۹ é', '0123456789 e'],
    ['ＴＩＰ', 'tip'],
  ])('%j is %j', (text, expected) => {
    expect(folded(text)).toBe(expected)
  })

  test('a code is compared without spaces and dashes of any kind, its letters and digits stay', () => {
    for (const code of ['LOT-7 a', 'lot\u20117A', ' LOT – 7\u00a0A', 'LOT٧A']) expect(foldedCode(code)).toBe('lot7a')
    expect(foldedCode('A.1/2')).toBe('a.1/2')
  })

  test('what is typed into a search is cut into words, however many spaces there are', () => {
    expect(foldedWords('  Kit \u00a0 de   Cuisine\t2 ')).toEqual(['kit', 'de', 'cuisine', '2'])
    expect(foldedWords('   ')).toEqual([])
  })

  test('names are sorted with their numbers as numbers, and two different ones never stand at one place', () => {
    const names = ['Kit 10 b', 'kit 2', 'Kit 2', 'Kit 2 a', 'Kit 10 a']
    const sorted = [...names].sort((a, b) => (sortKey(a) < sortKey(b) ? -1 : 1))
    expect(sorted).toEqual(['Kit 2', 'kit 2', 'Kit 2 a', 'Kit 10 a', 'Kit 10 b'])
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.string({ unit: 'binary' }), (a, b) => {
        expect(sortKey(a) === sortKey(b)).toBe(a === b)
      }),
    )
    fc.assert(
      fc.property(fc.nat(), fc.nat(), (a, b) => {
        expect(sortKey(`Kit ${a}`) < sortKey(`Kit ${b}`)).toBe(a < b)
      }),
    )
  })

  test('folding again changes nothing', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(folded(folded(text))).toBe(folded(text))
      }),
    )
  })
})
