import { useQuery } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { lastDay, monthOf, previousMonth } from '#shared/domain/dates.ts'
import { officeQuery } from '../../office/client.ts'
import { useReading } from '../../text/use-reading.ts'
import { ActionButton } from '../../ui/action/action.tsx'
import { Problem } from '../../ui/action/problem.tsx'
import { StateMark, StateShape, type WorkState } from '../../ui/state-mark.tsx'
import { useToday } from '../../ui/today.ts'
import classes from './today-page.module.css'

const marks: Record<'open' | 'prepared' | 'approved' | 'reopened', WorkState> = {
  open: 'draft',
  prepared: 'waiting',
  approved: 'done',
  reopened: 'needsYou',
}

/** The month that is to be signed: the one that waits here, the last one while it is not approved, or the one that runs. */
export function MonthChecklist({ waiting }: { waiting: string | undefined }) {
  const { t } = useTranslation('today')
  const { format } = useReading()
  const navigate = useNavigate()
  const current = monthOf(useToday())
  const months = useQuery(officeQuery.report.months.queryOptions())
  const stateIn = (month: string) => months.data?.find((one) => one.month === month)?.state
  const before = stateIn(previousMonth(current))
  const done = before === undefined || before === 'approved' || before === 'closed'
  const month = waiting ?? (done ? current : previousMonth(current))
  const found = stateIn(month)
  // A month that a later one closed is never the one shown here.
  const state = found === undefined || found === 'closed' ? 'open' : found
  const list = useQuery({
    ...officeQuery.report.checklist.queryOptions({ input: { month } }),
    enabled: months.isSuccess,
  })
  const waits = list.data?.filter((item) => item.count > 0) ?? []
  return (
    <section className={classes.month} aria-labelledby="month">
      <div className={classes.monthHead}>
        <h2 id="month" className={classes.monthTitle}>
          {t('month.title', { month })}
        </h2>
        <StateMark state={marks[state]} label={t(`month.state.${state}`)} />
        {month === current ? <span className={classes.quiet}>{t('month.runs', { until: lastDay(month) })}</span> : null}
      </div>
      <Problem error={months.error ?? list.error} saved="reading" />
      <ul className={classes.checks}>
        {list.data && waits.length === 0 ? (
          <li className={classes.check}>
            <StateShape state="done" />
            {t('month.clear')}
          </li>
        ) : null}
        {waits.map((item) => (
          <li key={item.code} className={classes.check}>
            <StateShape state={item.blocking ? 'needsYou' : 'waiting'} />
            <span>{t(`month.check.${item.code}`, { number: item.count })}</span>
            <span className={classes.quiet}>{t(item.blocking ? 'month.blocks' : 'month.noted')}</span>
          </li>
        ))}
      </ul>
      <div>
        <ActionButton
          label={t('month.open', { month: format.month(month) })}
          onClick={() => void navigate({ to: '/reports/months/$id', params: { id: month } })}
        />
      </div>
    </section>
  )
}
