import { TextInput } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { consularContract } from '#shared/contract/consular.ts'
import type { Day } from '#shared/domain/dates.ts'
import { office } from '../../../office/client.ts'
import { DayField } from '../../../ui/field/day-field.tsx'
import { FormOpening, type Opening } from '../../../ui/form/draft/opening.tsx'
import { inputOf } from '../../../ui/form/fault/contract-input.ts'
import { FormDialog } from '../../../ui/form/frame/form-dialog.tsx'
import { useForm } from '../../../ui/form/use-form.ts'
import { useToday } from '../../../ui/today.ts'
import { type CaseWhole, nameOf } from '../case/case-shapes.ts'
import { sayConsularFault } from '../say-fault.ts'
import classes from './fields.module.css'
import { useSaid } from './use-said.ts'

interface LostOrReturnedFormProps {
  whole: CaseWhole
  documentId: string
  how: 'lost' | 'returned-to-embassy'
  onClose: () => void
}

/** A travel document that is no longer there: lost, or given back to the embassy. */
export function LostOrReturnedForm(props: LostOrReturnedFormProps) {
  return (
    <FormOpening kind="case-document-gone" subject={`${props.documentId}/${props.how}`}>
      {(opening) => <LostOrReturned {...props} opening={opening} />}
    </FormOpening>
  )
}

const schema = inputOf(consularContract.recordLostOrReturned)

function LostOrReturned({ whole, documentId, how, onClose, opening }: LostOrReturnedFormProps & { opening: Opening }) {
  const { t } = useTranslation('consular')
  const today = useToday()
  const said = useSaid(onClose)
  const document = whole.travelDocuments.find((one) => one.id === documentId)
  const form = useForm({
    opening,
    schema,
    start: (): { happenedOn: Day | null; remark: string } => ({ happenedOn: today, remark: '' }),
    input: ({ happenedOn, remark }, { callId }) => ({ callId, documentId, how, remark, happenedOn: happenedOn ?? '' }),
    sayFault: sayConsularFault,
    send: (input) => office.consular.recordLostOrReturned(input),
    onSent: said(t(`gone.${how}.done`)),
  })
  return (
    <FormDialog
      form={form}
      onClose={onClose}
      title={t(`gone.${how}.title`)}
      will={t(`gone.${how}.will`, {
        name: document ? nameOf(whole, document.personId) : '',
        type: document ? t(`documentType.${document.type}`) : '',
        number: document?.number ?? '',
      })}
      action={t(`gone.${how}.action`)}
      kind="danger"
    >
      <div className={classes.row}>
        <DayField label={t('eventForm.day')} required {...form.day('happenedOn', { max: today })} />
        <TextInput label={t('eventForm.remark')} {...form.text('remark')} />
      </div>
    </FormDialog>
  )
}
