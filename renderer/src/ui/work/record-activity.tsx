import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { officeQuery } from '../../office/client.ts'
import { useSay } from '../../text/use-say.ts'
import { Problem } from '../action/problem.tsx'
import { sayAction } from '../action/say-action.ts'
import type { SideTab } from '../page/side-tabs.tsx'
import { ActivityList } from './activity-list.tsx'

/** Who did what to one record, from the journal. */
function RecordActivity({ kind, id }: { kind: string; id: string }) {
  const { t } = useTranslation('activity')
  const say = useSay()
  const entries = useQuery(officeQuery.journal.activity.queryOptions({ input: { kind, id } }))
  if (entries.error) return <Problem error={entries.error} saved="reading" />
  if (!entries.data) return null
  return (
    <ActivityList
      empty={t('none')}
      entries={entries.data.map((entry) => ({
        id: entry.sequence,
        at: entry.at,
        who: entry.userName,
        what: sayAction(entry.action, say),
      }))}
    />
  )
}

/** The activity tab of any record's page: `kind` and `id` as the journal names the record. */
export function useActivityTab(kind: string, id: string): SideTab {
  const { t } = useTranslation('activity')
  return { id: 'activity', label: t('title'), content: <RecordActivity kind={kind} id={id} /> }
}
