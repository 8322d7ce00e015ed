import { Textarea } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Day } from '#shared/domain/dates.ts'
import { officeQuery } from '../../../office/client.ts'
import { newId, useCallId } from '../../../office/use-call-id.ts'
import { ConfirmAction } from '../../../ui/confirm-action.tsx'
import { DayField } from '../../../ui/day-field.tsx'
import { notify } from '../../../ui/notify.ts'
import { useToday } from '../../../ui/today.ts'
import { namesOf } from '../error-names.ts'
import { GoodsList } from '../goods-list.tsx'
import type { Reference } from '../use-reference.ts'
import type { DocumentWhole } from './document-whole.ts'

interface ReverseDialogProps {
  document: DocumentWhole
  reference: Reference
  open: boolean
  onClose: () => void
}

/** The undo of a posted document: a new one with the opposite movements, for a reason that stays on paper. */
export function ReverseDialog({ document, reference, open, onClose }: ReverseDialogProps) {
  const { t } = useTranslation('stock')
  const navigate = useNavigate()
  const today = useToday()
  const callId = useCallId()
  const [id] = useState(newId)
  const [reason, setReason] = useState('')
  const [happenedOn, setHappenedOn] = useState<Day | null>(today)
  const names = namesOf(reference, (lotId) => document.movements.find((one) => one.lotId === lotId)?.itemId)
  const reverse = useMutation(
    officeQuery.stock.reverse.mutationOptions({
      onSuccess: ({ number }) => {
        notify(t('reverse.posted', { number }))
        onClose()
        void navigate({ to: '/warehouse/documents/$id', params: { id } })
      },
    }),
  )
  const notNow = reason.trim() === '' ? t('reverse.needsReason') : happenedOn === null ? t('fault.date') : undefined
  return (
    <ConfirmAction
      open={open}
      onClose={() => {
        reverse.reset()
        onClose()
      }}
      title={t('reverse.title', { number: document.number })}
      will={
        <>
          {t('reverse.will', { count: document.quantity, number: document.number })}
          <GoodsList goods={document.movements} reference={reference} />
        </>
      }
      action={t('reverse.action')}
      kind="danger"
      onAction={() =>
        happenedOn && reverse.mutate({ callId, id, documentId: document.id, happenedOn, reason: reason.trim() })
      }
      notNow={notNow}
      busy={reverse.isPending}
      error={reverse.error}
      names={names}
      nextFor={{ NOT_ENOUGH_STOCK: t('reverse.goneNext') }}
    >
      <Textarea
        label={t('field.reason')}
        required
        autosize
        minRows={2}
        maxRows={6}
        data-autofocus
        value={reason}
        onChange={(event) => setReason(event.currentTarget.value)}
      />
      <DayField
        label={t('reverse.day')}
        required
        min={document.happenedOn}
        max={today}
        value={happenedOn}
        onChange={setHappenedOn}
      />
    </ConfirmAction>
  )
}
