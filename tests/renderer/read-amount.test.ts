import { expect, test } from 'vitest'
import { readAmount } from '../../renderer/src/ui/field/read-amount.ts'

test.each([
  ['125', 'USD', 12_500],
  ['1,204.50', 'USD', 120_450],
  ['1 204,5', 'USD', 120_450],
  ['1,204', 'USD', 120_400],
  ['1,204', 'LYD', 1_204_000],
  ['12.125', 'LYD', 12_125],
  ['١٢٥٫٥', 'USD', 12_550],
  ['١٬٢٠٤٫٢٥', 'USD', 120_425],
  ['500', 'JPY', 500],
])('%s %s is %i of the smallest unit', (typed, currency, amount) => {
  expect(readAmount(typed, currency)).toBe(amount)
})

test.each([
  ['', 'USD'],
  ['abc', 'USD'],
  ['-5', 'USD'],
  ['1.204', 'USD'],
  ['1,2,3', 'USD'],
  ['12.5', 'JPY'],
  ['99999999999999', 'USD'],
])('%s %s is no amount', (typed, currency) => {
  expect(readAmount(typed, currency)).toBeUndefined()
})
