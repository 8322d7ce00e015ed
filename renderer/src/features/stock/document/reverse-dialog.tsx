import { Textarea } from '@mantine/core'
import { useNavigate } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { stockContract } from '#shared/contract/stock.ts'
import type { Day } from '#shared/domain/dates.ts'
import { office } from '../../../office/client.ts'
import { notify } from '../../../ui/action/notify.ts'
import { DayField } from '../../../ui/field/day-field.tsx'
import { FormOpening, type Opening } from '../../../ui/form/draft/opening.tsx'
import { inputOf } from '../../../ui/form/fault/contract-input.ts'
import { isMissing } from '../../../ui/form/fault/say-fault.ts'
import { FormDialog } from '../../../ui/form/frame/form-dialog.tsx'
import { useForm } from '../../../ui/form/use-form.ts'
import { useToday } from '../../../ui/today.ts'
import { namesOf } from '../error-names.ts'
import { GoodsList } from '../goods-list.tsx'
import { sayStockFault } from '../say-fault.ts'
import type { Reference } from '../use-reference.ts'
import type { DocumentWhole } from './document-whole.ts'

interface ReverseDialogProps {
  document: DocumentWhole
  reference: Reference
  onClose: () => void
}

const schema = inputOf(stockContract.reverse)

/** The undo of a posted document: a new one with the opposite movements, for a reason that stays on paper. */
export function ReverseDialog(props: ReverseDialogProps) {
  return (
    <FormOpening kind="reversal" subject={props.document.id}>
      {(opening) => <Reversal {...props} opening={opening} />}
    </FormOpening>
  )
}

function Reversal({ document, reference, onClose, opening }: ReverseDialogProps & { opening: Opening }) {
  const { t } = useTranslation('stock')
  const navigate = useNavigate()
  const today = useToday()
  const names = namesOf(reference, (lotId) => document.movements.find((one) => one.lotId === lotId)?.itemId)
  const form = useForm({
    opening,
    schema,
    start: (): { reason: string; happenedOn: Day | null } => ({ reason: '', happenedOn: today }),
    input: ({ reason, happenedOn }, ids) => ({
      ...{ id: ids.id, callId: ids.callId, documentId: document.id },
      ...{ happenedOn: happenedOn ?? '', reason },
    }),
    sayFault: (fault, path, say) =>
      path === 'reason' && isMissing(fault) ? t('reverse.needsReason') : sayStockFault(fault, path, say),
    send: (input) => office.stock.reverse(input),
    onSent: ({ number }) => {
      notify(t('reverse.posted', { number }))
      onClose()
      void navigate({ to: '/warehouse/documents/$id', params: { id: opening.id } })
    },
  })
  return (
    <FormDialog
      form={form}
      onClose={onClose}
      title={t('reverse.title', { number: document.number })}
      will={
        <>
          {t('reverse.will', { count: document.quantity, number: document.number })}
          <GoodsList goods={document.movements} reference={reference} />
        </>
      }
      action={t('reverse.action')}
      kind="danger"
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
        {...form.text('reason')}
      />
      <DayField
        label={t('reverse.day')}
        required
        {...form.day('happenedOn', { min: document.happenedOn, max: today })}
      />
    </FormDialog>
  )
}
