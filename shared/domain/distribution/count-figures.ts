/** How many numbers stand in a JSON value, at any depth: what a signature freezes and a verification compares. */
export function countFigures(value: unknown): number {
  if (typeof value === 'number') return 1
  if (typeof value !== 'object' || value === null) return 0
  return Object.values(value).reduce((sum: number, each) => sum + countFigures(each), 0)
}
