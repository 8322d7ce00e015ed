import { useQuery } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { daysBetween } from '#shared/domain/dates.ts'
import { type office, officeQuery } from '../../../office/client.ts'
import { useMay } from '../../../office/office-state.ts'
import type { ListColumn } from '../../../ui/list-page/list-column.ts'
import { ListPage } from '../../../ui/list-page/list-page.tsx'
import { Problem } from '../../../ui/problem.tsx'
import { StateMark } from '../../../ui/state-mark.tsx'
import { useToday } from '../../../ui/today.ts'

type RequestRow = Awaited<ReturnType<typeof office.consular.exitVisaRequests>>['rows'][number]

const everything = 5000

/** The lists handed to the authorities for exit visas, and how many answers are still to come. */
export function RequestsPage() {
  const { t } = useTranslation(['consular', 'common'])
  const navigate = useNavigate()
  const may = useMay()
  const today = useToday()
  const requests = useQuery(officeQuery.consular.exitVisaRequests.queryOptions({ input: { limit: everything } }))
  const stateWords = (row: RequestRow) =>
    row.open > 0 ? t('consular:visas.openCount', { count: row.open }) : t('consular:visas.allAnswered')
  const columns: ListColumn<RequestRow>[] = [
    { id: 'number', label: t('consular:visas.number'), kind: 'code', value: (row) => row.number, width: 170 },
    { id: 'authority', label: t('consular:visas.authority'), value: (row) => row.authority, grow: 3 },
    { id: 'reference', label: t('consular:visas.reference'), kind: 'code', value: (row) => row.reference, width: 124 },
    { id: 'requestedOn', label: t('consular:visas.requestedOn'), kind: 'day', value: (row) => row.requestedOn },
    {
      ...{ id: 'people', label: t('consular:visas.people'), kind: 'number', width: 84 },
      value: (row) => row.people,
    },
    {
      ...{ id: 'granted', label: t('consular:visaState.granted'), kind: 'number', width: 84 },
      value: (row) => row.granted,
    },
    {
      ...{ id: 'refused', label: t('consular:visaState.refused'), kind: 'number', width: 84 },
      value: (row) => row.refused,
    },
    {
      id: 'open',
      label: t('consular:visas.state'),
      value: (row) => row.open,
      word: stateWords,
      show: (row) => <StateMark state={row.open > 0 ? 'waiting' : 'done'} label={stateWords(row)} />,
      grow: 1,
      width: 150,
    },
    {
      ...{ id: 'waits', label: t('consular:visas.waits'), kind: 'number', width: 100 },
      value: (row) => (row.open > 0 ? daysBetween(row.requestedOn, today) : null),
    },
  ]
  const request = {
    id: 'request',
    label: t('consular:batch.open'),
    keys: 'Alt+N',
    kind: 'main',
    onClick: () => void navigate({ to: '/consular/exit-visas/new' }),
  } as const
  return (
    <ListPage
      listKey="exit-visa-requests"
      title={t('consular:visas.title')}
      columns={columns}
      rows={requests.data?.rows}
      rowId={(row) => row.id}
      onOpen={(row) => void navigate({ to: '/consular/exit-visas/$id', params: { id: row.id } })}
      exportName="exit-visa-requests"
      chips={[{ id: 'open', label: t('consular:visas.open'), fits: (row) => row.open > 0 }]}
      foot={(shown) => [
        t('consular:people.count', { count: shown.reduce((sum, row) => sum + row.people, 0) }),
        t('consular:visas.openCount', { count: shown.reduce((sum, row) => sum + row.open, 0) }),
      ]}
      actions={may('case.change') ? [request] : []}
      above={<Problem error={requests.error} saved="reading" />}
      empty={{
        what: t('consular:visas.empty'),
        next: t('consular:visas.emptyNext'),
        ...(may('case.change') ? { action: request } : {}),
      }}
    />
  )
}
