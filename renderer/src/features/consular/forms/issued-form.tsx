import { Checkbox, TextInput } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { consularContract } from '#shared/contract/consular.ts'
import { differencesFromMrz, readMrz } from '#shared/domain/consular/mrz.ts'
import type { Day } from '#shared/domain/dates.ts'
import type { Fault } from '../../../errors/field-fault.ts'
import { office } from '../../../office/client.ts'
import { DayField } from '../../../ui/field/day-field.tsx'
import { FormOpening, type Opening } from '../../../ui/form/draft/opening.tsx'
import { inputOf } from '../../../ui/form/fault/contract-input.ts'
import { FormDialog } from '../../../ui/form/frame/form-dialog.tsx'
import { useForm } from '../../../ui/form/use-form.ts'
import { useToday } from '../../../ui/today.ts'
import type { CaseWhole } from '../case/case-shapes.ts'
import { sayConsularFault } from '../say-fault.ts'
import classes from './fields.module.css'
import { MrzField } from './mrz-field.tsx'
import { useSaid } from './use-said.ts'

interface IssuedFormProps {
  whole: CaseWhole
  documentId: string
  onClose: () => void
}

interface IssuedContent {
  number: string
  issuedOn: Day | null
  expiresOn: Day | null
  mrz: string
  mrzNotVerified: boolean
}

/** VHR-11, VHR-12: what the embassy issued, as it is printed on the document. */
export function IssuedForm(props: IssuedFormProps) {
  return (
    <FormOpening kind="case-document-issued" subject={props.documentId}>
      {(opening) => <Issued {...props} opening={opening} />}
    </FormOpening>
  )
}

const schema = inputOf(consularContract.recordDocumentIssued)

function Issued({ whole, documentId, onClose, opening }: IssuedFormProps & { opening: Opening }) {
  const { t } = useTranslation('consular')
  const today = useToday()
  const said = useSaid(onClose)
  const document = whole.travelDocuments.find((one) => one.id === documentId)
  const person = whole.people.find((one) => one.id === document?.personId)
  const compare = ({ mrz, number, expiresOn }: IssuedContent) => {
    const reading = readMrz(mrz, today)
    const differences =
      reading && person
        ? differencesFromMrz(reading, {
            ...(number ? { number } : {}),
            ...(expiresOn ? { expiresOn } : {}),
            ...(person.birth.known === 'day' ? { birthDate: person.birth.on } : {}),
            nationality: person.nationality,
            ...(person.sex === 'not-stated' ? {} : { sex: person.sex }),
          })
        : []
    return { reading, differences, proves: reading?.passes === true && differences.length === 0 }
  }
  const form = useForm({
    opening,
    schema,
    start: (): IssuedContent => ({ number: '', issuedOn: null, expiresOn: null, mrz: '', mrzNotVerified: false }),
    input: ({ issuedOn, expiresOn, mrz, mrzNotVerified, number }, { callId }) => ({
      ...{ callId, documentId, number, mrz },
      issuedOn: issuedOn ?? '',
      expiresOn: expiresOn ?? '',
      mrzNotVerified: mrz.trim() !== '' && mrzNotVerified,
    }),
    rules: (values) => {
      const faults: Record<string, Fault> = {}
      const { issuedOn, expiresOn, mrz, mrzNotVerified } = values
      if (issuedOn && expiresOn && expiresOn < issuedOn) faults.expiresOn = { code: 'EXPIRES_BEFORE_ISSUE' }
      if (mrz.trim() !== '' && !mrzNotVerified && !compare(values).proves) faults.mrz = { code: 'MRZ_OPEN' }
      return faults
    },
    sayFault: sayConsularFault,
    send: (input) => office.consular.recordDocumentIssued(input),
    onSent: said(t('issued.done')),
  })
  const { number, expiresOn, issuedOn, mrz } = form.values
  const { reading, differences, proves } = compare(form.values)
  const take = (text: string) => {
    const read = readMrz(text, today)
    if (!read?.passes) return form.change({ mrz: text })
    // What is proved by its check digits need not be typed; what was typed stays, to be compared.
    form.change({
      ...{ mrz: text, mrzNotVerified: false },
      ...(number === '' ? { number: read.number } : {}),
      ...(expiresOn === null && read.expiresOn ? { expiresOn: read.expiresOn } : {}),
    })
  }
  return (
    <FormDialog
      form={form}
      onClose={onClose}
      title={t('issued.title')}
      will={t('issued.will', {
        name: person?.displayName ?? '',
        type: document ? t(`documentType.${document.type}`) : '',
        issuer: document?.issuer ?? '',
      })}
      action={t('issued.action')}
    >
      <MrzField field={form.text('mrz')} reading={reading} differences={differences} onChange={take} />
      {mrz.trim() !== '' && !proves ? <Checkbox label={t('mrz.notVerified')} {...form.flag('mrzNotVerified')} /> : null}
      <div className={classes.row}>
        <TextInput label={t('issued.number')} required dir="ltr" {...form.capitals('number')} />
        <DayField label={t('issued.on')} required {...form.day('issuedOn', { max: today })} />
        <DayField
          label={t('issued.expires')}
          year="coming"
          required
          {...form.day('expiresOn', { min: issuedOn ?? undefined })}
        />
      </div>
    </FormDialog>
  )
}
