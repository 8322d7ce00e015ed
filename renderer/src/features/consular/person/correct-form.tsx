import { NativeSelect, Textarea, TextInput } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { consularContract } from '#shared/contract/consular.ts'
import { type PersonSource, personSources, type Relation, relations } from '#shared/domain/people/person.ts'
import { office, officeQuery } from '../../../office/client.ts'
import { Lookup } from '../../../ui/field/lookup.tsx'
import { FormOpening, type Opening } from '../../../ui/form/draft/opening.tsx'
import { inputOf } from '../../../ui/form/fault/contract-input.ts'
import type { Faults } from '../../../ui/form/fault/fault.ts'
import { isMissing } from '../../../ui/form/fault/say-fault.ts'
import { FormDialog } from '../../../ui/form/frame/form-dialog.tsx'
import { useForm } from '../../../ui/form/use-form.ts'
import { useToday } from '../../../ui/today.ts'
import type { CaseWhole, Person } from '../case/case-shapes.ts'
import fields from '../forms/fields.module.css'
import { OverrideField, overrideIn, useOverrideOffered, type WithOverride } from '../forms/override-field.tsx'
import { useSaid } from '../forms/use-said.ts'
import { sayConsularFault } from '../say-fault.ts'
import { useDeskLists } from '../use-desk-lists.ts'
import { completeBirth, draftOfBirth } from './birth-draft.ts'
import { type PersonDraft, personOfDraft } from './person-draft.ts'
import { PersonFields } from './person-fields.tsx'
import { VersionList } from './version-list.tsx'

interface CorrectFormProps {
  whole: CaseWhole
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

interface CorrectionContent extends PersonDraft, WithOverride {
  phone: string
  siteId: string | null
  address: string
  relation: Relation
  /** Who the present head is to the person, when the person turns out to be the head. */
  formerHead: OtherRelation | ''
  source: PersonSource
  reason: string
}

type OtherRelation = Exclude<Relation, 'head'>
const others = relations.filter((one): one is OtherRelation => one !== 'head')

const schema = inputOf(consularContract.correctPerson)

function Correction({ whole, person, onClose, opening }: CorrectFormProps & { opening: Opening }) {
  const { t } = useTranslation('consular')
  const today = useToday()
  const { sites } = useDeskLists()
  const said = useSaid(onClose)
  const head = whole.people.find((one) => one.relation === 'head')
  const versions = useQuery(officeQuery.consular.personVersions.queryOptions({ input: { personId: person.id } }))
  // An age that nobody told anew was told on its own day.
  const toldOn = ({ birth }: PersonDraft) =>
    person.birth.known === 'age' && birth.age === String(person.birth.age) ? person.birth.toldOn : today
  const becomesHead = ({ relation }: CorrectionContent) => relation === 'head' && person.relation !== 'head'
  const form = useForm({
    opening,
    schema,
    start: (): CorrectionContent => ({
      ...personOfDraft({ ...person, birth: draftOfBirth(person.birth) }),
      ...{ phone: person.phone, siteId: person.siteId, address: person.address },
      ...{ relation: person.relation, formerHead: '', source: 'told', reason: '' },
      overrideReason: '',
    }),
    input: (content, { callId }) => ({
      ...{ callId, personId: person.id, version: person.version, source: content.source, reason: content.reason },
      person: {
        ...personOfDraft(content),
        ...{ birth: completeBirth(content.birth, toldOn(content)), phone: content.phone },
        ...{ siteId: content.siteId, address: content.address },
      },
      relation:
        content.relation === person.relation
          ? null
          : { is: content.relation, formerHead: becomesHead(content) ? content.formerHead || null : null },
      override: overrideIn(content),
    }),
    place: (path) => path.replace(/^person\./, ''),
    sayFault: (fault, path, say) =>
      path === 'reason' && isMissing(fault) ? t('person.reasonMissing') : sayConsularFault(fault, path, say),
    rules: (content): Faults =>
      becomesHead(content) && content.formerHead === '' ? { formerHead: { code: 'MISSING' } } : {},
    refusedAt: {
      ...{ BORN_IN_FUTURE: 'birth', BORN_AFTER_REGISTRATION: 'birth', CHILD_CORRECTED_BY_ANOTHER: 'birth' },
      ...{ NO_HEAD_OF_FAMILY: 'relation', HEAD_NOT_RELATED: 'relation' },
    },
    send: (input) => office.consular.correctPerson(schema.parse(input)),
    onSent: said(t('person.corrected')),
  })
  const offered = useOverrideOffered(form.error)
  const sources = personSources.map((value) => ({ value, label: t(`personSource.${value}`) }))
  return (
    <FormDialog
      form={form}
      onClose={onClose}
      title={t('person.correctTitle', { name: person.displayName })}
      will={t('person.correctWill')}
      action={t('person.correct')}
      notNow={offered && form.values.overrideReason.trim() === '' ? t('override.missing') : undefined}
      wide
    >
      <PersonFields person={form.values} fieldOf={form.any} autoFocus onChange={form.change}>
        <TextInput label={t('case.phone')} dir="ltr" type="tel" {...form.text('phone')} />
        <Lookup label={t('register.site')} {...form.choice('siteId', sites)} />
        <TextInput label={t('register.address')} {...form.text('address')} />
        {person.relation === 'head' ? null : (
          <NativeSelect
            label={t('register.relation')}
            {...form.select(
              'relation',
              relations.map((value) => ({ value, label: t(`relation.${value}`) })),
            )}
          />
        )}
        {becomesHead(form.values) && head ? (
          <NativeSelect
            label={t('person.formerHead', { name: head.displayName })}
            required
            {...form.select('formerHead', [
              { value: '', label: t('eventForm.choose') },
              ...others.map((value) => ({ value, label: t(`relation.${value}`) })),
            ])}
          />
        ) : null}
      </PersonFields>
      <div className={fields.row}>
        <NativeSelect label={t('person.source')} {...form.select('source', sources)} />
      </div>
      <Textarea label={t('person.reason')} autosize minRows={2} required {...form.text('reason')} />
      <OverrideField form={form} offered={offered} label={t('override.leftAlone')} />
      <VersionList versions={versions.data ?? []} />
    </FormDialog>
  )
}
