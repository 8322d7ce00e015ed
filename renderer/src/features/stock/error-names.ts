import type { ErrorNames } from '../../errors/error-message.ts'
import type { Reference } from './use-reference.ts'

/** What the warehouse's errors name by id: items, and lots by their item. */
export function namesOf(
  reference: Reference | undefined,
  itemOfLot: (lotId: string) => string | undefined = () => undefined,
): ErrorNames {
  const words = (id: string | undefined) => (id === undefined ? undefined : (reference?.itemWords(id) ?? id))
  return { item: words, itemOfLot: (lotId) => words(itemOfLot(lotId)) }
}
