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

interface SplitFormProps {
  whole: CaseWhole
  onClose: () => void
}

interface SplitContent extends Leaving<Relation>, WithOverride {
  on: Day | null
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
  const form = useForm({
    opening,
    schema,
    start: (): SplitContent => ({
      on: today,
      ...everybodyStays(whole),
      overrideReason: '',
    }),
    elements: { people: () => ({ personId: '', relation: 'stays' }) },
    input: (content, { id, callId }) => ({
      ...{ id, callId, caseId: whole.id, on: content.on ?? '' },
      people: leavingOf(content),
      newHeadId: needsHead(whole, content) ? content.newHeadId || null : null,
      override: overrideIn(content),
    }),
    place: atFirstPerson,
    rules: (content) => findSplitFaults(whole, content),
    sayFault: (fault, path, say) =>
      path === 'newHeadId' && isMissing(fault) ? t('person.newHeadMissing') : sayConsularFault(fault, path, say),
    refusedAt: { NO_HEAD_OF_FAMILY: 'people.0.relation', HEAD_NOT_RELATED: 'newHeadId' },
    send: (input) => office.consular.splitFamily(input),
    onSent: said(t('person.splitDone')),
  })
  const offered = useOverrideOffered(form.error)
  const choices = [
    { value: 'stays' as const, label: t('person.stays') },
    ...relations.map((value) => ({ value, label: t('person.leavesAs', { relation: t(`relation.${value}`) }) })),
  ]
  return (
    <FormDialog
      form={form}
      onClose={onClose}
      title={t('person.splitTitle')}
      will={t('person.splitWill', { count: leavingOf(form.values).length })}
      action={t('person.split')}
      notNow={offered && form.values.overrideReason.trim() === '' ? t('override.missing') : undefined}
    >
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

/** Each of the two families has people, and one head. */
function findSplitFaults(whole: CaseWhole, content: SplitContent): Faults {
  const leaving = leavingOf(content)
  const first = 'people.0.relation'
  if (leaving.length === 0) return { [first]: { code: 'NOBODY_LEAVES' } }
  if (leaving.length === content.people.length) return { [first]: { code: 'NOBODY_STAYS' } }
  if (leaving.filter(({ relation }) => relation === 'head').length !== 1) return { [first]: { code: 'ONE_HEAD' } }
  return lacksHead(whole, content) ? { newHeadId: { code: 'MISSING' } } : {}
}
