import type { PeopleCount } from '#shared/domain/distribution/distribution-report.ts'
import type { DisabilityStatus } from '#shared/domain/people/population.ts'

/** How a count of people is kept while it is typed: `migrant/female/5-17`. */
const peopleKey = ({ group, sex, band }: PeopleCount): string => `${group}/${sex}/${band}`

/** People by group, sex and band: all of them, or those of whom this is known of a disability. */
export function countsOf(people: readonly PeopleCount[], disability?: DisabilityStatus): Record<string, number> {
  const counts: Record<string, number> = {}
  for (const one of people) {
    if (disability !== undefined && one.disability !== disability) continue
    counts[peopleKey(one)] = (counts[peopleKey(one)] ?? 0) + one.people
  }
  return counts
}
