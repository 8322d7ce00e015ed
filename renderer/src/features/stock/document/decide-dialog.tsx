import { Textarea } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { officeQuery } from '../../../office/client.ts'
import { useCallId } from '../../../office/use-call-id.ts'
import { ConfirmAction } from '../../../ui/confirm-action.tsx'
import { notify } from '../../../ui/notify.ts'
import { namesOf } from '../error-names.ts'
import { GoodsList } from '../goods-list.tsx'
import type { Reference } from '../use-reference.ts'
import { type DocumentWhole, linesOf } from './document-whole.ts'

/** What may be done with a document that waits for approval. */
export type Decision = 'approved' | 'rejected' | 'withdrawn'

interface DecideDialogProps {
  document: DocumentWhole
  reference: Reference
  decision: Decision
  onClose: () => void
}

/** The decision on a document that waits for it, with what it will do; a refusal and a withdrawal need a reason. */
export function DecideDialog({ document, reference, decision, onClose }: DecideDialogProps) {
  const { t } = useTranslation('stock')
  const callId = useCallId()
  const [reason, setReason] = useState('')
  const { id, number } = document
  const done = () => {
    notify(t(`decide.${decision}.done`, { number }))
    onClose()
  }
  const decide = useMutation(officeQuery.stock.decide.mutationOptions({ onSuccess: done }))
  const withdraw = useMutation(officeQuery.stock.withdraw.mutationOptions({ onSuccess: done }))
  const names = namesOf(reference, (lotId) => document.lots.find((one) => one.lotId === lotId)?.itemId)
  const goods = linesOf(document)
  const needsReason = decision !== 'approved' && reason.trim() === ''
  return (
    <ConfirmAction
      open
      onClose={onClose}
      title={t(`decide.${decision}.title`, { number })}
      will={
        <>
          {t(`decide.${decision}.will`, { units: goods.reduce((sum, line) => sum + line.quantity, 0), number })}
          <GoodsList goods={goods} reference={reference} />
        </>
      }
      action={t(`decide.${decision}.action`)}
      kind={decision === 'approved' ? 'main' : 'danger'}
      onAction={() =>
        decision === 'withdrawn'
          ? withdraw.mutate({ callId, documentId: id, reason: reason.trim() })
          : decide.mutate({ callId, documentId: id, decision, reason: reason.trim() })
      }
      notNow={needsReason ? t('reverse.needsReason') : undefined}
      busy={decide.isPending || withdraw.isPending}
      error={decide.error ?? withdraw.error}
      names={names}
    >
      <Textarea
        label={t('field.reason')}
        required={decision !== 'approved'}
        autosize
        minRows={2}
        maxRows={6}
        data-autofocus
        value={reason}
        onChange={(event) => setReason(event.currentTarget.value)}
      />
    </ConfirmAction>
  )
}
