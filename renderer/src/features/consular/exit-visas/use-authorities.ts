import { useQuery } from '@tanstack/react-query'
import { nameIn } from '#shared/domain/name-in.ts'
import { officeQuery } from '../../../office/client.ts'
import { useReading } from '../../../text/use-reading.ts'

/** The authorities that a list for exit visas can be handed to: as the last list named its own, then those of the country. */
export function useAuthorities(): string[] {
  const { language } = useReading()
  const last = useQuery(officeQuery.list.exitVisaRequests.rows.queryOptions({ input: { limit: 1 } }))
  const facts = useQuery(officeQuery.settings.facts.queryOptions())
  const used = (last.data ?? []).map(({ authority }) => String(authority))
  const known = (facts.data?.profile.authorities ?? []).filter(({ does }) => does.includes('exit-clearance'))
  return [...new Set([...used, ...known.map(({ name }) => nameIn(language, name))])]
}
