import { Textarea } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { stockContract } from '#shared/contract/stock.ts'
import { needsApproval } from '#shared/domain/stock/kinds/document-kinds.ts'
import { office } from '../../../office/client.ts'
import { notify } from '../../../ui/action/notify.ts'
import { FormOpening, type Opening } from '../../../ui/form/draft/opening.tsx'
import { inputOf } from '../../../ui/form/fault/contract-input.ts'
import { isMissing } from '../../../ui/form/fault/say-fault.ts'
import { FormDialog } from '../../../ui/form/frame/form-dialog.tsx'
import { useForm } from '../../../ui/form/use-form.ts'
import { namesOf } from '../error-names.ts'
import { GoodsList } from '../goods-list.tsx'
import { sayStockFault } from '../say-fault.ts'
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
export function DecideDialog(props: DecideDialogProps) {
  return (
    <FormOpening kind="decision" subject={`${props.document.id}/${props.decision}`}>
      {(opening) => <Decide {...props} opening={opening} />}
    </FormOpening>
  )
}

const decideSchema = inputOf(stockContract.decide)
const withdrawSchema = inputOf(stockContract.withdraw)

function Decide({ document, reference, decision, onClose, opening }: DecideDialogProps & { opening: Opening }) {
  const { t } = useTranslation('stock')
  const { id, kind, number } = document
  const goods = linesOf(document)
  const units = goods.reduce((sum, line) => sum + line.quantity, 0)
  const form = useForm({
    opening,
    schema: decision === 'withdrawn' ? withdrawSchema : decideSchema,
    start: () => ({ reason: '' }),
    input: ({ reason }, { callId }) => ({ callId, documentId: id, decision, reason }),
    sayFault: (fault, path, say) =>
      path === 'reason' && isMissing(fault) ? t('reverse.needsReason') : sayStockFault(fault, path, say),
    send: (input) =>
      decision === 'withdrawn' ? office.stock.withdraw(input) : office.stock.decide({ ...input, decision }),
    onSent: () => {
      notify(t(`decide.${decision}.done`, { number }))
      onClose()
    },
  })
  return (
    <FormDialog
      form={form}
      onClose={onClose}
      title={t(`decide.${decision}.title`, { number })}
      will={
        <>
          {decision === 'approved' && needsApproval(kind)
            ? t(`approval.${kind}`, { units })
            : t(`decide.${decision === 'withdrawn' ? 'withdrawn' : 'rejected'}.will`, { units, number })}
          <GoodsList goods={goods} reference={reference} />
        </>
      }
      action={t(`decide.${decision}.action`)}
      kind={decision === 'approved' ? 'main' : 'danger'}
      names={namesOf(reference, (lotId) => document.lots.find((one) => one.lotId === lotId)?.itemId)}
    >
      <Textarea
        label={t('field.reason')}
        required={decision !== 'approved'}
        autosize
        minRows={2}
        maxRows={6}
        data-autofocus
        {...form.text('reason')}
      />
    </FormDialog>
  )
}
