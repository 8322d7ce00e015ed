import { minorDigits } from '#shared/domain/money.ts'
import { latinDigits } from './read-day.ts'

/**
 * An amount as a person types it, in the smallest unit of its currency: `125`, `1,204.50`, `1 204,5`, `١٢٥٫٥`. A comma or
 * a space before three digits sets thousands apart. Undefined when it is none, or finer than the currency goes.
 */
export function readAmount(typed: string, currency: string): number | undefined {
  const text = latinDigits(typed.trim()).replaceAll('٫', '.')
  const parts = /^(\d{1,3}(?:([,\u066c\u00a0\u202f ])\d{3})?(?:\2\d{3})*|\d+)(?:[.,](\d+))?$/.exec(text)
  if (!parts) return undefined
  const whole = (parts[1] ?? '').replace(/\D/g, '')
  const fraction = parts[3] ?? ''
  const digits = minorDigits(currency)
  if (fraction.length > digits) return undefined
  const amount = Number(whole + fraction.padEnd(digits, '0'))
  return Number.isSafeInteger(amount) && amount <= 1_000_000_000_000 ? amount : undefined
}
