import { useTranslation } from 'react-i18next'
import { consularContract } from '#shared/contract/consular.ts'
import { definitionOf } from '#shared/domain/consular/case-events.ts'
import { mayBeChild } from '#shared/domain/consular/family-member.ts'
import type { Day } from '#shared/domain/dates.ts'
import { birthRange } from '#shared/domain/people/birth.ts'
import { office } from '../../../office/client.ts'
import { FormOpening, type Opening } from '../../../ui/form/draft/opening.tsx'
import { inputOf } from '../../../ui/form/fault/contract-input.ts'
import { FormDialog } from '../../../ui/form/frame/form-dialog.tsx'
import { useForm } from '../../../ui/form/use-form.ts'
import { useToday } from '../../../ui/today.ts'
import { type CaseWhole, mayNow, nameOf } from '../case/case-shapes.ts'
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
  // Who has a guardian is a question of the day of the consent.
  const candidatesOn = ({ on }: { on: Day | null }) =>
    whole.people
      .filter((person) => mayNow(person, 'consent-given'))
      .map((person) => ({
        id: person.id,
        name: nameOf(whole, person.id),
        isChild: mayBeChild({ bornUntil: birthRange(person.birth).until }, on ?? today),
        isRelated: person.relation !== 'not-related',
        withdrewOn: withdrawalOf(whole, person.id),
      }))
  const form = useForm({
    opening,
    schema,
    start: () => ({ consent: blankConsent(today, whole.languages) }),
    input: ({ consent }, { callId }) => ({
      callId,
      caseId: whole.id,
      consent: asConsent(consent, candidatesOn(consent)),
    }),
    rules: ({ consent }) => findConsentFaults(consent, candidatesOn(consent)),
    sayFault: sayConsularFault,
    send: (input) => office.consular.giveConsent(input),
    onSent: said(t('consent.done')),
  })
  const candidates = candidatesOn(form.values.consent)
  const people = candidates.filter(({ id }) => form.values.consent.people.includes(id))
  return (
    <FormDialog
      form={form}
      onClose={onClose}
      title={t('consent.title')}
      will={
        people.length === 0
          ? t('consent.peopleMissing')
          : t('consent.will', { count: people.length, names: words.list(people.map(({ name }) => name)) })
      }
      action={t('consent.action')}
    >
      <ConsentFields consent={form.part(form.in('consent'))} candidates={candidates} />
    </FormDialog>
  )
}

/** The last day on which somebody withdrew, or withdrew consent; null where they did not. */
function withdrawalOf({ events }: CaseWhole, personId: string): Day | null {
  const days = events
    .filter((event) => event.personId === personId && event.voidedBy === null && endsConsent(event.kind))
    .map((event) => event.happenedOn)
  return days.sort().at(-1) ?? null
}

/** Whether it stops a person until they consent again. */
const endsConsent = (kind: CaseWhole['events'][number]['kind']) =>
  kind !== 'voided' && definitionOf(kind).stops?.liftedBy === 'consent-given'
