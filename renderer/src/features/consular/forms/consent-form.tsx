import { useTranslation } from 'react-i18next'
import { consularContract } from '#shared/contract/consular.ts'
import { office } from '../../../office/client.ts'
import { FormOpening, type Opening } from '../../../ui/form/draft/opening.tsx'
import { inputOf } from '../../../ui/form/fault/contract-input.ts'
import { FormDialog } from '../../../ui/form/frame/form-dialog.tsx'
import { useForm } from '../../../ui/form/use-form.ts'
import { useToday } from '../../../ui/today.ts'
import { type CaseWhole, mayNow } from '../case/case-shapes.ts'
import { sayConsularFault } from '../say-fault.ts'
import { useWords } from '../use-words.ts'
import { asConsent, blankConsent, ConsentFields, findConsentFaults } from './consent-fields.tsx'
import { useSaid } from './use-said.ts'

interface ConsentFormProps {
  whole: CaseWhole
  onClose: () => void
}

/** VHR-2: the consent of a family, written down for each member who can still give it. */
export function ConsentForm(props: ConsentFormProps) {
  return (
    <FormOpening kind="case-consent" subject={props.whole.id}>
      {(opening) => <Consent {...props} opening={opening} />}
    </FormOpening>
  )
}

const schema = inputOf(consularContract.giveConsent)

function Consent({ whole, onClose, opening }: ConsentFormProps & { opening: Opening }) {
  const { t } = useTranslation('consular')
  const words = useWords()
  const today = useToday()
  const said = useSaid(onClose)
  const form = useForm({
    opening,
    schema,
    start: () => ({ consent: blankConsent(today, whole.languages) }),
    input: ({ consent }, { callId }) => ({ callId, caseId: whole.id, consent: asConsent(consent) }),
    rules: ({ consent }) => findConsentFaults(consent),
    sayFault: sayConsularFault,
    send: (input) => office.consular.giveConsent(input),
    onSent: said(t('consent.done')),
  })
  const people = whole.people.filter((person) => mayNow(person, 'consent-given'))
  return (
    <FormDialog
      form={form}
      onClose={onClose}
      title={t('consent.title')}
      will={t('consent.will', { count: people.length, names: words.list(people.map((person) => person.displayName)) })}
      action={t('consent.action')}
    >
      <ConsentFields consent={form.part(form.in('consent'))} />
    </FormDialog>
  )
}
