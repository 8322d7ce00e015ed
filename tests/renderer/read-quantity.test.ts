import { expect, test } from 'vitest'
import { formatFor } from '../../renderer/src/text/format.ts'
import { readQuantity } from '../../renderer/src/ui/field/read-quantity.ts'

test.each([
  ['480', 480],
  [' 1,204 ', 1204],
  ['1 204', 1204],
  ['1\u202f204', 1204],
  ['1,204,000', 1_204_000],
  ['٤٨٠', 480],
  ['١٬٢٠٤', 1204],
  ['0', 0],
])('a quantity typed as %s is %i', (typed, quantity) => {
  expect(readQuantity(typed)).toBe(quantity)
})

test.each(['', '12.5', '1.204', '-3', '1,20', '1,2040', '12 pieces', '1,204 000', '1e3', '99999999999999999999'])(
  'what is no whole quantity is refused: %s',
  (typed) => {
    expect(readQuantity(typed)).toBeUndefined()
  },
)

test('whatever number the program writes, it reads again', () => {
  for (const language of ['en', 'fr', 'ar'] as const) {
    for (const digits of ['latn', 'arab'] as const) {
      const { number } = formatFor({ language, digits, country: 'LY' })
      for (const quantity of [0, 7, 999, 1000, 1204, 1_234_567]) expect(readQuantity(number(quantity))).toBe(quantity)
    }
  }
})
