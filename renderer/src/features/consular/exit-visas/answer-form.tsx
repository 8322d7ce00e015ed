import { notifications } from '@mantine/notifications'
import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { type Day, isDay } from '#shared/domain/dates.ts'
import { type office, officeQuery } from '../../../office/client.ts'
import { newId } from '../../../office/use-call-id.ts'
import { ActionButton } from '../../../ui/action.tsx'
import { ConfirmAction } from '../../../ui/confirm-action.tsx'
import { DayField } from '../../../ui/day-field.tsx'
import { LineGrid } from '../../../ui/line-grid/line-grid.tsx'
import type { LineGridCheck } from '../../../ui/line-grid/use-line-grid.ts'
import { Problem } from '../../../ui/problem.tsx'
import { useToday } from '../../../ui/today.ts'
import classes from './request-page.module.css'
import { type AnswerLine, useAnswerColumns } from './use-answer-columns.ts'

type Person = Awaited<ReturnType<typeof office.consular.exitVisaRequest>>['people'][number]

interface AnswerFormProps {
  requestId: string
  requestedOn: string
  /** Those without an answer yet. */
  people: readonly Person[]
}

/** The authority's answers as they come: granted until a day, or refused with the reason and what is done next (VHR-18). */
export function AnswerForm({ requestId, requestedOn, people }: AnswerFormProps) {
  const { t } = useTranslation('consular')
  const today = useToday()
  const [callId, setCallId] = useState(newId)
  const [answeredOn, setAnsweredOn] = useState<Day | null>(today)
  const [until, setUntil] = useState<Day | null>(null)
  const [check, setCheck] = useState<LineGridCheck>({ bad: 0, staged: 0 })
  const [asking, setAsking] = useState(false)
  const [lines, setLines] = useState<AnswerLine[]>(() =>
    people.map((person) => ({
      ...{ id: person.personId, name: person.personName, caseNumber: person.caseNumber },
      ...{ answer: null, validUntil: null, reason: '', nextAction: '' },
    })),
  )
  const columns = useAnswerColumns()
  const names = { person: (id: string) => people.find((person) => person.personId === id)?.personName }
  const answer = useMutation(
    officeQuery.consular.answerExitVisas.mutationOptions({
      onSuccess: ({ granted, refused }) => {
        notifications.show({ message: t('answers.done', { granted, refused }) })
        setAsking(false)
        setCallId(newId())
      },
    }),
  )
  const granted = lines.flatMap(({ id, answer: given, validUntil }) =>
    given === 'granted' && validUntil ? [{ personId: id, answer: 'granted' as const, validUntil }] : [],
  )
  const refused = lines.flatMap(({ id, answer: given, reason, nextAction }) =>
    given === 'refused' && reason !== '' && nextAction !== ''
      ? [{ personId: id, answer: 'refused' as const, reason, nextAction }]
      : [],
  )
  const answers = [...granted, ...refused]
  const notNow = !answeredOn
    ? t('eventForm.dayMissing')
    : check.bad > 0
      ? t('answers.incomplete', { count: check.bad })
      : answers.length === 0
        ? t('answers.none')
        : undefined
  return (
    <section className={classes.answers} aria-labelledby="answers">
      <div className={classes.head}>
        <h2 id="answers" className={classes.heading}>
          {t('answers.title')}
        </h2>
        <ActionButton
          label={answers.length === 0 ? t('answers.title') : t('answers.action', { count: answers.length })}
          kind="main"
          keys="Ctrl+Enter"
          onClick={() => setAsking(true)}
          disabledReason={notNow}
        />
      </div>
      <div className={classes.fill}>
        <DayField
          label={t('visas.answeredOn')}
          value={answeredOn}
          onChange={setAnsweredOn}
          max={today}
          {...(isDay(requestedOn) ? { min: requestedOn } : {})}
          required
        />
        <DayField label={t('answers.until')} value={until} onChange={setUntil} year="coming" />
        <ActionButton
          label={t('answers.fill', { count: lines.filter((line) => line.answer === null).length })}
          onClick={() =>
            setLines((was) =>
              was.map((line) => (line.answer === null ? { ...line, answer: 'granted', validUntil: until } : line)),
            )
          }
          {...(until ? {} : { disabledReason: t('answers.untilFirst') })}
        />
      </div>
      {asking ? null : <Problem error={answer.error} names={names} />}
      <LineGrid
        label={t('answers.lines')}
        columns={columns}
        lines={lines}
        onLines={setLines}
        make={() => ({
          id: newId(),
          name: '',
          caseNumber: '',
          answer: null,
          validUntil: null,
          reason: '',
          nextAction: '',
        })}
        fixed
        onCheck={setCheck}
        totals={[
          { id: 'granted', label: t('visaState.granted'), value: granted.length },
          { id: 'refused', label: t('visaState.refused'), value: refused.length },
          { id: 'open', label: t('visas.open'), value: lines.length - answers.length },
        ]}
      />
      <ConfirmAction
        open={asking}
        onClose={() => setAsking(false)}
        title={t('answers.confirm')}
        will={t('answers.will', {
          granted: granted.length,
          refused: refused.length,
          open: lines.length - answers.length,
        })}
        action={t('answers.action', { count: answers.length })}
        onAction={() => answeredOn && answer.mutate({ callId, requestId, answeredOn, answers })}
        busy={answer.isPending}
        error={answer.error}
        names={names}
      />
    </section>
  )
}
