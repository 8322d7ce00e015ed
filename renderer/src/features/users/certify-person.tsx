import { notifications } from '@mantine/notifications'
import { useTranslation } from 'react-i18next'
import { usersContract } from '#shared/contract/users.ts'
import { office } from '../../office/client.ts'
import { useFreshOpening } from '../../ui/form/draft/opening.tsx'
import { inputOf } from '../../ui/form/fault/contract-input.ts'
import { isMissing } from '../../ui/form/fault/say-fault.ts'
import { FormDialog } from '../../ui/form/frame/form-dialog.tsx'
import { useForm } from '../../ui/form/use-form.ts'
import { PassphraseField } from '../../ui/passphrase/passphrase-field.tsx'
import type { Person } from './users-page.tsx'

interface CertifyPersonProps {
  person: Person
  onClose: () => void
}

const schema = inputOf(usersContract.certify)

/** One's part in giving a person a certificate to sign with; asks for the passphrase, which alone opens one's share. */
export function CertifyPerson({ person, onClose }: CertifyPersonProps) {
  const opening = useFreshOpening('user-certificate')
  const { t } = useTranslation('office')
  const form = useForm({
    opening,
    schema,
    secrets: ['passphrase'],
    start: () => ({ passphrase: '' }),
    input: ({ passphrase }, { callId }) => ({ callId, id: person.id, passphrase }),
    sayFault: (fault) => (isMissing(fault) ? t('people.certifyPassphrase') : undefined),
    send: (input) => office.users.certify(input),
    onSent: (after) => {
      notifications.show({
        message: t(after.certificate === 'in-use' ? 'people.wasCertified' : 'people.wasAgreed', { name: person.name }),
      })
      onClose()
    },
  })
  return (
    <FormDialog
      form={form}
      onClose={onClose}
      title={`${t('people.certify')}: ${person.name}`}
      will={t('people.willCertify', { name: person.name })}
      action={t('people.certify')}
      kind="main"
    >
      <PassphraseField
        label={t('people.certifyPassphrase')}
        autoFocus
        {...form.secret('passphrase')}
        autoComplete="current-password"
      />
    </FormDialog>
  )
}
