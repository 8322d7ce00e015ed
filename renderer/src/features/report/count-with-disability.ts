import type { MonthDataset } from '#shared/domain/report/v1/month.ts'

/** People with a disability among those of whom it is known; undefined where nobody was asked, which is not none. */
export function countWithDisability(people: MonthDataset['distributions'][number]['people']): number | undefined {
  const asked = people.filter((each) => each.disability !== 'not-stated')
  if (asked.length === 0) return undefined
  return asked.reduce((sum, each) => sum + (each.disability === 'with' ? each.people : 0), 0)
}
