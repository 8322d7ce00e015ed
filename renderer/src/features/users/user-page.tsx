import { useQuery } from '@tanstack/react-query'
import { useRouter } from '@tanstack/react-router'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { officeQuery } from '../../office/client.ts'
import { useMay, useUser } from '../../office/office-state.ts'
import { say } from '../../text/i18n.ts'
import { useReading } from '../../text/use-reading.ts'
import type { ActionSpec } from '../../ui/action/action.tsx'
import { DocumentPage } from '../../ui/page/document-page.tsx'
import { Waiting } from '../../ui/page/waiting.tsx'
import { RecordMissing } from '../../ui/record-form/record-missing.tsx'
import { useActivityTab } from '../../ui/work/record-activity.tsx'
import { CertifyPerson } from './certify-person.tsx'
import { ChangeRoles } from './change-roles.tsx'
import { NewTemporaryPassphrase } from './new-temporary-passphrase.tsx'
import { SuspendPerson } from './suspend-user.tsx'
import { personState } from './user-words.ts'
import classes from './users.module.css'

const list = '/office/users'

/** One person of the office: what they may do, and what an administrator may do about it. */
export function PersonPage({ id }: { id: string }) {
  const { t } = useTranslation('office')
  const { format } = useReading()
  const router = useRouter()
  const me = useUser()
  const may = useMay()
  const mayChange = may('users.change')
  const people = useQuery(officeQuery.users.list.queryOptions())
  const activity = useActivityTab('user', id)
  const [asking, setAsking] = useState<'roles' | 'suspend' | 'passphrase' | 'certify'>()
  if (!people.data) return <Waiting error={people.error} />
  const person = people.data.find((one) => one.id === id)
  if (!person) return <RecordMissing list={list} />
  const state = personState(person)
  const suspended = person.status === 'suspended'
  const close = () => setAsking(undefined)
  const actions: ActionSpec[] = [{ id: 'list', label: t('toList'), onClick: () => router.history.push(list) }]
  if (may('signer.certify') && (person.certificate === 'asked' || person.certificate === 'agreed')) {
    actions.push({ id: 'certify', label: t('people.certify'), onClick: () => setAsking('certify') })
  }
  if (mayChange) {
    actions.push(
      {
        id: 'suspend',
        label: t('people.suspend'),
        kind: 'danger',
        onClick: () => setAsking('suspend'),
        disabledReason: suspended ? t('people.suspendedAlready', { name: person.name }) : undefined,
      },
      {
        id: 'passphrase',
        label: suspended ? t('people.reinstate') : t('people.newPassphrase'),
        onClick: () => setAsking('passphrase'),
        disabledReason: person.id === me.id ? t('people.yourself') : undefined,
      },
      { id: 'roles', label: t('people.changeRoles'), kind: 'main', keys: 'Alt+R', onClick: () => setAsking('roles') },
    )
  }
  return (
    <DocumentPage
      title={person.name}
      state={{ state: state.state, label: t(state.label) }}
      actions={actions}
      facts={[
        {
          id: 'roles',
          label: t('people.roles'),
          value: format.list(person.roles.map((role) => say(`common:role.${role}`))),
          wide: true,
        },
        {
          id: 'may',
          label: t('people.may'),
          value: (
            <ul className={classes.may}>
              {person.roles.map((role) => (
                <li key={role}>{t(`roleMay.${role}`)}</li>
              ))}
            </ul>
          ),
          wide: true,
        },
        {
          id: 'lastSignIn',
          label: t('people.lastSignIn'),
          value: person.lastSignInAt ? format.instant(person.lastSignInAt) : t('people.never'),
          wide: true,
        },
        {
          id: 'certificate',
          label: t('people.certificateWhole'),
          value:
            person.certificate === 'in-use' ? (
              <span className={classes.fingerprint} dir="ltr">
                {person.certificateFingerprint}
              </span>
            ) : (
              t(`people.certificateState.${person.certificate}`)
            ),
          wide: true,
        },
      ]}
      tabs={[activity]}
    >
      {asking === 'roles' ? <ChangeRoles person={person} onClose={close} /> : null}
      {asking === 'suspend' ? <SuspendPerson person={person} isMe={person.id === me.id} onClose={close} /> : null}
      {asking === 'certify' ? <CertifyPerson person={person} onClose={close} /> : null}
      {asking === 'passphrase' ? <NewTemporaryPassphrase person={person} onClose={close} /> : null}
    </DocumentPage>
  )
}
