import { useQuery } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import type { Role } from '#shared/domain/permissions.ts'
import { type office, officeQuery } from '../../office/client.ts'
import { useMay } from '../../office/office-state.ts'
import { say } from '../../text/say.ts'
import { useReading } from '../../text/use-reading.ts'
import type { ListColumn } from '../../ui/list-page/list-column.ts'
import { ListPage } from '../../ui/list-page/list-page.tsx'
import { Problem } from '../../ui/problem.tsx'
import { StateMark } from '../../ui/state-mark.tsx'
import { personState, shortFingerprint } from './user-words.ts'

export type Person = Awaited<ReturnType<typeof office.users.list>>[number]

/** Who works here, what each may do, and when they were last in: a table to be read aloud. */
export function PeoplePage() {
  const { t } = useTranslation('office')
  const { format } = useReading()
  const navigate = useNavigate()
  const mayChange = useMay()('users.change')
  const people = useQuery(officeQuery.users.list.queryOptions())
  const add = {
    id: 'add',
    label: t('people.add'),
    keys: 'Alt+N',
    kind: 'main',
    onClick: () => void navigate({ to: '/office/users/new' }),
  } as const
  const rolesOf = (roles: readonly Role[]) => roles.map((role) => say(`common:role.${role}`)).join(', ')
  const columns: ListColumn<Person>[] = [
    { id: 'name', label: t('people.name'), value: (person) => person.name, grow: 2, width: 150 },
    { id: 'roles', label: t('people.roles'), value: (person) => rolesOf(person.roles), grow: 3, width: 180 },
    {
      id: 'status',
      label: t('people.status'),
      value: (person) => personState(person).rank,
      word: (person) => t(personState(person).label),
      show: (person) => <StateMark state={personState(person).state} label={t(personState(person).label)} />,
      width: 230,
    },
    {
      id: 'lastSignIn',
      label: t('people.lastSignIn'),
      kind: 'instant',
      value: (person) => person.lastSignInAt,
      word: (person) => (person.lastSignInAt ? format.instant(person.lastSignInAt) : t('people.never')),
      width: 160,
    },
    {
      id: 'certificate',
      label: t('people.certificate'),
      kind: 'code',
      value: (person) => shortFingerprint(person.certificateFingerprint),
      width: 130,
    },
  ]
  return (
    <ListPage
      listKey="office-people"
      title={t('people.title')}
      summary={t('people.summary')}
      columns={columns}
      rows={people.data}
      rowId={(person) => person.id}
      onOpen={(person) => void navigate({ to: '/office/users/$id', params: { id: person.id } })}
      actions={mayChange ? [add] : []}
      exportName="people"
      empty={{ what: t('people.empty') }}
      above={<Problem error={people.error} saved="reading" />}
    />
  )
}
