import { NativeSelect } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { consularContract } from '#shared/contract/consular.ts'
import type { Day } from '#shared/domain/dates.ts'
import { type Relation, relations } from '#shared/domain/people/person.ts'
import { office } from '../../../office/client.ts'
import { DayField } from '../../../ui/field/day-field.tsx'
import { FormOpening, type Opening } from '../../../ui/form/draft/opening.tsx'
import { inputOf } from '../../../ui/form/fault/contract-input.ts'
import type { Faults } from '../../../ui/form/fault/fault.ts'
import { FormDialog } from '../../../ui/form/frame/form-dialog.tsx'
import { useForm } from '../../../ui/form/use-form.ts'
import { useToday } from '../../../ui/today.ts'
import { type CaseWhole, nameOf } from '../case/case-shapes.ts'
import fields from '../forms/fields.module.css'
import { useSaid } from '../forms/use-said.ts'
import { sayConsularFault } from '../say-fault.ts'

interface SplitFormProps {
  whole: CaseWhole
  onClose: () => void
}

interface SplitContent {
  on: Day | null
  people: { personId: string; relation: Relation | 'stays' }[]
  /** Who of those who stay is the head from now on, when the head leaves. */
  newHeadId: string
}

/** People of a case become a case of their own; when its head is among them, another of those who stay is named. */
export function SplitForm(props: SplitFormProps) {
  return (
    <FormOpening kind="case-split" subject={props.whole.id}>
      {(opening) => <Split {...props} opening={opening} />}
    </FormOpening>
  )
}

const schema = inputOf(consularContract.splitFamily)

function Split({ whole, onClose, opening }: SplitFormProps & { opening: Opening }) {
  const { t } = useTranslation('consular')
  const today = useToday()
  const said = useSaid(onClose)
  const head = whole.people.find((one) => one.relation === 'head')
  const staysOf = ({ people }: SplitContent) => people.filter(({ relation }) => relation === 'stays')
  const headLeaves = (content: SplitContent) => !staysOf(content).some(({ personId }) => personId === head?.id)
  const form = useForm({
    opening,
    schema,
    start: (): SplitContent => ({
      on: today,
      people: whole.people.map(({ id }) => ({ personId: id, relation: 'stays' })),
      newHeadId: '',
    }),
    elements: { people: () => ({ personId: '', relation: 'stays' }) },
    input: (content, { id, callId }) => ({
      ...{ id, callId, caseId: whole.id, on: content.on ?? '' },
      people: content.people.flatMap(({ personId, relation }) =>
        relation === 'stays' ? [] : [{ personId, relation }],
      ),
      newHeadId: headLeaves(content) ? content.newHeadId || null : null,
    }),
    // Who stays is not sent: what is said of the list stands at its first.
    place: (path) => (path.startsWith('people') ? 'people.0.relation' : path),
    rules: (content) => findSplitFaults(content, headLeaves(content)),
    sayFault: (fault, path, say) =>
      path === 'newHeadId' ? t('person.newHeadMissing') : sayConsularFault(fault, path, say),
    refusedAt: { NO_HEAD_OF_FAMILY: 'people.0.relation' },
    send: (input) => office.consular.splitFamily(input),
    onSent: said(t('person.splitDone')),
  })
  const { people } = form.values
  const staying = staysOf(form.values)
  const choices = [
    { value: 'stays' as const, label: t('person.stays') },
    ...relations.map((value) => ({ value, label: t('person.leavesAs', { relation: t(`relation.${value}`) }) })),
  ]
  return (
    <FormDialog
      form={form}
      onClose={onClose}
      title={t('person.splitTitle')}
      will={t('person.splitWill', { count: people.length - staying.length })}
      action={t('person.split')}
    >
      <DayField label={t('eventForm.day')} required {...form.day('on', { max: today })} />
      <div className={fields.row}>
        {people.map(({ personId }, index) => (
          <NativeSelect
            key={personId}
            label={nameOf(whole, personId)}
            {...form.part(form.at('people', index)).select('relation', choices)}
          />
        ))}
      </div>
      {headLeaves(form.values) && staying.length > 0 ? (
        <NativeSelect
          label={t('person.newHead')}
          required
          {...form.select('newHeadId', [
            { value: '', label: t('eventForm.choose') },
            ...staying.map(({ personId }) => ({ value: personId, label: nameOf(whole, personId) })),
          ])}
        />
      ) : null}
    </FormDialog>
  )
}

/** Each of the two families has people, and one head. */
function findSplitFaults({ people, newHeadId }: SplitContent, headLeaves: boolean): Faults {
  const leaving = people.filter(({ relation }) => relation !== 'stays')
  const first = 'people.0.relation'
  if (leaving.length === 0) return { [first]: { code: 'NOBODY_LEAVES' } }
  if (leaving.length === people.length) return { [first]: { code: 'NOBODY_STAYS' } }
  if (leaving.filter(({ relation }) => relation === 'head').length !== 1) return { [first]: { code: 'ONE_HEAD' } }
  const staysAsHead = people.some(({ personId, relation }) => personId === newHeadId && relation === 'stays')
  return headLeaves && !staysAsHead ? { newHeadId: { code: 'MISSING' } } : {}
}
