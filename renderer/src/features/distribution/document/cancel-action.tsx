import { Textarea } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { distributionContract } from '#shared/contract/distribution.ts'
import { office } from '../../../office/client.ts'
import { FormOpening, type Opening } from '../../../ui/form/draft/opening.tsx'
import { inputOf } from '../../../ui/form/fault/contract-input.ts'
import { isMissing } from '../../../ui/form/fault/say-fault.ts'
import { FormDialog } from '../../../ui/form/frame/form-dialog.tsx'
import { useForm } from '../../../ui/form/use-form.ts'
import { sumsOf } from '../balance.ts'
import type { Distribution } from '../distribution.ts'
import type { Reference } from '../use-reference.ts'

interface CancelActionProps {
  distribution: Distribution
  reference: Reference
  onClose: () => void
}

/** Cancels a distribution for a reason; the office refuses while goods are out. */
export function CancelAction(props: CancelActionProps) {
  return (
    <FormOpening kind="distribution-cancelling" subject={props.distribution.id}>
      {(opening) => <Cancelling {...props} opening={opening} />}
    </FormOpening>
  )
}

const schema = inputOf(distributionContract.cancel)

function Cancelling({ distribution, reference, onClose, opening }: CancelActionProps & { opening: Opening }) {
  const { t } = useTranslation('distribution')
  const form = useForm({
    opening,
    schema,
    start: () => ({ reason: '' }),
    input: ({ reason }, { callId }) => ({ callId, id: distribution.id, reason }),
    sayFault: (fault) => (isMissing(fault) ? t('cancel.needsReason') : undefined),
    send: (input) => office.distribution.cancel(input),
    onSent: onClose,
  })
  return (
    <FormDialog
      form={form}
      onClose={onClose}
      title={t('cancel.title')}
      will={t('cancel.will', {
        number: distribution.number,
        site: reference.siteName(distribution.siteId),
        units: sumsOf(distribution.items).planned,
      })}
      action={t('cancel.send')}
      kind="danger"
    >
      <Textarea label={t('cancel.reason')} required data-autofocus autosize minRows={2} {...form.text('reason')} />
    </FormDialog>
  )
}
