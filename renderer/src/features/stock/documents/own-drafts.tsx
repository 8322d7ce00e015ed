import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { officeQuery } from '../../../office/client.ts'
import { useReading } from '../../../text/use-reading.ts'
import { QuietLink } from '../../../ui/quiet-link.tsx'
import { StateShape } from '../../../ui/state-mark.tsx'
import classes from './own-drafts.module.css'

/** Forms begun and not yet sent, above the list they will be in. */
export function OwnDrafts({ kind, onOpen }: { kind: 'receipt' | 'waybill'; onOpen: (id: string) => void }) {
  const { t } = useTranslation('stock')
  const { format } = useReading()
  const { data = [] } = useQuery(officeQuery.draft.list.queryOptions({ input: { kind } }))
  if (data.length === 0) return null
  return (
    <div className={classes.drafts}>
      <StateShape state="draft" />
      <span>{t('drafts.yours', { count: data.length })}</span>
      {data.map((draft) => (
        <span key={draft.id}>
          <QuietLink onClick={() => onOpen(draft.id)}>
            <bdi>{draft.title}</bdi>
          </QuietLink>{' '}
          <span className={classes.when}>{format.instant(draft.savedAt)}</span>
        </span>
      ))}
    </div>
  )
}
