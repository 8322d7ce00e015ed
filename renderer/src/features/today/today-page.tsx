import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { officeQuery } from '../../office/client.ts'
import { useMay } from '../../office/office-state.ts'
import { useReading } from '../../text/use-reading.ts'
import { useSay } from '../../text/use-say.ts'
import { Problem } from '../../ui/action/problem.tsx'
import { EmptyState } from '../../ui/page/empty-state.tsx'
import { PageHeader } from '../../ui/page/page-header.tsx'
import { useToday } from '../../ui/today.ts'
import { QueueList } from '../../ui/work/queue-list.tsx'
import { MonthChecklist } from './month-checklist.tsx'
import { rowId, sayQueue } from './say-queue.ts'
import classes from './today-page.module.css'
import { useOpenWork } from './use-open-work.ts'

/** The work that waits for whoever is signed in, by action, the oldest first; what is done leaves. */
export function TodayPage() {
  const { t } = useTranslation(['today', 'common'])
  const { format } = useReading()
  const say = useSay()
  const may = useMay()
  const today = useToday()
  const asked = useQuery(officeQuery.today.queues.queryOptions())
  const openWork = useOpenWork()
  const queues = asked.data?.queues
  const waitingMonth = queues?.flatMap((queue) => queue.rows).find((row) => row.subject.kind === 'month')
  const month = may('report.prepare') || may('report.approve')
  return (
    <div className={classes.page}>
      <PageHeader title={t('title')} summary={format.dayInFull(today)} />
      <div className={classes.work}>
        <Problem error={asked.error} saved="reading" />
        {month && queues ? <MonthChecklist waiting={waitingMonth?.subject.id} /> : null}
        {queues === undefined && !asked.error ? (
          <p className={classes.wait} aria-busy="true">
            {t('common:loading')}
          </p>
        ) : null}
        {queues?.length === 0 ? (
          <div className={classes.nothing}>
            <EmptyState what={t('nothing')} next={t('nothingNext')} />
          </div>
        ) : null}
        {queues?.map((queue) => {
          const shown = sayQueue(queue, say, format)
          return (
            <QueueList
              key={queue.kind}
              queue={shown}
              onOpen={({ id }) => {
                const row = queue.rows.find((one) => rowId(one) === id)
                if (row) openWork(queue.kind, row)
              }}
            />
          )
        })}
      </div>
    </div>
  )
}
