import { useMutation } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { officeQuery } from '../../../office/client.ts'
import { useCallId } from '../../../office/use-call-id.ts'
import { ConfirmAction } from '../../../ui/action/confirm-action.tsx'
import type { Erasure } from '../case/case-shapes.ts'
import { useSaid } from '../forms/use-said.ts'

interface DecideFormProps {
  erasure: Erasure
  approved: boolean
  onClose: () => void
}

/** Another than who asked approves that a person is forgotten, or declines it. */
export function DecideForm({ erasure, approved, onClose }: DecideFormProps) {
  const { t } = useTranslation('consular')
  const callId = useCallId()
  const done = t(approved ? 'erasure.forgotten' : 'erasure.declined')
  const said = useSaid(onClose)
  const decide = useMutation(officeQuery.consular.decideErasure.mutationOptions({ onSuccess: said(done) }))
  return (
    <ConfirmAction
      open
      onClose={onClose}
      title={t(approved ? 'erasure.approveTitle' : 'erasure.declineTitle')}
      will={t(approved ? 'erasure.approveWill' : 'erasure.declineWill', { name: erasure.name, who: erasure.askedBy })}
      action={t(approved ? 'erasure.approve' : 'erasure.decline')}
      kind={approved ? 'danger' : 'main'}
      onAction={() => decide.mutate({ callId, erasureId: erasure.id, approved })}
      busy={decide.isPending}
      error={decide.error}
    />
  )
}
