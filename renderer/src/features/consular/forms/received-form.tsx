import { TextInput } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { consularContract } from '#shared/contract/consular.ts'
import type { Day } from '#shared/domain/dates.ts'
import { office } from '../../../office/client.ts'
import { useUser } from '../../../office/office-state.ts'
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

interface ReceivedFormProps {
  whole: CaseWhole
  documentId: string
  onClose: () => void
}

interface ReceivedContent {
  receivedOn: Day | null
  receivedFrom: string
  custodian: string
}

/** The document is in the office's hands: from then on an exit visa may be asked for with it (VHR-16). */
export function ReceivedForm(props: ReceivedFormProps) {
  return (
    <FormOpening kind="case-document-received" subject={props.documentId}>
      {(opening) => <Received {...props} opening={opening} />}
    </FormOpening>
  )
}

const schema = inputOf(consularContract.recordDocumentReceived)

function Received({ whole, documentId, onClose, opening }: ReceivedFormProps & { opening: Opening }) {
  const { t } = useTranslation('consular')
  const today = useToday()
  const user = useUser()
  const said = useSaid(onClose)
  const document = whole.travelDocuments.find((one) => one.id === documentId)
  const form = useForm({
    opening,
    schema,
    start: (): ReceivedContent => ({
      receivedOn: today,
      receivedFrom: document?.issuer ?? '',
      custodian: user.name,
    }),
    input: (values, { callId }) => ({ ...values, callId, documentId, receivedOn: values.receivedOn ?? '' }),
    sayFault: sayConsularFault,
    send: (input) => office.consular.recordDocumentReceived(input),
    onSent: said(t('received.done')),
  })
  return (
    <FormDialog
      form={form}
      onClose={onClose}
      title={t('received.title')}
      will={t('received.will', {
        name: document ? nameOf(whole, document.personId) : '',
        type: document ? t(`documentType.${document.type}`) : '',
        number: document?.number ?? '',
      })}
      action={t('received.action')}
    >
      <div className={classes.row}>
        <DayField label={t('received.on')} required {...form.day('receivedOn', { max: today })} />
        <TextInput label={t('received.from')} {...form.text('receivedFrom')} />
        <TextInput label={t('received.custodian')} required {...form.text('custodian')} />
      </div>
    </FormDialog>
  )
}
