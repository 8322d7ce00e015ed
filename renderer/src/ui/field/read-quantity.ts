import { latinDigits } from './read-day.ts'

/**
 * The whole number a person means, or undefined when it is none. Groups of thousands may be set apart by a comma,
 * a space or the Arabic sign: `1,204`, `1 204`, `١٬٢٠٤`. A fraction is not a quantity: `12.5` is refused.
 */
export function readQuantity(typed: string): number | undefined {
  const text = latinDigits(typed.trim())
  if (/^\d+$/.test(text)) return asWhole(text)
  if (/^\d{1,3}([,\u066c\u00a0\u202f ])\d{3}(?:\1\d{3})*$/.test(text)) return asWhole(text.replace(/\D/g, ''))
  return undefined
}

function asWhole(digits: string): number | undefined {
  const value = Number(digits)
  return Number.isSafeInteger(value) ? value : undefined
}
