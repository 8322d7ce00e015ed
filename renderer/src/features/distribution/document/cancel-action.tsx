import { Textarea } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { officeQuery } from '../../../office/client.ts'
import { useCallId } from '../../../office/use-call-id.ts'
import { ConfirmAction } from '../../../ui/confirm-action.tsx'
import { sumsOf } from '../balance.ts'
import type { Distribution } from '../distribution.ts'
import type { Reference } from '../use-reference.ts'

interface CancelActionProps {
  distribution: Distribution
  reference: Reference
  onClose: () => void
}

/** Cancels a distribution for a reason; the office refuses while goods are out. */
export function CancelAction({ distribution, reference, onClose }: CancelActionProps) {
  const { t } = useTranslation('distribution')
  const callId = useCallId()
  const [reason, setReason] = useState('')
  const send = useMutation(officeQuery.distribution.cancel.mutationOptions({ onSuccess: onClose }))
  return (
    <ConfirmAction
      open
      onClose={onClose}
      title={t('cancel.title')}
      will={t('cancel.will', {
        number: distribution.number,
        site: reference.siteName(distribution.siteId),
        units: sumsOf(distribution.items).planned,
      })}
      action={t('cancel.send')}
      kind="danger"
      onAction={() => send.mutate({ callId, id: distribution.id, reason })}
      busy={send.isPending}
      error={send.error}
      notNow={reason.trim() === '' ? t('cancel.needsReason') : undefined}
    >
      <Textarea
        label={t('cancel.reason')}
        required
        data-autofocus
        autosize
        minRows={2}
        maxLength={500}
        value={reason}
        onChange={(event) => setReason(event.currentTarget.value)}
      />
    </ConfirmAction>
  )
}
