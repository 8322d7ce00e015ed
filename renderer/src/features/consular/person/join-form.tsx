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
import { PersonLookup } from '../person-lookup.tsx'
import { sayConsularFault } from '../say-fault.ts'

interface JoinFormProps {
  whole: CaseWhole
  onClose: () => void
}

type OtherRelation = Exclude<Relation, 'head'>
const others = relations.filter((one): one is OtherRelation => one !== 'head')

interface JoinContent {
  toCaseId: string
  toNumber: string
  on: Day | null
  people: { personId: string; relation: OtherRelation | 'stays' }[]
  /** Who of those who stay is the head from now on, when the head leaves. */
  newHeadId: string
}

/** People of a case join another one: a relative's, or the one they were split from by mistake. */
export function JoinForm(props: JoinFormProps) {
  return (
    <FormOpening kind="case-join" subject={props.whole.id}>
      {(opening) => <Join {...props} opening={opening} />}
    </FormOpening>
  )
}

const schema = inputOf(consularContract.joinCase)

function Join({ whole, onClose, opening }: JoinFormProps & { opening: Opening }) {
  const { t } = useTranslation('consular')
  const today = useToday()
  const said = useSaid(onClose)
  const head = whole.people.find((one) => one.relation === 'head')
  const staysOf = ({ people }: JoinContent) => people.filter(({ relation }) => relation === 'stays')
  const needsHead = (content: JoinContent) => {
    const staying = staysOf(content)
    return staying.length > 0 && !staying.some(({ personId }) => personId === head?.id)
  }
  const form = useForm({
    opening,
    schema,
    start: (): JoinContent => ({
      ...{ toCaseId: '', toNumber: '', on: today, newHeadId: '' },
      people: whole.people.map(({ id }) => ({ personId: id, relation: 'stays' })),
    }),
    elements: { people: () => ({ personId: '', relation: 'stays' }) },
    input: (content, { callId }) => ({
      ...{ callId, caseId: whole.id, toCaseId: content.toCaseId, on: content.on ?? '' },
      people: content.people.flatMap(({ personId, relation }) =>
        relation === 'stays' ? [] : [{ personId, relation }],
      ),
      newHeadId: needsHead(content) ? content.newHeadId || null : null,
    }),
    // Who stays is not sent: what is said of the list stands at its first.
    place: (path) => (path.startsWith('people') ? 'people.0.relation' : path),
    rules: (content) => findJoinFaults(content, needsHead(content)),
    sayFault: (fault, path, say) => {
      if (path === 'newHeadId') return t('person.newHeadMissing')
      return path === 'toCaseId' ? t('person.otherCaseMissing') : sayConsularFault(fault, path, say)
    },
    refusedAt: { NO_HEAD_OF_FAMILY: 'people.0.relation' },
    send: (input) => office.consular.joinCase(input),
    onSent: said(t('person.joined')),
  })
  const { people, toNumber } = form.values
  const staying = staysOf(form.values)
  const choices = [
    { value: 'stays' as const, label: t('person.stays') },
    ...others.map((value) => ({ value, label: t('person.joinsAs', { relation: t(`relation.${value}`) }) })),
  ]
  const wrongCase = form.any('toCaseId').error
  return (
    <FormDialog
      form={form}
      onClose={onClose}
      title={t('person.joinTitle')}
      will={t('person.joinWill', { count: people.length - staying.length, number: toNumber || '…' })}
      action={t('person.join')}
    >
      <PersonLookup
        label={t('person.otherCase')}
        description={typeof wrongCase === 'string' ? wrongCase : t('person.otherCaseHint')}
        onFound={(found) => form.change({ toCaseId: found.caseId, toNumber: found.code })}
      />
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
      {needsHead(form.values) ? (
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

/** Somebody leaves, it is said whither, and whoever stays has a head. */
function findJoinFaults({ toCaseId, people, newHeadId }: JoinContent, needsHead: boolean): Faults {
  const leaving = people.filter(({ relation }) => relation !== 'stays')
  const staysAsHead = people.some(({ personId, relation }) => personId === newHeadId && relation === 'stays')
  return {
    ...(toCaseId === '' && { toCaseId: { code: 'MISSING' } }),
    ...(leaving.length === 0 && { 'people.0.relation': { code: 'NOBODY_LEAVES' } }),
    ...(needsHead && !staysAsHead && { newHeadId: { code: 'MISSING' } }),
  }
}
