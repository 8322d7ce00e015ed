import { useTranslation } from 'react-i18next'
import { distributionContract } from '#shared/contract/distribution.ts'
import { office } from '../../../office/client.ts'
import { FormOpening, type Opening } from '../../../ui/form/draft/opening.tsx'
import { inputOf } from '../../../ui/form/fault/contract-input.ts'
import { FormDialog } from '../../../ui/form/frame/form-dialog.tsx'
import { useForm } from '../../../ui/form/use-form.ts'
import type { Distribution } from '../distribution.ts'
import { AgreementFields } from '../plan/agreement-fields.tsx'
import { asAgreement, blankAgreement } from '../plan/plan-draft.ts'
import { sayDistributionFault } from '../say-fault.ts'

interface AgreeActionProps {
  distribution: Distribution
  onClose: () => void
}

/** DIS-3: records, or records anew, with whom place and time were agreed. */
export function AgreeAction(props: AgreeActionProps) {
  return (
    <FormOpening kind="distribution-agreement" subject={props.distribution.id}>
      {(opening) => <Agreement {...props} opening={opening} />}
    </FormOpening>
  )
}

const schema = inputOf(distributionContract.agree)

function Agreement({ distribution, onClose, opening }: AgreeActionProps & { opening: Opening }) {
  const { t } = useTranslation('distribution')
  const form = useForm({
    opening,
    schema,
    start: () => ({ agreement: distribution.agreement ?? blankAgreement() }),
    input: ({ agreement }, { callId }) => ({ callId, id: distribution.id, agreement: asAgreement(agreement) }),
    sayFault: sayDistributionFault,
    send: (input) => office.distribution.agree(input),
    onSent: onClose,
  })
  return (
    <FormDialog
      form={form}
      onClose={onClose}
      title={t('agree.title')}
      will={t('agree.will', { number: distribution.number })}
      action={t('agree.send')}
    >
      <AgreementFields autoFocus agreement={form.part(form.in('agreement'))} />
    </FormDialog>
  )
}
