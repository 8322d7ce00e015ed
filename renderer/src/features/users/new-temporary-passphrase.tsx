import { notifications } from '@mantine/notifications'
import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { office } from '../../office/client.ts'
import { useCallId } from '../../office/use-call-id.ts'
import { ConfirmAction } from '../../ui/action/confirm-action.tsx'
import { TellPassphrase } from './tell-passphrase.tsx'
import { drawTemporaryPassphrase } from './temporary-passphrase.ts'
import type { Person } from './users-page.tsx'

/** A new temporary passphrase for who forgot theirs, or for who was suspended and comes back. */
export function NewTemporaryPassphrase({ person, onClose }: { person: Person; onClose: () => void }) {
  const { t } = useTranslation('office')
  const callId = useCallId()
  const [passphrase] = useState(drawTemporaryPassphrase)
  const renew = useMutation({
    mutationFn: () => office.users.reinstate({ callId, id: person.id, temporaryPassphrase: passphrase }),
    onSuccess: () => notifications.show({ message: t('people.renewed', { name: person.name }) }),
  })
  const words = person.status === 'suspended' ? t('people.reinstate') : t('people.newPassphrase')
  if (renew.isSuccess) return <TellPassphrase name={person.name} passphrase={passphrase} onTold={onClose} />
  return (
    <ConfirmAction
      open
      onClose={onClose}
      title={`${words}: ${person.name}`}
      will={t('people.willRenew', { name: person.name })}
      action={words}
      onAction={() => renew.mutate()}
      busy={renew.isPending}
      error={renew.error}
    />
  )
}
