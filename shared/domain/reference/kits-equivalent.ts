import { sumById } from './kit-expansion.ts'

type Counted = readonly [id: string, quantity: number]

/**
 * How many whole kits loose items come to ("kits equivalent", domain.md 3.3), and what is left over by item. A kit
 * without contents comes to none.
 */
export function kitsEquivalent(
  contents: readonly Counted[],
  loose: readonly Counted[],
): { kits: number; left: Map<string, number> } {
  const one = sumById(contents)
  const left = sumById(loose)
  if (one.size === 0) return { kits: 0, left }
  const kits = Math.min(...[...one].map(([itemId, quantity]) => Math.floor((left.get(itemId) ?? 0) / quantity)))
  for (const [itemId, quantity] of one) left.set(itemId, (left.get(itemId) ?? 0) - quantity * kits)
  return { kits, left: new Map([...left].filter(([, quantity]) => quantity > 0)) }
}
