import { expect, test } from 'vitest'
import { majorAmount, minorDigits } from '#shared/domain/money.ts'

test('a currency has as many digits after the point as ISO 4217 says', () => {
  expect(['USD', 'LYD', 'JPY', 'LBP'].map(minorDigits)).toEqual([2, 3, 0, 0])
  expect(majorAmount(123_456, 'USD')).toBe(1234.56)
  expect(majorAmount(123_456, 'LYD')).toBe(123.456)
  expect(majorAmount(123_456, 'JPY')).toBe(123_456)
})
