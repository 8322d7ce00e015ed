import { TextInput } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { officeQuery } from '../../../office/client.ts'
import { useUser } from '../../../office/office-state.ts'
import { useCallId } from '../../../office/use-call-id.ts'
import { useReading } from '../../../text/use-reading.ts'
import { useSay } from '../../../text/use-say.ts'
import { ConfirmAction } from '../../../ui/confirm-action.tsx'
import { DayField } from '../../../ui/day-field.tsx'
import { DocumentPage } from '../../../ui/document-page.tsx'
import { DraftNote } from '../../../ui/drafts/draft-note.tsx'
import { useDraft } from '../../../ui/drafts/use-draft.ts'
import { FormFields } from '../../../ui/form-fields.tsx'
import { LineGrid } from '../../../ui/line-grid/line-grid.tsx'
import type { LineGridCheck } from '../../../ui/line-grid/use-line-grid.ts'
import { notify } from '../../../ui/notify.ts'
import { useToday } from '../../../ui/today.ts'
import { namesOf } from '../error-names.ts'
import { GoodsList } from '../goods-list.tsx'
import { useRefusedCells } from '../refused-cells.ts'
import { sayPlace } from '../say-place.ts'
import { useAttempt } from '../use-attempt.ts'
import type { Reference } from '../use-reference.ts'
import classes from './arrival-form.module.css'
import {
  type ArrivalContent,
  type ArrivalLine,
  asArriveInput,
  linesToArrive,
  missingOf,
  readArrivalContent,
  useArrivalColumns,
} from './arrival-lines.ts'
import type { DocumentWhole } from './document-whole.ts'

interface ArrivalFormProps {
  id: string
  waybill: DocumentWhole
  reference: Reference
}

