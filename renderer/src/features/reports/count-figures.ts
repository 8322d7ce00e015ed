/** How many figures stand in a value. */
export function countFigures(value: unknown): number {
  if (typeof value === 'number') return 1
  if (typeof value !== 'object' || value === null) return 0
  return Object.values(value).reduce((sum: number, each) => sum + countFigures(each), 0)
}
