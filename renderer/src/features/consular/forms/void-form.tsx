import { NativeSelect, Textarea } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { consularContract } from '#shared/contract/consular.ts'
import { office } from '../../../office/client.ts'
import { FormOpening, type Opening } from '../../../ui/form/draft/opening.tsx'
import { inputOf } from '../../../ui/form/fault/contract-input.ts'
import { FormDialog } from '../../../ui/form/frame/form-dialog.tsx'
import { useForm } from '../../../ui/form/use-form.ts'
import { type CaseEventRow, type CaseWhole, nameOf } from '../case/case-shapes.ts'
import { sayConsularFault } from '../say-fault.ts'
import { useWords } from '../use-words.ts'
import { OverrideField, overrideIn, useOverrideOffered } from './override-field.tsx'
import { useSaid } from './use-said.ts'

interface VoidFormProps {
  whole: CaseWhole
  /** The same event of one or several people; one of them is voided at a time. */
  events: readonly CaseEventRow[]
  onClose: () => void
}

/** A mistaken event is not removed: it is said that it does not count, and why. */
export function VoidForm(props: VoidFormProps) {
  return (
    <FormOpening kind="case-event-void" subject={props.events[0]?.id ?? props.whole.id}>
      {(opening) => <Void {...props} opening={opening} />}
    </FormOpening>
  )
}

const schema = inputOf(consularContract.voidEvent)

function Void({ whole, events, onClose, opening }: VoidFormProps & { opening: Opening }) {
  const { t } = useTranslation('consular')
  const words = useWords()
  const said = useSaid(onClose)
  const form = useForm({
    opening,
    schema,
    start: () => ({ eventId: events[0]?.id ?? '', reason: '', overrideReason: '' }),
    input: ({ eventId, reason, ...content }, { callId }) => ({
      ...{ callId, eventId, reason },
      override: overrideIn(content),
    }),
    sayFault: sayConsularFault,
    send: (input) => office.consular.voidEvent(input),
    onSent: said(t('void.done')),
  })
  const offered = useOverrideOffered(form.error)
  const event = events.find((one) => one.id === form.values.eventId)
  const people = events.map((one) => ({ value: one.id, label: nameOf(whole, one.personId) }))
  return (
    <FormDialog
      form={form}
      onClose={onClose}
      title={t('void.title')}
      will={t('void.will', {
        event: words.event(event?.kind ?? 'voided'),
        name: nameOf(whole, event?.personId ?? ''),
        day: event?.happenedOn ?? '',
      })}
      action={t('void.action')}
      kind="danger"
      notNow={offered && form.values.overrideReason.trim() === '' ? t('override.missing') : undefined}
    >
      {events.length > 1 ? (
        <NativeSelect label={t('eventForm.who')} description={t('void.oneByOne')} {...form.select('eventId', people)} />
      ) : null}
      <Textarea label={t('void.reason')} autosize minRows={2} required {...form.text('reason')} />
      <OverrideField form={form} offered={offered} label={t('override.leftAlone')} />
    </FormDialog>
  )
}
