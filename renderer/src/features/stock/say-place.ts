import { type PlaceKind, placeKinds } from '#shared/domain/stock/place.ts'
import type { Say } from '../../text/i18n.ts'

const isKind = (name: string): name is PlaceKind => Object.hasOwn(placeKinds, name)

/** The office names warehouses, waybills and distributions; a place outside by its kind, said here in words. */
export function sayPlace(name: string, say: Say): string {
  if (name === 'opening') return say('stock:place.opening')
  return isKind(name) ? say(`stock:place.${name}`) : name
}
