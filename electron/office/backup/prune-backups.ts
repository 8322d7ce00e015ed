const keptInAll = 14

/**
 * The names of the copies that may go: all but the 14 newest and the newest of each month. A copy that is no longer whole
 * is kept too when it would be one of these: a person should see it.
 */
export function backupsToDrop(backups: readonly { name: string; madeAt: string }[]): string[] {
  const newestFirst = [...backups].sort((a, b) => (a.madeAt < b.madeAt ? 1 : -1))
  const months = new Set<string>()
  return newestFirst.flatMap(({ name, madeAt }, index) => {
    const month = madeAt.slice(0, 7)
    const newestOfMonth = !months.has(month)
    months.add(month)
    return index < keptInAll || newestOfMonth ? [] : [name]
  })
}
