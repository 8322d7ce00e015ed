import { useNavigate } from '@tanstack/react-router'
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { monthList } from '#shared/domain/report/month-list.ts'
import { office } from '../../office/client.ts'
import { useReading } from '../../text/use-reading.ts'
import type { ShownColumn } from '../../ui/list/list-column.ts'
import { ListPage } from '../../ui/list/list-page.tsx'
import { StateMark, type WorkState } from '../../ui/state-mark.tsx'
import type { MonthRow } from './month-row.ts'

/** How each state of a month is marked. */
export const markOf: Record<MonthRow['state'], WorkState> = {
  open: 'draft',
  prepared: 'waiting',
  approved: 'done',
  reopened: 'needsYou',
  closed: 'ended',
}

export function MonthsPage() {
  const { t } = useTranslation('report')
  const { format } = useReading()
  const navigate = useNavigate()
  const columns = useMemo(
    (): ShownColumn<typeof monthList>[] => [
      { id: 'month', label: t('months.month'), words: (month) => format.month(month), width: 160 },
      {
        id: 'state',
        label: t('months.state'),
        words: (state) => t(`state.${state}`),
        show: ({ state }) => <StateMark state={markOf[state]} label={t(`state.${state}`)} />,
        width: 200,
      },
      { id: 'preparedBy', label: t('months.preparedBy'), grow: 1 },
      { id: 'preparedAt', label: t('months.preparedAt'), width: 170 },
      { id: 'approvedBy', label: t('months.approvedBy'), grow: 1 },
      { id: 'approvedAt', label: t('months.approvedAt'), width: 170 },
      { id: 'digest', label: t('months.digest'), width: 170 },
    ],
    [t, format],
  )
  return (
    <ListPage
      list={monthList}
      client={office.list.months}
      title={t('title')}
      summary={t('months.summary')}
      columns={columns}
      onOpen={({ id }) => void navigate({ to: '/reports/months/$id', params: { id: String(id) } })}
      actions={[
        {
          id: 'verify',
          label: t('verify.action'),
          keys: 'Alt+V',
          onClick: () => void navigate({ to: '/reports/verify' }),
        },
      ]}
      empty={{ what: t('months.none'), next: t('months.noneNext') }}
    />
  )
}
