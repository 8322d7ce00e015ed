import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { officeQuery } from '../../../office/client.ts'
import { useCallId } from '../../../office/use-call-id.ts'
import { ConfirmAction } from '../../../ui/confirm-action.tsx'
import type { Distribution } from '../distribution.ts'
import { AgreementFields } from '../plan/agreement-fields.tsx'
import { type AgreementDraft, asAgreement, blankAgreement, missingInAgreement } from '../plan/plan-draft.ts'
import { useShowMissing } from '../use-show-missing.ts'

interface AgreeActionProps {
  distribution: Distribution
  onClose: () => void
}

/** DIS-3: records, or records anew, with whom place and time were agreed. */
export function AgreeAction({ distribution, onClose }: AgreeActionProps) {
  const { t } = useTranslation('distribution')
  const callId = useCallId()
  const [agreement, setAgreement] = useState<AgreementDraft>(distribution.agreement ?? blankAgreement())
  const { shown, tryWith } = useShowMissing(missingInAgreement(agreement))
  const send = useMutation(officeQuery.distribution.agree.mutationOptions())
  const agree = () =>
    tryWith(async () => {
      const agreed = asAgreement(agreement)
      if (!agreed) return
      await send.mutateAsync({ callId, id: distribution.id, agreement: agreed })
      onClose()
    })
  return (
    <ConfirmAction
      open
      onClose={onClose}
      title={t('agree.title')}
      will={t('agree.will', { number: distribution.number })}
      action={t('agree.send')}
      onAction={() => void agree()}
      busy={send.isPending}
      error={send.error}
    >
      <AgreementFields
        autoFocus
        value={agreement}
        missing={shown}
        onChange={(change) => setAgreement((was) => ({ ...was, ...change }))}
      />
    </ConfirmAction>
  )
}
