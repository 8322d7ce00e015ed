import { NativeSelect, TextInput } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { useMutation } from '@tanstack/react-query'
import { useRouter } from '@tanstack/react-router'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { type Language, languageCodes, languages } from '#shared/domain/languages.ts'
import type { Role } from '#shared/domain/permissions.ts'
import { office } from '../../office/client.ts'
import { newId, useCallId } from '../../office/use-call-id.ts'
import { say } from '../../text/say.ts'
import { useReading } from '../../text/use-reading.ts'
import { ConfirmAction } from '../../ui/confirm-action.tsx'
import { DocumentPage } from '../../ui/document-page.tsx'
import { useFieldErrors } from '../../ui/record-form/field-errors.ts'
import { RolesField } from './roles-field.tsx'
import { TellPassphrase } from './tell-passphrase.tsx'
import { drawTemporaryPassphrase } from './temporary-passphrase.ts'
import classes from './users.module.css'

/** A new person with their roles and a passphrase drawn by chance, which they must change at once. */
export function AddPerson() {
  const { t } = useTranslation('office')
  const { language: mine, format } = useReading()
  const router = useRouter()
  const callId = useCallId()
  const [id] = useState(newId)
  const [name, setName] = useState('')
  const [roles, setRoles] = useState<Role[]>([])
  const [language, setLanguage] = useState<Language>(mine)
  const [passphrase] = useState(drawTemporaryPassphrase)
  const [asking, setAsking] = useState(false)
  const add = useMutation({
    mutationFn: () =>
      office.users.add({ callId, id, name: name.trim(), roles, temporaryPassphrase: passphrase, language }),
    onSuccess: (person) => {
      notifications.show({ message: t('people.added', { name: person.name }) })
      setAsking(false)
    },
  })
  const errorOf = useFieldErrors(add.error)
  const notNow =
    name.trim() === '' ? t('people.nameMissing') : roles.length === 0 ? t('people.rolesMissing') : undefined
  return (
    <DocumentPage
      title={t('people.add')}
      actions={[
        { id: 'list', label: t('toList'), onClick: () => router.history.push('/office/users') },
        {
          id: 'add',
          label: t('people.add'),
          keys: 'Ctrl+Enter',
          kind: 'main',
          onClick: () => setAsking(true),
          disabledReason: notNow,
        },
      ]}
    >
      <div className={classes.form}>
        <TextInput
          label={t('people.name')}
          description={t('people.nameHint')}
          value={name}
          maxLength={200}
          autoFocus
          autoComplete="off"
          error={errorOf('name')}
          onChange={(event) => setName(event.currentTarget.value)}
        />
        <RolesField value={roles} onChange={setRoles} error={errorOf('roles')} />
        <NativeSelect
          label={t('people.language')}
          value={language}
          data={languageCodes.map((one) => ({ value: one, label: languages[one].name }))}
          onChange={(event) => setLanguage(languageCodes.find((one) => one === event.currentTarget.value) ?? mine)}
        />
      </div>
      <ConfirmAction
        open={asking}
        onClose={() => setAsking(false)}
        title={t('people.add')}
        will={t('people.willAdd', {
          name: name.trim(),
          roles: format.list(roles.map((role) => say(`common:role.${role}`))),
        })}
        action={t('people.add')}
        onAction={() => add.mutate()}
        busy={add.isPending}
        error={add.error}
      />
      <TellPassphrase
        name={name.trim()}
        passphrase={add.isSuccess ? passphrase : undefined}
        onTold={() => router.history.replace(`/office/users/${id}`)}
      />
    </DocumentPage>
  )
}
