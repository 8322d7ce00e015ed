import { useNavigate } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { requestList } from '#shared/domain/consular/consular-lists.ts'
import { office } from '../../../office/client.ts'
import { useMay } from '../../../office/office-state.ts'
import type { ShownColumn } from '../../../ui/list/list-column.ts'
import { ListPage } from '../../../ui/list/list-page.tsx'
import { StateMark } from '../../../ui/state-mark.tsx'

/** The lists handed to the authorities for exit visas, and how many answers are still to come. */
export function RequestsPage() {
  const { t } = useTranslation(['consular', 'common'])
  const navigate = useNavigate()
  const may = useMay()
  const columns: ShownColumn<typeof requestList>[] = [
    { id: 'number', label: t('consular:visas.number'), width: 150 },
    { id: 'authority', label: t('consular:visas.authority'), grow: 3 },
    { id: 'reference', label: t('consular:visas.reference'), width: 124 },
    { id: 'requestedOn', label: t('consular:visas.requestedOn') },
    { id: 'people', label: t('consular:visas.people'), width: 72 },
    { id: 'granted', label: t('consular:visaState.granted'), width: 72 },
    { id: 'refused', label: t('consular:visaState.refused'), width: 72 },
    {
      id: 'state',
      label: t('consular:visas.state'),
      words: (state) => t(state === 'open' ? 'consular:visas.open' : 'consular:visas.allAnswered'),
      show: ({ open }) => (
        <StateMark
          state={open ? 'waiting' : 'done'}
          label={open ? t('consular:visas.openCount', { count: open }) : t('consular:visas.allAnswered')}
        />
      ),
      width: 150,
    },
    { id: 'waits', label: t('consular:visas.waits'), width: 100 },
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
      list={requestList}
      client={office.list.exitVisaRequests}
      title={t('consular:visas.title')}
      columns={columns}
      onOpen={({ id }) => void navigate({ to: '/consular/exit-visas/$id', params: { id: String(id) } })}
      chips="state"
      foot={({ totals }) => [
        t('consular:people.count', { count: totals.people ?? 0 }),
        t('consular:visas.openCount', { count: totals.open ?? 0 }),
      ]}
      actions={may('case.change') ? [request] : []}
      empty={{
        what: t('consular:visas.empty'),
        next: t('consular:visas.emptyNext'),
        ...(may('case.change') ? { action: request } : {}),
      }}
    />
  )
}
