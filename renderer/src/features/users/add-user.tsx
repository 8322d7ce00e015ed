import { NativeSelect, TextInput } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { useRouter } from '@tanstack/react-router'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { usersContract } from '#shared/contract/users.ts'
import { type Language, languageCodes, languages } from '#shared/domain/languages.ts'
import type { Role } from '#shared/domain/permissions.ts'
import { office } from '../../office/client.ts'
import { say } from '../../text/i18n.ts'
import { useReading } from '../../text/use-reading.ts'
import { FormOpening, type Opening } from '../../ui/form/draft/opening.tsx'
import { inputOf } from '../../ui/form/fault/contract-input.ts'
import { isMissing } from '../../ui/form/fault/say-fault.ts'
import { DocumentForm } from '../../ui/form/frame/document-form.tsx'
import { useForm } from '../../ui/form/use-form.ts'
import { RolesField } from './roles-field.tsx'
import { TellPassphrase } from './tell-passphrase.tsx'
import { drawTemporaryPassphrase } from './temporary-passphrase.ts'
import classes from './users.module.css'

interface UserContent {
  name: string
  roles: Role[]
  language: Language
}

/** A new person with their roles and a passphrase drawn by chance, which they must change at once. */
export function AddPerson() {
  return <FormOpening kind="user">{(opening) => <NewUser opening={opening} />}</FormOpening>
}

const schema = inputOf(usersContract.add)

function NewUser({ opening }: { opening: Opening }) {
  const { t } = useTranslation('office')
  const { language: mine, format } = useReading()
  const router = useRouter()
  // Never kept: a form opened again draws another.
  const [temporaryPassphrase] = useState(drawTemporaryPassphrase)
  const [added, setAdded] = useState(false)
  const form = useForm({
    opening,
    schema,
    start: (): UserContent => ({ name: '', roles: [], language: mine }),
    input: (values, { id, callId }) => ({ ...values, id, callId, temporaryPassphrase }),
    rules: ({ roles }) => (roles.length === 0 ? { roles: { code: 'EMPTY' } } : {}),
    sayFault: (fault, path) => {
      if (!isMissing(fault)) return undefined
      return path === 'name' ? t('people.nameMissing') : t('people.rolesMissing')
    },
    confirms: true,
    send: (input) => office.users.add(input),
    onSent: (person) => {
      notifications.show({ message: t('people.added', { name: person.name }) })
      setAdded(true)
    },
  })
  const { name, roles } = form.values
  const toList = () => router.history.push('/office/users')
  return (
    <>
      <DocumentForm
        form={form}
        title={t('people.add')}
        action={t('people.add')}
        actions={[{ id: 'list', label: t('toList'), onClick: toList }]}
        onDiscarded={toList}
        asksOnLeave
        confirm={{
          title: t('people.add'),
          will: t('people.willAdd', {
            name: name.trim(),
            roles: format.list(roles.map((role) => say(`common:role.${role}`))),
          }),
        }}
      >
        <div className={classes.form}>
          <TextInput label={t('people.name')} description={t('people.nameHint')} autoFocus {...form.text('name')} />
          <RolesField
            name="roles"
            value={roles}
            onChange={(next) => form.change({ roles: next })}
            error={form.errorAt('roles')}
          />
          <NativeSelect
            label={t('people.language')}
            {...form.select(
              'language',
              languageCodes.map((value) => ({ value, label: languages[value].name })),
            )}
          />
        </div>
      </DocumentForm>
      <TellPassphrase
        name={name.trim()}
        passphrase={added ? temporaryPassphrase : undefined}
        onTold={() => router.history.replace(`/office/users/${opening.id}`)}
      />
    </>
  )
}
