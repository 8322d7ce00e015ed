/** A thing and how many of it, in its unit. */
type Counted = readonly [id: string, quantity: number]

/**
 * What kits and loose items come to per item: each kit's contents as often as the kit is planned, and the loose items.
 * `contentsOf` answers the contents of a kit by its id. Whatever is named twice is added up.
 */
export function expandKits(
  kits: readonly Counted[],
  looseItems: readonly Counted[],
  contentsOf: (kitId: string) => readonly Counted[],
): Map<string, number> {
  const contents = kits.flatMap(([kitId, times]) =>
    contentsOf(kitId).map(([itemId, quantity]) => [itemId, quantity * times] as const),
  )
  return sumById([...contents, ...looseItems])
}

/** Quantities by id; what is named twice is added up. */
export function sumById(counted: readonly Counted[]): Map<string, number> {
  const sums = new Map<string, number>()
  for (const [id, quantity] of counted) sums.set(id, (sums.get(id) ?? 0) + quantity)
  return sums
}
