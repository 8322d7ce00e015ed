import { notifications } from '@mantine/notifications'
import { useTranslation } from 'react-i18next'
import { consularContract } from '#shared/contract/consular.ts'
import type { Day } from '#shared/domain/dates.ts'
import { office } from '../../../office/client.ts'
import { ActionButton } from '../../../ui/action/action.tsx'
import { ConfirmAction } from '../../../ui/action/confirm-action.tsx'
import { DayField } from '../../../ui/field/day-field.tsx'
import { DraftNote } from '../../../ui/form/draft/draft-note.tsx'
import { LeaveCheck } from '../../../ui/form/draft/leave-check.tsx'
import { FormOpening, type Opening } from '../../../ui/form/draft/opening.tsx'
import { inputOf } from '../../../ui/form/fault/contract-input.ts'
import { isMissing } from '../../../ui/form/fault/say-fault.ts'
import { FormFaults, FormRoot } from '../../../ui/form/frame/form-root.tsx'
import { useForm } from '../../../ui/form/use-form.ts'
import { LineGrid } from '../../../ui/line-grid/line-grid.tsx'
import { useToday } from '../../../ui/today.ts'
import { sayConsularFault } from '../say-fault.ts'
import { type AnswerLine, answersIn, blankAnswer, type Person } from './answer-lines.ts'
import classes from './request-page.module.css'
import { useAnswerColumns } from './use-answer-columns.ts'

interface AnswerFormProps {
  requestId: string
  requestedOn: Day
  /** Those without an answer yet. */
  people: readonly Person[]
}

interface AnswerContent {
  answeredOn: Day | null
  /** The day that fills what is not answered yet. */
  until: Day | null
  lines: AnswerLine[]
}

/** The authority's answers as they come: granted until a day, or refused with the reason and what is done next (VHR-18). */
export function AnswerForm(props: AnswerFormProps) {
  return (
    <FormOpening kind="exit-visa-answers" subject={props.requestId}>
      {(opening) => <Answers {...props} opening={opening} />}
    </FormOpening>
  )
}

const schema = inputOf(consularContract.answerExitVisas)

function Answers({ requestId, requestedOn, people, opening }: AnswerFormProps & { opening: Opening }) {
  const { t } = useTranslation('consular')
  const today = useToday()
  const columns = useAnswerColumns()
  const names = { person: (id: string) => people.find((person) => person.personId === id)?.personName }
  const form = useForm({
    opening,
    schema,
    start: (): AnswerContent => ({ answeredOn: today, until: null, lines: people.map(blankAnswer) }),
    input: ({ answeredOn, lines }, { callId }) => ({
      ...{ callId, requestId, answeredOn: answeredOn ?? '' },
      answers: answersIn(lines),
    }),
    place: (path) => path.replace(/^answers/, 'lines'),
    sayFault: (fault, path, say) =>
      path === 'lines' && isMissing(fault) ? t('answers.none') : sayConsularFault(fault, path, say),
    confirms: true,
    send: (input) => office.consular.answerExitVisas(input),
    onSent: (done) => notifications.show({ message: t('answers.done', done) }),
  })
  const { lines, until } = form.values
  const answers = answersIn(lines)
  const granted = answers.filter(({ answer }) => answer === 'granted').length
  const refused = answers.length - granted
  const open = lines.length - answers.length
  const fillOpen = () =>
    form.change({
      lines: lines.map((line) => (line.answer === null ? { ...line, answer: 'granted', validUntil: until } : line)),
    })
  const action = answers.length === 0 ? t('answers.title') : t('answers.action', { count: answers.length })
  return (
    <section className={classes.answers} aria-labelledby="answers">
      <div className={classes.head}>
        <h2 id="answers" className={classes.heading}>
          {t('answers.title')}
        </h2>
        <DraftNote draft={form.draft} onDiscard={() => void form.discard()} />
        <ActionButton label={action} kind="main" keys="Ctrl+Enter" onClick={form.attempt} />
      </div>
      <FormRoot form={form} className={classes.answers}>
        <div className={classes.fill}>
          <DayField
            label={t('visas.answeredOn')}
            required
            {...form.day('answeredOn', { min: requestedOn, max: today })}
          />
          <DayField label={t('answers.until')} year="coming" {...form.day('until')} />
          <ActionButton
            label={t('answers.fill', { count: lines.filter((line) => line.answer === null).length })}
            onClick={fillOpen}
            {...(until ? {} : { disabledReason: t('answers.untilFirst') })}
          />
        </div>
        <FormFaults faults={form.unplaced} />
        <LineGrid
          label={t('answers.lines')}
          {...form.grid('lines', columns)}
          make={() => blankAnswer({ personId: '', personName: '', nameNow: null, caseNumber: '' })}
          fixed
          totals={[
            { id: 'granted', label: t('visaState.granted'), value: granted },
            { id: 'refused', label: t('visaState.refused'), value: refused },
            { id: 'open', label: t('visas.open'), value: open },
          ]}
        />
      </FormRoot>
      <ConfirmAction
        open={form.confirming}
        onClose={form.back}
        title={t('answers.confirm')}
        will={t('answers.will', { granted, refused, open })}
        action={t('answers.action', { count: answers.length })}
        onAction={form.send}
        busy={form.busy}
        error={form.error}
        names={names}
      />
      <LeaveCheck form={form} />
    </section>
  )
}
