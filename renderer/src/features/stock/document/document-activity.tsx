import { useQuery } from '@tanstack/react-query'
import i18next from 'i18next'
import { useTranslation } from 'react-i18next'
import { officeQuery } from '../../../office/client.ts'
import { ActivityList } from '../../../ui/activity-list.tsx'

/** Who did what to this document when, from the journal. */
export function DocumentActivity({ id }: { id: string }) {
  const { t } = useTranslation('stock')
  const { data = [] } = useQuery({
    ...officeQuery.journal.activity.queryOptions({ input: { kind: 'document', id } }),
    staleTime: 0,
  })
  const words = (action: string) => {
    const key = `stock:activity.${action.replace('.', '-')}`
    return i18next.exists(key) ? i18next.t(key as never) : action
  }
  return (
    <ActivityList
      entries={data.map((entry) => ({
        id: entry.sequence,
        at: entry.at,
        who: entry.userName,
        what: words(entry.action),
      }))}
      empty={t('activity.none')}
    />
  )
}
