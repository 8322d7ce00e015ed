import { Textarea } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { office } from '../../office/client.ts'
import { useCallId } from '../../office/use-call-id.ts'
import { ConfirmAction } from '../../ui/confirm-action.tsx'
import { useFieldErrors } from '../../ui/record-form/field-errors.ts'
import type { Person } from './users-page.tsx'

interface SuspendPersonProps {
  person: Person
  isMe: boolean
  onClose: () => void
}

/** Takes a person's key away, with the reason. */
export function SuspendPerson({ person, isMe, onClose }: SuspendPersonProps) {
  const { t } = useTranslation('office')
  const callId = useCallId()
  const [reason, setReason] = useState('')
  const suspend = useMutation({
    mutationFn: () => office.users.suspend({ callId, id: person.id, reason: reason.trim() }),
    onSuccess: () => {
      notifications.show({ message: t('people.wasSuspended', { name: person.name }) })
      onClose()
    },
  })
  const errorOf = useFieldErrors(suspend.error)
  return (
    <ConfirmAction
      open
      onClose={onClose}
      title={`${t('people.suspend')}: ${person.name}`}
      will={
        <>
          {t('people.willSuspend', { name: person.name })} {isMe ? t('people.willSuspendSelf') : null}
        </>
      }
      action={t('people.suspend')}
      kind="danger"
      onAction={() => suspend.mutate()}
      busy={suspend.isPending}
      error={suspend.error}
      notNow={reason.trim() === '' ? t('people.reasonMissing') : undefined}
    >
      <Textarea
        label={t('people.reason')}
        description={t('people.reasonHint')}
        value={reason}
        maxLength={500}
        autosize
        minRows={2}
        data-autofocus
        error={errorOf('reason')}
        onChange={(event) => setReason(event.currentTarget.value)}
      />
    </ConfirmAction>
  )
}
