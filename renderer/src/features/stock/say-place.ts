import { placeKinds } from '#shared/contract/stock.ts'
import type { Say } from '../../text/i18n.ts'

const isKind = (name: string): name is (typeof placeKinds)[number] => placeKinds.some((kind) => kind === name)

/** The office names warehouses, waybills and distributions; a place outside by its kind, said here in words. */
export function sayPlace(name: string, say: Say): string {
  if (name === 'opening') return say('stock:place.opening')
  return isKind(name) ? say(`stock:place.${name}`) : name
}
