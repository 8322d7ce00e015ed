import { useQuery } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { type office, officeQuery } from '../../../office/client.ts'
import { useMay } from '../../../office/office-state.ts'
import type { ListColumn } from '../../../ui/list-page/list-column.ts'
import { ListPage } from '../../../ui/list-page/list-page.tsx'
import { Problem } from '../../../ui/problem.tsx'
import { useDeskLists } from '../use-desk-lists.ts'

type SessionRow = Awaited<ReturnType<typeof office.consular.sessions>>['rows'][number]

const everything = 5000

/** The consular sessions that were held, and what they came to. */
export function SessionsPage() {
  const { t } = useTranslation('consular')
  const navigate = useNavigate()
  const may = useMay()
  const { embassies } = useDeskLists()
  const sessions = useQuery(officeQuery.consular.sessions.queryOptions({ input: { limit: everything } }))
  const result = (id: 'invited' | 'verified' | 'rejected' | 'pending' | 'absent'): ListColumn<SessionRow> => ({
    ...{ id, label: t(`sessions.${id}`), kind: 'number', value: (row) => row[id], width: 96 },
  })
  const columns: ListColumn<SessionRow>[] = [
    { id: 'number', label: t('sessions.number'), kind: 'code', value: (row) => row.number, width: 170 },
    { id: 'heldOn', label: t('sessions.heldOn'), kind: 'day', value: (row) => row.heldOn },
    {
      id: 'embassy',
      label: t('sessions.embassy'),
      value: (row) => embassies.find((one) => one.id === row.embassyId)?.name ?? '',
      grow: 3,
    },
    { id: 'mode', label: t('sessions.mode'), value: (row) => t(`mode.${row.mode}`), grow: 1 },
    result('invited'),
    result('verified'),
    result('rejected'),
    result('pending'),
    result('absent'),
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
      listKey="consular-sessions"
      title={t('sessions.title')}
      columns={columns}
      rows={sessions.data?.rows}
      rowId={(row) => row.id}
      onOpen={(row) => void navigate({ to: '/consular/sessions/$id', params: { id: row.id } })}
      exportName="consular-sessions"
      foot={(shown) => [
        t('sessions.totals', {
          verified: shown.reduce((sum, row) => sum + row.verified, 0),
          invited: shown.reduce((sum, row) => sum + row.invited, 0),
        }),
      ]}
      actions={may('case.change') ? [hold] : []}
      above={<Problem error={sessions.error} saved="reading" />}
      empty={{
        what: t('sessions.empty'),
        next: t('sessions.emptyNext'),
        ...(may('case.change') ? { action: hold } : {}),
      }}
    />
  )
}