/** What arrived of a waybill's lots: good and damaged are typed, the rest is missing. Posted with Ctrl+Enter. */
export function ArrivalForm({ id, waybill, reference }: ArrivalFormProps) {
  const { t } = useTranslation(['stock', 'common'])
  const say = useSay()
  const { format } = useReading()
  const navigate = useNavigate()
  const today = useToday()
  const user = useUser()
  const callId = useCallId()
  const columns = useArrivalColumns(waybill, reference)
  const refused = useRefusedCells<ArrivalLine>(say, (line) => line.lotId)
  const check = useRef<LineGridCheck>({ bad: 0, staged: 0 })
  const page = useRef<HTMLDivElement>(null)
  const [confirming, setConfirming] = useState(false)
  const itemOf = (lotId: string) => waybill.movements.find((one) => one.lotId === lotId)?.itemId
  const names = namesOf(reference, itemOf)
  const draft = useDraft<ArrivalContent>({
    kind: 'arrival',
    id,
    title: () => t('arrival.draftTitle', { number: waybill.number }),
    read: readArrivalContent,
    blank: () => ({
      waybillId: waybill.id,
      happenedOn: today,
      receivedBy: user.name,
      remarks: '',
      lines: linesToArrive(waybill),
    }),
    worthKeeping: ({ lines }) => lines.some((line) => line.good !== null || line.damaged !== null),
  })
  const form = draft.content
  const faults = {
    ...(form && !form.happenedOn ? { happenedOn: t('fault.date') } : {}),
    ...(form?.receivedBy.trim() === '' ? { receivedBy: t('fault.receivedBy') } : {}),
  }
  const { tried, attempt, goBack } = useAttempt(
    page,
    () => Object.keys(faults).length === 0 && check.current.bad === 0,
    () => setConfirming(true),
  )
  const back = () => void navigate({ to: '/warehouse/documents/$id', params: { id: waybill.id }, replace: true })
  const post = useMutation(
    officeQuery.stock.arrive.mutationOptions({
      onSuccess: async ({ number }) => {
        await draft.discard()
        notify(t('arrival.posted', { number }))
        void navigate({ to: '/warehouse/documents/$id', params: { id }, replace: true })
      },
      onError: (error) => refused.take(error, form?.lines ?? []),
    }),
  )
  if (!form) return <p role="status">{t('common:loading')}</p>

  const change = (part: Partial<ArrivalContent>) => draft.change((was) => ({ ...was, ...part }))
  const sum = (of: (line: ArrivalLine) => number) => form.lines.reduce((total, line) => total + of(line), 0)
  const good = sum((line) => line.good ?? 0)
  const damaged = sum((line) => line.damaged ?? 0)
  const missing = sum((line) => (line.good === null ? 0 : Math.max(0, missingOf(line))))
  const goods = form.lines.map((line) => ({
    itemId: itemOf(line.lotId) ?? '',
    quantity: (line.good ?? 0) + (line.damaged ?? 0),
  }))
  const to = sayPlace(waybill.to, say)
  return (
    <div ref={page} className={classes.page}>
      <DocumentPage
        title={t('arrival.title')}
        number={waybill.number}
        state={{ state: 'draft' }}
        summary={
          <>
            {t('document.summary', {
              from: sayPlace(waybill.from, say),
              to,
              projects: format.list(waybill.projects),
              day: waybill.happenedOn,
            })}{' '}
            <DraftNote draft={draft} onDiscard={() => void draft.discard().then(back)} />
          </>
        }
        actions={[
          { id: 'post', label: t('arrival.post'), keys: 'Ctrl+Enter', kind: 'main', onClick: attempt },
          {
            id: 'all',
            label: t('arrival.allGood'),
            keys: 'Alt+G',
            onClick: () => {
              const lines = form.lines.map((line) => (line.good === null ? { ...line, good: line.sent } : line))
              change({ lines })
            },
          },
        ]}
        above={
          <FormFields label={t('arrival.fields')}>
            <DayField
              label={t('field.arrivedOn')}
              required
              autoFocus
              min={waybill.happenedOn}
              max={today}
              value={form.happenedOn}
              onChange={(happenedOn) => change({ happenedOn })}
              error={tried ? faults.happenedOn : undefined}
            />
            <TextInput
              label={t('field.receivedBy')}
              required
              autoComplete="off"
              value={form.receivedBy}
              onChange={(event) => change({ receivedBy: event.currentTarget.value })}
              error={tried ? faults.receivedBy : undefined}
            />
            <TextInput
              label={t('field.remarks')}
              autoComplete="off"
              value={form.remarks}
              onChange={(event) => change({ remarks: event.currentTarget.value })}
            />
          </FormFields>
        }
      >
        <LineGrid
          label={t('arrival.lines')}
          columns={columns}
          lines={form.lines}
          onLines={(lines) => change({ lines })}
          make={() => form.lines[0] ?? { id: '', lotId: '', sent: 0, good: null, damaged: null }}
          fixed
          refused={refused.of}
          onCheck={(now) => {
            check.current = now
          }}
          totals={[
            { id: 'sent', label: t('total.sent'), value: sum((line) => line.sent) },
            { id: 'good', label: t('total.good'), value: good },
            { id: 'damaged', label: t('total.damaged'), value: damaged },
            { id: 'missing', label: t('total.missing'), value: missing },
          ]}
        />
      </DocumentPage>
      <ConfirmAction
        open={confirming}
        onClose={() => {
          setConfirming(false)
          post.reset()
          goBack()
        }}
        title={t('arrival.confirm')}
        will={
          <>
            {t('arrival.will', { count: good, to, number: waybill.number, day: form.happenedOn ?? '' })}
            <GoodsList goods={goods} reference={reference} />
            {damaged > 0 ? <div>{t('arrival.willDamaged', { units: damaged })}</div> : null}
            {missing > 0 ? <div>{t('arrival.willMissing', { units: missing })}</div> : null}
          </>
        }
        action={t('arrival.post')}
        onAction={() => post.mutate(asArriveInput(id, callId, form))}
        busy={post.isPending}
        error={post.error}
        names={names}
      />
    </div>
  )
}
