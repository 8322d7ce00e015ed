import { useQuery } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { officeQuery } from '../../office/client.ts'
import { useReading } from '../../text/use-reading.ts'
import type { ListColumn } from '../../ui/list-page/list-column.ts'
import { ListPage } from '../../ui/list-page/list-page.tsx'
import { Problem } from '../../ui/problem.tsx'
import { StateMark, type WorkState } from '../../ui/state-mark.tsx'
import type { MonthRow } from './month-row.ts'

/** How each state of a month is marked. */
export const markOf: Record<MonthRow['state'], WorkState> = {
  open: 'draft',
  prepared: 'waiting',
  approved: 'done',
  reopened: 'needsYou',
  closed: 'cancelled',
}

export function MonthsPage() {
  const { t } = useTranslation('report')
  const { format } = useReading()
  const navigate = useNavigate()
  const months = useQuery(officeQuery.report.months.queryOptions())
  const columns: readonly ListColumn<MonthRow>[] = [
    {
      id: 'month',
      label: t('months.month'),
      value: (row) => row.month,
      word: (row) => format.month(row.month),
      show: (row) => format.month(row.month),
      width: 160,
    },
    {
      id: 'state',
      label: t('months.state'),
      value: (row) => row.state,
      word: (row) => t(`state.${row.state}`),
      show: (row) => <StateMark state={markOf[row.state]} label={t(`state.${row.state}`)} />,
      width: 200,
    },
    { id: 'preparedBy', label: t('months.preparedBy'), value: (row) => row.preparedBy, grow: 1 },
    { id: 'preparedAt', label: t('months.preparedAt'), kind: 'instant', value: (row) => row.preparedAt, width: 170 },
    { id: 'approvedBy', label: t('months.approvedBy'), value: (row) => row.approvedBy, grow: 1 },
    { id: 'approvedAt', label: t('months.approvedAt'), kind: 'instant', value: (row) => row.approvedAt, width: 170 },
    {
      id: 'digest',
      label: t('months.digest'),
      kind: 'code',
      value: (row) => row.datasetDigest?.slice(0, 16),
      width: 170,
    },
  ]
  return (
    <ListPage
      listKey="months"
      title={t('title')}
      summary={t('months.summary')}
      columns={columns}
      rows={months.data}
      rowId={(row) => row.month}
      onOpen={(row) => void navigate({ to: '/reports/months/$id', params: { id: row.month } })}
      actions={[
        {
          id: 'verify',
          label: t('verify.action'),
          keys: 'Alt+V',
          onClick: () => void navigate({ to: '/reports/verify' }),
        },
      ]}
      empty={{ what: t('months.none'), next: t('months.noneNext') }}
      exportName="months"
      above={<Problem error={months.error} saved="reading" />}
    />
  )
}
