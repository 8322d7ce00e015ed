import type { Item } from '#shared/contract/reference.ts'
import type { Say } from '../../text/i18n.ts'

/** Zero means that nobody weighed or measured it: a dash, not a figure. */
const unknown = '—'

/** Grams as a driver reads them: kilograms, from ten tonnes on tonnes. */
export function sayWeight(grams: number, say: Say): string {
  if (grams === 0) return unknown
  if (grams >= 10_000_000) return say('stock:measure.tonnes', { amount: Math.round(grams / 100_000) / 10 })
  const amount = grams >= 100_000 ? Math.round(grams / 1000) : Math.round(grams / 100) / 10
  return say('stock:measure.kilograms', { amount })
}

/** Millilitres as a loader reads them: cubic metres. */
export function sayVolume(millilitres: number, say: Say): string {
  if (millilitres === 0) return unknown
  return say('stock:measure.cubicMetres', { amount: Math.round(millilitres / 10_000) / 100 })
}

/** What some goods weigh (g) and how much room they take (ml). */
export function measure(
  goods: readonly { itemId: string; quantity: number }[],
  itemOf: (id: string) => Item | undefined,
): { units: number; grams: number; millilitres: number } {
  let units = 0
  let grams = 0
  let millilitres = 0
  for (const { itemId, quantity } of goods) {
    const item = itemOf(itemId)
    units += quantity
    grams += quantity * (item?.weightGrams ?? 0)
    millilitres += quantity * (item?.volumeMillilitres ?? 0)
  }
  return { units, grams, millilitres }
}
