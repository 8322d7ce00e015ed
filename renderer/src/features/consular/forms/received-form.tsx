import { TextInput } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Day } from '#shared/domain/dates.ts'
import { officeQuery } from '../../../office/client.ts'
import { useUser } from '../../../office/office-state.ts'
import { useCallId } from '../../../office/use-call-id.ts'
import { ConfirmAction } from '../../../ui/confirm-action.tsx'
import { DayField } from '../../../ui/day-field.tsx'
import { useToday } from '../../../ui/today.ts'
import { type CaseWhole, nameOf } from '../case/case-shapes.ts'
import classes from './fields.module.css'
import { useSaid } from './use-said.ts'

/** The document is in the office's hands: from then on an exit visa may be asked for with it (VHR-16). */
export function ReceivedForm({
  whole,
  documentId,
  onClose,
}: {
  whole: CaseWhole
  documentId: string
  onClose: () => void
}) {
  const { t } = useTranslation('consular')
  const today = useToday()
  const user = useUser()
  const callId = useCallId()
  const said = useSaid(onClose)
  const document = whole.travelDocuments.find((one) => one.id === documentId)
  const [day, setDay] = useState<Day | null>(today)
  const [from, setFrom] = useState(document?.issuer ?? '')
  const [custodian, setCustodian] = useState(user.name)
  const record = useMutation(
    officeQuery.consular.recordDocumentReceived.mutationOptions({ onSuccess: said(t('received.done')) }),
  )
  return (
    <ConfirmAction
      open
      onClose={onClose}
      title={t('received.title')}
      will={t('received.will', {
        name: document ? nameOf(whole, document.personId) : '',
        type: document ? t(`documentType.${document.type}`) : '',
        number: document?.number ?? '',
      })}
      action={t('received.action')}
      onAction={() => day && record.mutate({ callId, documentId, receivedOn: day, receivedFrom: from, custodian })}
      busy={record.isPending}
      error={record.error}
      notNow={!day ? t('eventForm.dayMissing') : custodian.trim() === '' ? t('received.custodianMissing') : undefined}
    >
      <div className={classes.row}>
        <DayField label={t('received.on')} value={day} onChange={setDay} max={today} required />
        <TextInput
          label={t('received.from')}
          value={from}
          maxLength={200}
          onChange={(event) => setFrom(event.currentTarget.value)}
        />
        <TextInput
          label={t('received.custodian')}
          value={custodian}
          maxLength={200}
          required
          onChange={(event) => setCustodian(event.currentTarget.value)}
        />
      </div>
    </ConfirmAction>
  )
}
