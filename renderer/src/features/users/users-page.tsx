import { useNavigate } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { userList } from '#shared/domain/users/user-list.ts'
import { office } from '../../office/client.ts'
import { useMay } from '../../office/office-state.ts'
import { useReading } from '../../text/use-reading.ts'
import type { RowOf, ShownColumn } from '../../ui/list/list-column.ts'
import { ListPage } from '../../ui/list/list-page.tsx'
import { StateMark } from '../../ui/state-mark.tsx'
import { personState, shortFingerprint } from './user-words.ts'

export type Person = Awaited<ReturnType<typeof office.users.list>>[number]

/** Who works here, what each may do, and when they were last in: a table to be read aloud. */
export function PeoplePage() {
  const { t } = useTranslation(['office', 'common'])
  const { format } = useReading()
  const navigate = useNavigate()
  const mayChange = useMay()('users.change')
  const add = {
    id: 'add',
    label: t('people.add'),
    keys: 'Alt+N',
    kind: 'main',
    onClick: () => void navigate({ to: '/office/users/new' }),
  } as const
  const columns: ShownColumn<typeof userList>[] = [
    { id: 'name', label: t('people.name'), grow: 2, width: 150 },
    { id: 'roles', label: t('people.roles'), words: (role) => t(`common:role.${role}`), grow: 3, width: 180 },
    {
      id: 'status',
      label: t('people.status'),
      words: (status) => t(stateOf(status).label),
      show: ({ status }) => <StateMark state={stateOf(status).state} label={t(stateOf(status).label)} />,
      width: 170,
    },
    {
      id: 'lastSignIn',
      label: t('people.lastSignIn'),
      show: ({ lastSignIn }) => (lastSignIn ? format.instant(lastSignIn) : t('people.never')),
      width: 160,
    },
    {
      id: 'certificate',
      label: t('people.certificate'),
      show: ({ certificate }) => (
        <span className="code" dir="ltr">
          {shortFingerprint(certificate)}
        </span>
      ),
      width: 130,
    },
  ]
  return (
    <ListPage
      list={userList}
      client={office.list.users}
      title={t('people.title')}
      summary={t('people.summary')}
      columns={columns}
      onOpen={(person) => void navigate({ to: '/office/users/$id', params: { id: String(person.id) } })}
      chips="status"
      actions={mayChange ? [add] : []}
      empty={{ what: t('people.empty') }}
    />
  )
}

const stateOf = (status: RowOf<typeof userList>['status']) =>
  personState({ status: status === 'suspended' ? status : 'active', mustChangePassphrase: status === 'must-change' })
