import { expect, test } from 'vitest'
import { folded } from '#shared/domain/folded.ts'
import { findChoices, findExactly } from '../../renderer/src/ui/field/choice.ts'

const items = [
  { id: '1', code: 'NFI-BLK-01', name: 'Blanket, thermal', alsoFoundBy: ['Couverture', 'بطّانية', '629104150021'] },
  { id: '2', code: 'NFI-BLK-02', name: 'Blanket, woven', alsoFoundBy: ['Couverture tissée'] },
  { id: '3', code: 'HYG-KIT-02', name: 'Hygiene kit', alsoFoundBy: ['Trousse d’hygiène', 'حقيبة نظافة للأُسرة'] },
]
const ids = (typed: string) => findChoices(items, typed).map(({ id }) => id)

test('found by code, name in any language, words in any order, barcode', () => {
  expect(ids('nfi-blk-02')).toEqual(['2'])
  expect(ids('tissee')).toEqual(['2'])
  expect(ids('thermal blanket')).toEqual(['1'])
  expect(ids('629104150021')).toEqual(['1'])
  expect(ids('حقيبه الاسره')).toEqual([])
  expect(ids('نظافه للاسره')).toEqual(['3'])
  expect(ids('')).toEqual(['1', '2', '3'])
  expect(ids('kit hyg')).toEqual(['3'])
})

test('exactly one is meant by its code, its barcode, or when no other fits', () => {
  expect(findExactly(items, '629104150021')?.id).toBe('1')
  expect(findExactly(items, 'hygiene')?.id).toBe('3')
  expect(findExactly(items, 'blanket')).toBeUndefined()
  expect(findExactly(items, 'NFI-BLK-01 · Blanket, thermal')?.id).toBe('1')
  expect(findExactly(items, '')).toBeUndefined()
})

test('Arabic letters that people write either way are one letter', () => {
  expect(folded('أُسرة')).toBe(folded('اسره'))
  expect(folded('مصطفى')).toBe(folded('مصطفي'))
  expect(folded('٢٠٢٦')).toBe('2026')
})
