import { useMutation } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { officeQuery } from '../../../office/client.ts'
import { useCallId } from '../../../office/use-call-id.ts'
import { ConfirmAction } from '../../../ui/action/confirm-action.tsx'
import type { Erasure } from '../case/case-shapes.ts'
import { useSaid } from '../forms/use-said.ts'

interface DeclineFormProps {
  erasure: Erasure
  onClose: () => void
}

/** Another than who asked declines that a person is forgotten. */
export function DeclineForm({ erasure, onClose }: DeclineFormProps) {
  const { t } = useTranslation('consular')
  const callId = useCallId()
  const said = useSaid(onClose)
  const onSuccess = said(t('erasure.declined'))
  const decide = useMutation(officeQuery.consular.decideErasure.mutationOptions({ onSuccess }))
  return (
    <ConfirmAction
      open
      onClose={onClose}
      title={t('erasure.declineTitle')}
      will={t('erasure.declineWill', { name: erasure.name, who: erasure.askedBy })}
      action={t('erasure.decline')}
      onAction={() => decide.mutate({ callId, erasureId: erasure.id, approved: false })}
      busy={decide.isPending}
      error={decide.error}
    />
  )
}
