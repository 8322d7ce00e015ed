import { Checkbox, NativeSelect, TextInput } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { consularContract } from '#shared/contract/consular.ts'
import { type PlainEventKind, plainEventOf } from '#shared/domain/consular/case-events.ts'
import type { Day } from '#shared/domain/dates.ts'
import { office } from '../../../office/client.ts'
import { DayField } from '../../../ui/field/day-field.tsx'
import { FormOpening, type Opening } from '../../../ui/form/draft/opening.tsx'
import { inputOf } from '../../../ui/form/fault/contract-input.ts'
import type { Faults } from '../../../ui/form/fault/fault.ts'
import { FormDialog } from '../../../ui/form/frame/form-dialog.tsx'
import { useForm } from '../../../ui/form/use-form.ts'
import { useToday } from '../../../ui/today.ts'
import { type CaseWhole, mayNow, nameOf } from '../case/case-shapes.ts'
import { sayConsularFault } from '../say-fault.ts'
import { useWords } from '../use-words.ts'
import { DetailFields } from './detail-fields.tsx'
import classes from './fields.module.css'
import { useSaid } from './use-said.ts'

interface EventFormProps {
  whole: CaseWhole
  kind: PlainEventKind
  onClose: () => void
}

const wholeFamily = 'family'

interface EventContent {
  who: string
  happenedOn: Day | null
  remark: string
  sure: boolean
  /** What else the kind asks, by name. */
  details: Record<string, string>
}

/** Any event that is a day, for whom, and a remark where one is asked: counselling, a withdrawal, a closing. */
export function EventForm(props: EventFormProps) {
  return (
    <FormOpening kind="case-event" subject={`${props.whole.id}/${props.kind}`}>
      {(opening) => <CaseEvent {...props} opening={opening} />}
    </FormOpening>
  )
}

const schema = inputOf(consularContract.recordEvent)
const decisionSchema = inputOf(consularContract.recordDecision)

function CaseEvent({ whole, kind, onClose, opening }: EventFormProps & { opening: Opening }) {
  const { t } = useTranslation('consular')
  const words = useWords()
  const today = useToday()
  const said = useSaid(onClose)
  const able = whole.people.filter((person) => mayNow(person, kind))
  const { chosen = false, confirmed = false, decision, details = [] } = plainEventOf(kind)
  const form = useForm({
    opening,
    schema: decision ? decisionSchema : schema,
    start: (): EventContent => {
      const empty = chosen && able.length > 1
      const who = empty ? '' : able.length > 1 ? wholeFamily : (able[0]?.id ?? '')
      return {
        who,
        happenedOn: today,
        remark: '',
        sure: false,
        details: Object.fromEntries(details.map(({ name }) => [name, ''])),
      }
    },
    input: ({ who, happenedOn, remark, details }, { id, callId }) => ({
      ...{ id, callId, kind, remark, details, caseId: whole.id },
      personId: who === wholeFamily ? null : who,
      happenedOn: happenedOn ?? '',
    }),
    place: (path) => (path === 'personId' ? 'who' : path),
    rules: ({ who, sure }): Faults => (confirmed && who !== '' && !sure ? { sure: { code: 'NOT_SURE' } } : {}),
    sayFault: sayConsularFault,
    send: (input) =>
      decision
        ? office.consular.recordDecision(decisionSchema.parse(input))
        : office.consular.recordEvent(schema.parse(input)),
    onSent: said(t(`eventForm.${kind}.done`)),
  })
  const { who } = form.values
  const names = who === wholeFamily ? words.list(able.map((person) => nameOf(whole, person.id))) : nameOf(whole, who)
  const people = [
    ...(who === '' ? [{ value: '', label: t('eventForm.choose') }] : []),
    ...able.map((person) => ({ value: person.id, label: nameOf(whole, person.id) })),
    ...(able.length > 1 && !decision
      ? [{ value: wholeFamily, label: t('eventForm.allOf', { count: able.length }) }]
      : []),
  ]
  return (
    <FormDialog
      form={form}
      onClose={onClose}
      title={t(`eventForm.${kind}.title`)}
      will={who === '' ? t(`eventForm.${kind}.says`) : t(`eventForm.${kind}.will`, { names })}
      action={t(`eventForm.${kind}.action`)}
      kind={chosen ? 'danger' : 'main'}
    >
      <div className={classes.row}>
        <NativeSelect
          label={t('eventForm.who')}
          required
          {...form.select('who', people)}
          onChange={(event) => form.change({ who: event.currentTarget.value, sure: false })}
        />
        <DayField label={t('eventForm.day')} required {...form.day('happenedOn', { max: today })} />
      </div>
      {details.length > 0 ? <DetailFields details={details} part={form.part(form.in('details'))} /> : null}
      {/* VHR-3: no reason is asked of who withdraws. VHR-4: what a person fears belongs to protection. */}
      {confirmed && who === '' ? null : confirmed ? (
        <Checkbox label={t('eventForm.sure', { names })} {...form.flag('sure')} />
      ) : (
        <TextInput label={t('eventForm.remark')} {...form.text('remark')} />
      )}
    </FormDialog>
  )
}
