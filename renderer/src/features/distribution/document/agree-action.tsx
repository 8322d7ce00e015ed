import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { officeQuery } from '../../../office/client.ts'
import { useCallId } from '../../../office/use-call-id.ts'
import { ConfirmAction } from '../../../ui/confirm-action.tsx'
import type { Distribution } from '../distribution.ts'
import { AgreementFields } from '../plan/agreement-fields.tsx'
import { type AgreementDraft, asAgreement, blankAgreement, missingInAgreement } from '../plan/plan-draft.ts'
import { useSayWhyNot } from '../say-why-not.ts'
import type { Reference } from '../use-reference.ts'
import { useShowMissing } from '../use-show-missing.ts'

interface ActionButtonProps {
  distribution: Distribution
  reference: Reference
  onClose: () => void
}

/** DIS-3: records, or records anew, with whom place and time were agreed. */
export function AgreeAction({ distribution, reference, onClose }: ActionButtonProps) {
  const { t } = useTranslation('distribution')
  const callId = useCallId()
  const [agreement, setAgreement] = useState<AgreementDraft>(distribution.agreement ?? blankAgreement())
  const { shown, tryWith } = useShowMissing(missingInAgreement(agreement))
  const send = useMutation(officeQuery.distribution.agree.mutationOptions())
  const sayWhyNot = useSayWhyNot(reference)
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
      sayWhyNot={sayWhyNot}
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
