import { Textarea } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { officeQuery } from '../../../office/client.ts'
import { useCallId } from '../../../office/use-call-id.ts'
import { ConfirmAction } from '../../../ui/confirm-action.tsx'
import type { CaseWhole, Person } from '../case/case-shapes.ts'
import { useSaid } from '../forms/use-said.ts'

interface VoidRegistrationFormProps {
  whole: CaseWhole
  person: Person
  onClose: () => void
}

/** A person was registered by mistake: nothing of it counts any more. */
export function VoidRegistrationForm({ whole, person, onClose }: VoidRegistrationFormProps) {
  const { t } = useTranslation('consular')
  const callId = useCallId()
  const navigate = useNavigate()
  // The case of the last person is no case any more: there is no page to come back to.
  const isLast = whole.people.length === 1
  const said = useSaid(() => (isLast ? void navigate({ to: '/consular/cases' }) : onClose()))
  const [reason, setReason] = useState('')
  const take = useMutation(
    officeQuery.consular.voidRegistration.mutationOptions({ onSuccess: said(t('person.voided')) }),
  )
  return (
    <ConfirmAction
      open
      onClose={onClose}
      title={t('person.voidTitle')}
      will={t('person.voidWill', { name: person.displayName })}
      action={t('person.void')}
      kind="danger"
      onAction={() => take.mutate({ callId, personId: person.id, reason })}
      busy={take.isPending}
      error={take.error}
      notNow={reason.trim() === '' ? t('void.reasonMissing') : undefined}
    >
      <Textarea
        label={t('void.reason')}
        value={reason}
        maxLength={500}
        autosize
        minRows={2}
        required
        onChange={(event) => setReason(event.currentTarget.value)}
      />
    </ConfirmAction>
  )
}
