import { NativeSelect } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { consularContract } from '#shared/contract/consular.ts'
import type { Day } from '#shared/domain/dates.ts'
import { relations } from '#shared/domain/people/person.ts'
import { office } from '../../../office/client.ts'
import { DayField } from '../../../ui/field/day-field.tsx'
import { FormOpening, type Opening } from '../../../ui/form/draft/opening.tsx'
import { inputOf } from '../../../ui/form/fault/contract-input.ts'
import { FormDialog } from '../../../ui/form/frame/form-dialog.tsx'
import { useForm } from '../../../ui/form/use-form.ts'
import { useToday } from '../../../ui/today.ts'
import type { CaseWhole } from '../case/case-shapes.ts'
import { useSaid } from '../forms/use-said.ts'
import { sayConsularFault } from '../say-fault.ts'
import { completeBirth, draftOfBirth } from './birth-draft.ts'
import { blankPerson, type PersonDraft, personOfDraft } from './person-draft.ts'
import { PersonFields } from './person-fields.tsx'

interface AddPersonFormProps {
  whole: CaseWhole
  onClose: () => void
}

const kinds = ['born', 'found-later'] as const
const others = relations.filter((one) => one !== 'head')

interface AddedPerson extends PersonDraft {
  how: (typeof kinds)[number]
  relation: (typeof others)[number]
  joinedOn: Day | null
}

/** A child born to the family, or a relative found later, comes into its case. */
export function AddPersonForm(props: AddPersonFormProps) {
  return (
    <FormOpening kind="case-relative" subject={props.whole.id}>
      {(opening) => <AddedPersonForm {...props} opening={opening} />}
    </FormOpening>
  )
}

const schema = inputOf(consularContract.addPerson)

function AddedPersonForm({ whole, onClose, opening }: AddPersonFormProps & { opening: Opening }) {
  const { t } = useTranslation('consular')
  const today = useToday()
  const said = useSaid(onClose)
  const head = whole.people.find((one) => one.relation === 'head') ?? whole.people[0]
  const form = useForm({
    opening,
    schema,
    start: (): AddedPerson => ({
      ...(head ? blankPerson({ ...head, birth: draftOfBirth(head.birth) }) : blankPerson()),
      ...{ how: 'born', relation: 'child', joinedOn: today },
    }),
    input: (content, { id, callId }) => ({
      ...{ id, callId, caseId: whole.id, how: content.how, relation: content.relation },
      joinedOn: content.joinedOn ?? '',
      person: { ...personOfDraft(content), birth: completeBirth(content.birth, today) },
    }),
    place: (path) => path.replace(/^person\./, ''),
    sayFault: sayConsularFault,
    refusedAt: { BORN_IN_FUTURE: 'birth', BORN_AFTER_REGISTRATION: 'birth' },
    send: (input) => office.consular.addPerson(schema.parse(input)),
    onSent: said(t('person.added')),
  })
  return (
    <FormDialog
      form={form}
      onClose={onClose}
      title={t('person.addTitle')}
      will={t('person.addWill')}
      action={t('person.add')}
      wide
    >
      <PersonFields person={form.values} fieldOf={form.any} autoFocus onChange={form.change}>
        <NativeSelect
          label={t('register.relation')}
          {...form.select(
            'relation',
            others.map((value) => ({ value, label: t(`relation.${value}`) })),
          )}
        />
        <NativeSelect
          label={t('person.how')}
          {...form.select(
            'how',
            kinds.map((value) => ({ value, label: t(`registration.${value}`) })),
          )}
        />
        <DayField label={t('eventForm.day')} required {...form.day('joinedOn', { max: today })} />
      </PersonFields>
    </FormDialog>
  )
}
