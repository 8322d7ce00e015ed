import { useNavigate } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { sessionList } from '#shared/domain/consular/consular-lists.ts'
import { office } from '../../../office/client.ts'
import { useMay } from '../../../office/office-state.ts'
import type { ShownColumn } from '../../../ui/list/list-column.ts'
import { ListPage } from '../../../ui/list/list-page.tsx'

/** The consular sessions that were held, and what they came to. */
export function SessionsPage() {
  const { t } = useTranslation('consular')
  const navigate = useNavigate()
  const may = useMay()
  const columns: ShownColumn<typeof sessionList>[] = [
    { id: 'number', label: t('sessions.number'), width: 170 },
    { id: 'heldOn', label: t('sessions.heldOn') },
    { id: 'embassy', label: t('sessions.embassy'), grow: 3 },
    { id: 'mode', label: t('sessions.mode'), words: (mode) => t(`mode.${mode}`), grow: 1 },
    { id: 'invited', label: t('sessions.invited'), width: 96 },
    { id: 'verified', label: t('sessions.verified'), width: 96 },
    { id: 'rejected', label: t('sessions.rejected'), width: 96 },
    { id: 'pending', label: t('sessions.pending'), width: 96 },
    { id: 'absent', label: t('sessions.absent'), width: 96 },
  ]
  const hold = {
    id: 'hold',
    label: t('session.open'),
    keys: 'Alt+N',
    kind: 'main',
    onClick: () => void navigate({ to: '/consular/sessions/new' }),
  } as const
  return (
    <ListPage
      list={sessionList}
      client={office.list.sessions}
      title={t('sessions.title')}
      columns={columns}
      onOpen={({ id }) => void navigate({ to: '/consular/sessions/$id', params: { id: String(id) } })}
      chips="mode"
      foot={({ totals }) => [t('sessions.totals', { verified: totals.verified ?? 0, invited: totals.invited ?? 0 })]}
      actions={may('case.change') ? [hold] : []}
      empty={{
        what: t('sessions.empty'),
        next: t('sessions.emptyNext'),
        ...(may('case.change') ? { action: hold } : {}),
      }}
    />
  )
}
