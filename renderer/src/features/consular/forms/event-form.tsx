import { Checkbox, NativeSelect, TextInput } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { officeQuery } from '../../../office/client.ts'
import { newId, useCallId } from '../../../office/use-call-id.ts'
import { ConfirmAction } from '../../../ui/confirm-action.tsx'
import { DayField } from '../../../ui/day-field.tsx'
import { useToday } from '../../../ui/today.ts'
import { type CaseWhole, mayNow, nameOf } from '../case/case-shapes.ts'
import { useWords } from '../use-words.ts'
import classes from './fields.module.css'
import { useSaid } from './use-said.ts'

interface EventFormProps {
  whole: CaseWhole
  kind: 'counselled' | 'fear-of-return' | 'withdrawn' | 'consent-withdrawn' | 'closed'
  onClose: () => void
}

/** Whom a stop or a closing concerns is never assumed: a person must be chosen. */
const startsEmpty = ['withdrawn', 'fear-of-return', 'consent-withdrawn', 'closed']
const wholeFamily = 'family'

/** Counselling, a fear of return, a withdrawal, a closing: a day, for whom, and a remark where one is asked. */
export function EventForm({ whole, kind, onClose }: EventFormProps) {
  const { t } = useTranslation('consular')
  const words = useWords()
  const today = useToday()
  const callId = useCallId()
  const said = useSaid(onClose)
  const [id] = useState(newId)
  const able = whole.people.filter((person) => mayNow(person, kind))
  const [who, setWho] = useState(
    startsEmpty.includes(kind) && able.length > 1 ? '' : able.length > 1 ? wholeFamily : (able[0]?.id ?? ''),
  )
  const [day, setDay] = useState<typeof today | null>(today)
  const [remark, setRemark] = useState('')
  const [sure, setSure] = useState(false)
  const record = useMutation(
    officeQuery.consular.recordEvent.mutationOptions({ onSuccess: said(t(`eventForm.${kind}.done`)) }),
  )
  const names = who === wholeFamily ? words.list(able.map((person) => nameOf(whole, person.id))) : nameOf(whole, who)
  const asksTwice = kind === 'withdrawn' || kind === 'fear-of-return'
  const notNow =
    who === ''
      ? t('eventForm.whoMissing')
      : day === null
        ? t('eventForm.dayMissing')
        : asksTwice && !sure
          ? t('eventForm.sureMissing')
          : undefined
  return (
    <ConfirmAction
      open
      onClose={onClose}
      title={t(`eventForm.${kind}.title`)}
      will={who === '' ? t(`eventForm.${kind}.says`) : t(`eventForm.${kind}.will`, { names })}
      action={t(`eventForm.${kind}.action`)}
      kind={startsEmpty.includes(kind) ? 'danger' : 'main'}
      onAction={() =>
        day &&
        record.mutate({
          ...{
            callId,
            id,
            caseId: whole.id,
            personId: who === wholeFamily ? null : who,
            kind,
            happenedOn: day,
            remark,
          },
        })
      }
      busy={record.isPending}
      error={record.error}
      notNow={notNow}
    >
      <div className={classes.row}>
        <NativeSelect
          label={t('eventForm.who')}
          required
          value={who}
          onChange={(event) => {
            setWho(event.currentTarget.value)
            setSure(false)
          }}
          data={[
            ...(who === '' ? [{ value: '', label: t('eventForm.choose') }] : []),
            ...able.map((person) => ({ value: person.id, label: nameOf(whole, person.id) })),
            ...(able.length > 1 ? [{ value: wholeFamily, label: t('eventForm.allOf', { count: able.length }) }] : []),
          ]}
        />
        <DayField label={t('eventForm.day')} value={day} onChange={setDay} max={today} required />
      </div>
      {/* VHR-3: no reason is asked of who withdraws. VHR-4: what a person fears belongs to protection. */}
      {asksTwice && who === '' ? null : asksTwice ? (
        <Checkbox
          checked={sure}
          onChange={(event) => setSure(event.currentTarget.checked)}
          label={t('eventForm.sure', { names })}
        />
      ) : (
        <TextInput
          label={t('eventForm.remark')}
          value={remark}
          maxLength={500}
          onChange={(event) => setRemark(event.currentTarget.value)}
        />
      )}
    </ConfirmAction>
  )
}
