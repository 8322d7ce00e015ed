import { NativeSelect, Textarea } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { officeQuery } from '../../../office/client.ts'
import { useCallId } from '../../../office/use-call-id.ts'
import { ConfirmAction } from '../../../ui/confirm-action.tsx'
import { type CaseEventRow, type CaseWhole, nameOf } from '../case/case-shapes.ts'
import { useWords } from '../use-words.ts'
import { useSaid } from './use-said.ts'

interface VoidFormProps {
  whole: CaseWhole
  /** The same event of one or several people; one of them is taken back at a time. */
  events: readonly CaseEventRow[]
  onClose: () => void
}

/** A mistaken event is not removed: it is said that it does not count, and why. */
export function VoidForm({ whole, events, onClose }: VoidFormProps) {
  const { t } = useTranslation('consular')
  const words = useWords()
  const callId = useCallId()
  const said = useSaid(onClose)
  const [eventId, setEventId] = useState(events[0]?.id ?? '')
  const [reason, setReason] = useState('')
  const event = events.find((one) => one.id === eventId)
  const take = useMutation(officeQuery.consular.voidEvent.mutationOptions({ onSuccess: said(t('void.done')) }))
  return (
    <ConfirmAction
      open
      onClose={onClose}
      title={t('void.title')}
      will={t('void.will', {
        event: words.event(event?.kind ?? ''),
        name: nameOf(whole, event?.personId ?? ''),
        day: event?.happenedOn ?? '',
      })}
      action={t('void.action')}
      kind="danger"
      onAction={() => take.mutate({ callId, eventId, reason })}
      busy={take.isPending}
      error={take.error}
      notNow={reason.trim() === '' ? t('void.reasonMissing') : undefined}
    >
      {events.length > 1 ? (
        <NativeSelect
          label={t('eventForm.who')}
          description={t('void.oneByOne')}
          value={eventId}
          onChange={(change) => setEventId(change.currentTarget.value)}
          data={events.map((one) => ({ value: one.id, label: nameOf(whole, one.personId) }))}
        />
      ) : null}
      <Textarea
        label={t('void.reason')}
        value={reason}
        maxLength={500}
        autosize
        minRows={2}
        required
        onChange={(change) => setReason(change.currentTarget.value)}
      />
    </ConfirmAction>
  )
}
