import { useTranslation } from 'react-i18next'
import { consularContract } from '#shared/contract/consular.ts'
import type { Day } from '#shared/domain/dates.ts'
import { type Relation, relations } from '#shared/domain/people/person.ts'
import { office } from '../../../office/client.ts'
import { DayField } from '../../../ui/field/day-field.tsx'
import { FormOpening, type Opening } from '../../../ui/form/draft/opening.tsx'
import { inputOf } from '../../../ui/form/fault/contract-input.ts'
import type { Faults } from '../../../ui/form/fault/fault.ts'
import { isMissing } from '../../../ui/form/fault/say-fault.ts'
import { FormDialog } from '../../../ui/form/frame/form-dialog.tsx'
import { useForm } from '../../../ui/form/use-form.ts'
import { useToday } from '../../../ui/today.ts'
import type { CaseWhole } from '../case/case-shapes.ts'
import { OverrideField, overrideIn, useOverrideOffered, type WithOverride } from '../forms/override-field.tsx'
import { useSaid } from '../forms/use-said.ts'
import { PersonLookup } from '../person-lookup.tsx'
import { sayConsularFault } from '../say-fault.ts'
import {
  atFirstPerson,
  everybodyStays,
  type Leaving,
  lacksHead,
  leavingOf,
  needsHead,
  WhoLeaves,
} from './who-leaves.tsx'

interface JoinFormProps {
  whole: CaseWhole
  onClose: () => void
}

type OtherRelation = Exclude<Relation, 'head'>
const others = relations.filter((one): one is OtherRelation => one !== 'head')

interface JoinContent extends Leaving<OtherRelation>, WithOverride {
  toCaseId: string
  toNumber: string
  on: Day | null
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
  const form = useForm({
    opening,
    schema,
    start: (): JoinContent => ({
      ...{ toCaseId: '', toNumber: '', on: today },
      ...everybodyStays(whole),
      overrideReason: '',
    }),
    elements: { people: () => ({ personId: '', relation: 'stays' }) },
    input: (content, { callId }) => ({
      ...{ callId, caseId: whole.id, toCaseId: content.toCaseId, on: content.on ?? '' },
      people: leavingOf(content),
      newHeadId: needsHead(whole, content) ? content.newHeadId || null : null,
      override: overrideIn(content),
    }),
    place: atFirstPerson,
    rules: (content) => findJoinFaults(whole, content),
    sayFault: (fault, path, say) => {
      if (path === 'newHeadId' && isMissing(fault)) return t('person.newHeadMissing')
      return path === 'toCaseId' ? t('person.otherCaseMissing') : sayConsularFault(fault, path, say)
    },
    refusedAt: { NO_HEAD_OF_FAMILY: 'people.0.relation', HEAD_NOT_RELATED: 'newHeadId' },
    send: (input) => office.consular.joinCase(input),
    onSent: said(t('person.joined')),
  })
  const offered = useOverrideOffered(form.error)
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
      will={t('person.joinWill', { count: leavingOf(form.values).length, number: form.values.toNumber || '…' })}
      action={t('person.join')}
      notNow={offered && form.values.overrideReason.trim() === '' ? t('override.missing') : undefined}
    >
      <PersonLookup
        label={t('person.otherCase')}
        description={typeof wrongCase === 'string' ? wrongCase : t('person.otherCaseHint')}
        onFound={(found) => form.change({ toCaseId: found.caseId, toNumber: found.code })}
      />
      <DayField label={t('eventForm.day')} required {...form.day('on', { max: today })} />
      <WhoLeaves
        whole={whole}
        leaving={form.values}
        relationOf={(index) => form.part(form.at('people', index)).select('relation', choices)}
        newHeadOf={(options) => form.select('newHeadId', options)}
      />
      <OverrideField form={form} offered={offered} label={t('override.leftAlone')} />
    </FormDialog>
  )
}

/** Somebody leaves, it is said whither, and whoever stays has a head. */
function findJoinFaults(whole: CaseWhole, content: JoinContent): Faults {
  return {
    ...(content.toCaseId === '' && { toCaseId: { code: 'MISSING' } }),
    ...(leavingOf(content).length === 0 && { 'people.0.relation': { code: 'NOBODY_LEAVES' } }),
    ...(lacksHead(whole, content) && { newHeadId: { code: 'MISSING' } }),
  }
}
