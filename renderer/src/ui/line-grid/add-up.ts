/** How a grid knows that two lines are about the same lot, and makes one of them. */
export interface SameLot<L> {
  same: (a: L, b: L) => boolean
  addUp: (into: L, from: L) => L
}

export interface AddedUp<L> {
  lines: L[]
  /** Index of each line that something was added to. */
  addedTo: number[]
}

/** Puts new lines after the old ones; one for a lot that is already there is added to its line instead. */
export function addUpLines<L>(lines: readonly L[], added: readonly L[], rule: SameLot<L> | undefined): AddedUp<L> {
  const result = [...lines]
  const addedTo: number[] = []
  for (const line of added) {
    const index = rule ? result.findIndex((one) => rule.same(one, line)) : -1
    const into = result[index]
    if (rule && into !== undefined) {
      result[index] = rule.addUp(into, line)
      addedTo.push(index)
    } else result.push(line)
  }
  return { lines: result, addedTo }
}
