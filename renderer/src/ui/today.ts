import { useQuery } from '@tanstack/react-query'
import { type Day, dayOf } from '#shared/domain/dates.ts'
import { officeQuery } from '../office/client.ts'

/** Today in the office's own time zone; before anyone is signed in, in the machine's. */
export function useToday(): Day {
  const { data } = useQuery({ ...officeQuery.settings.facts.queryOptions(), enabled: false })
  const zone = data?.timeZone ?? Intl.DateTimeFormat().resolvedOptions().timeZone
  return dayOf(new Date().toISOString(), zone)
}
