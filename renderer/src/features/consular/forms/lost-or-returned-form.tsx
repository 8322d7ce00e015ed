import { TextInput } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Day } from '#shared/domain/dates.ts'
import { officeQuery } from '../../../office/client.ts'
import { useCallId } from '../../../office/use-call-id.ts'
import { ConfirmAction } from '../../../ui/confirm-action.tsx'
import { DayField } from '../../../ui/day-field.tsx'
import { useToday } from '../../../ui/today.ts'
import { type CaseWhole, nameOf } from '../case/case-shapes.ts'
import classes from './fields.module.css'
import { useSaid } from './use-said.ts'

interface GoneFormProps {
  whole: CaseWhole
  documentId: string
  how: 'lost' | 'returned-to-embassy'
  onClose: () => void
}

/** A travel document that is no longer there: lost, or given back to the embassy. */
export function LostOrReturnedForm({ whole, documentId, how, onClose }: GoneFormProps) {
  const { t } = useTranslation('consular')
  const today = useToday()
  const callId = useCallId()
  const said = useSaid(onClose)
  const document = whole.travelDocuments.find((one) => one.id === documentId)
  const [day, setDay] = useState<Day | null>(today)
  const [remark, setRemark] = useState('')
  const record = useMutation(
    officeQuery.consular.recordLostOrReturned.mutationOptions({ onSuccess: said(t(`gone.${how}.done`)) }),
  )
  return (
    <ConfirmAction
      open
      onClose={onClose}
      title={t(`gone.${how}.title`)}
      will={t(`gone.${how}.will`, {
        name: document ? nameOf(whole, document.personId) : '',
        type: document ? t(`documentType.${document.type}`) : '',
        number: document?.number ?? '',
      })}
      action={t(`gone.${how}.action`)}
      kind="danger"
      onAction={() => day && record.mutate({ callId, documentId, happenedOn: day, how, remark })}
      busy={record.isPending}
      error={record.error}
      notNow={day ? undefined : t('eventForm.dayMissing')}
    >
      <div className={classes.row}>
        <DayField label={t('eventForm.day')} value={day} onChange={setDay} max={today} required />
        <TextInput
          label={t('eventForm.remark')}
          value={remark}
          maxLength={300}
          onChange={(event) => setRemark(event.currentTarget.value)}
        />
      </div>
    </ConfirmAction>
  )
}
