import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { office } from '../../../office/client.ts'
import { useReading } from '../../../text/use-reading.ts'
import { ActionButton } from '../../../ui/action/action.tsx'
import { Problem } from '../../../ui/action/problem.tsx'
import { StateShape } from '../../../ui/state-mark.tsx'
import { WorkProgress } from '../../../ui/work/work-progress.tsx'
import classes from './on-hand-page.module.css'

/** Asks the office to sum every movement anew, and says what it found, in numbers. */
export function ProofOfStock({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation(['stock', 'common'])
  const { format } = useReading()
  const proof = useQuery({
    queryKey: ['proof-of-stock'],
    queryFn: async () => ({ ...(await office.stock.prove()), at: new Date().toISOString() }),
    gcTime: 0,
    staleTime: 0,
  })
  if (proof.isPending) return <WorkProgress label={t('prove.working')} />
  if (proof.error) return <Problem error={proof.error} saved="reading" />
  const { balances, movements, differences, at } = proof.data
  const proved = differences.length === 0
  return (
    <div className={classes.proof} data-proved={proved ? 'yes' : 'no'} role="status">
      <StateShape state={proved ? 'done' : 'needsYou'} />
      <div className={classes.proofWords}>
        <p>
          {proved
            ? t('prove.agrees', { balances, movements, time: format.time(at) })
            : t('prove.differs', { count: differences.length, balances, movements })}
        </p>
        {proved ? null : <p>{t('prove.differsNext')}</p>}
      </div>
      <ActionButton label={t('common:close')} kind="quiet" onClick={onClose} />
    </div>
  )
}
