import { NativeSelect, Textarea, TextInput } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { consularContract } from '#shared/contract/consular.ts'
import { type PersonSource, personSources } from '#shared/domain/people/person.ts'
import { office, officeQuery } from '../../../office/client.ts'
import { inputOf } from '../../../ui/form/contract-input.ts'
import { FormDialog } from '../../../ui/form/form-dialog.tsx'
import { FormOpening, type Opening } from '../../../ui/form/opening.tsx'
import { isMissing } from '../../../ui/form/say-fault.ts'
import { useForm } from '../../../ui/form/use-form.ts'
import { useToday } from '../../../ui/today.ts'
import type { Person } from '../case/case-shapes.ts'
import fields from '../forms/fields.module.css'
import { useSaid } from '../forms/use-said.ts'
import { sayConsularFault } from '../say-fault.ts'
import { completeBirth, draftOfBirth } from './birth-draft.ts'
import { type PersonDraft, personOfDraft } from './person-draft.ts'
import { PersonFields } from './person-fields.tsx'
import { VersionList } from './version-list.tsx'

interface CorrectFormProps {
  person: Person
  onClose: () => void
}

/** What is known of a person is put right: the former values stay readable below. */
export function CorrectForm(props: CorrectFormProps) {
  return (
    <FormOpening kind="person-correction" subject={props.person.id}>
      {(opening) => <Correction {...props} opening={opening} />}
    </FormOpening>
  )
}

interface CorrectionContent extends PersonDraft {
  phone: string
  source: PersonSource
  reason: string
}

const schema = inputOf(consularContract.correctPerson)

function Correction({ person, onClose, opening }: CorrectFormProps & { opening: Opening }) {
  const { t } = useTranslation('consular')
  const today = useToday()
  const said = useSaid(onClose)
  const versions = useQuery(officeQuery.consular.personVersions.queryOptions({ input: { personId: person.id } }))
  // An age that nobody told anew was told on its own day.
  const toldOn = ({ birth }: PersonDraft) =>
    person.birth.known === 'age' && birth.age === String(person.birth.age) ? person.birth.toldOn : today
  const form = useForm({
    opening,
    schema,
    start: (): CorrectionContent => ({
      ...personOfDraft({ ...person, birth: draftOfBirth(person.birth) }),
      ...{ phone: person.phone, source: 'told', reason: '' },
    }),
    input: (content, { callId }) => ({
      ...{ callId, personId: person.id, version: person.version, source: content.source, reason: content.reason },
      person: {
        ...personOfDraft(content),
        ...{ birth: completeBirth(content.birth, toldOn(content)), phone: content.phone },
      },
    }),
    place: (path) => path.replace(/^person\./, ''),
    sayFault: (fault, path, say) =>
      path === 'reason' && isMissing(fault) ? t('person.reasonMissing') : sayConsularFault(fault, path, say),
    refusedAt: { BORN_IN_FUTURE: 'birth' },
    send: (input) => office.consular.correctPerson(schema.parse(input)),
    onSent: said(t('person.corrected')),
  })
  const sources = personSources.map((value) => ({ value, label: t(`personSource.${value}`) }))
  return (
    <FormDialog
      form={form}
      onClose={onClose}
      title={t('person.correctTitle', { name: person.displayName })}
      will={t('person.correctWill')}
      action={t('person.correct')}
      wide
    >
      <PersonFields person={form.values} fieldOf={form.any} autoFocus onChange={form.change}>
        <TextInput label={t('case.phone')} dir="ltr" type="tel" {...form.text('phone')} />
      </PersonFields>
      <div className={fields.row}>
        <NativeSelect label={t('person.source')} {...form.select('source', sources)} />
      </div>
      <Textarea label={t('person.reason')} autosize minRows={2} required {...form.text('reason')} />
      <VersionList versions={versions.data ?? []} />
    </FormDialog>
  )
}
