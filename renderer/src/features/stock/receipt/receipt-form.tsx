import { useMutation } from '@tanstack/react-query'
import { Navigate, useNavigate } from '@tanstack/react-router'
import { useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { officeQuery } from '../../../office/client.ts'
import { useUser } from '../../../office/office-state.ts'
import { newId, useCallId } from '../../../office/use-call-id.ts'
import { useSay } from '../../../text/use-say.ts'
import { ConfirmAction } from '../../../ui/confirm-action.tsx'
import { DocumentPage } from '../../../ui/document-page.tsx'
import { DraftNote } from '../../../ui/drafts/draft-note.tsx'
import { useDraft } from '../../../ui/drafts/use-draft.ts'
import { LineGrid } from '../../../ui/line-grid/line-grid.tsx'
import type { LineGridCheck } from '../../../ui/line-grid/use-line-grid.ts'
import { notify } from '../../../ui/notify.ts'
import { useToday } from '../../../ui/today.ts'
import { namesOf } from '../error-names.ts'
import { GoodsList } from '../goods-list.tsx'
import { measure, sayVolume, sayWeight } from '../measures.ts'
import { useRefusedCells } from '../refused-cells.ts'
import { useAttempt } from '../use-attempt.ts'
import { useReference } from '../use-reference.ts'
import { sameReceiptLot, useReceiptColumns } from './receipt-columns.ts'
import {
  asReceiveInput,
  blankLine,
  differenceOf,
  type ReceiptContent,
  type ReceiptLine,
  readReceiptContent,
} from './receipt-content.ts'
import { findReceiptFaults } from './receipt-faults.ts'
import { ReceiptFields } from './receipt-fields.tsx'
import classes from './receipt-form.module.css'

/** Opens a fresh form: its draft has an address of its own, so that it can be come back to. */
export function NewReceipt() {
  const [id] = useState(newId)
  return <Navigate to="/warehouse/receipts/draft/$id" params={{ id }} replace />
}

/** The goods received note as it is typed; posted with Ctrl+Enter after it said what it will do. */
export function ReceiptForm({ id }: { id: string }) {
  const { t } = useTranslation(['stock', 'common'])
  const say = useSay()
  const navigate = useNavigate()
  const reference = useReference()
  const today = useToday()
  const user = useUser()
  const callId = useCallId()
  const names = namesOf(reference)
  const columns = useReceiptColumns(reference)
  const refused = useRefusedCells<ReceiptLine>(say)
  const check = useRef<LineGridCheck>({ bad: 0, staged: 0 })
  const [confirming, setConfirming] = useState(false)
  const form = useRef<HTMLDivElement>(null)
  const onlyWarehouse = reference?.warehouses.filter((one) => one.status === 'open')

  const draft = useDraft<ReceiptContent>({
    kind: 'receipt',
    id,
    title: ({ warehouseId, lines }) =>
      t('receipt.draftTitle', { warehouse: reference?.warehouseName(warehouseId ?? '') || '…', lines: lines.length }),
    read: readReceiptContent,
    blank: () => ({
      warehouseId: onlyWarehouse?.length === 1 ? (onlyWarehouse[0]?.id ?? null) : null,
      projectId: null,
      source: null,
      owner: '',
      waybillNumber: '',
      noWaybillReason: '',
      happenedOn: today,
      deliveredBy: '',
      receivedBy: user.name,
      remarks: '',
      lines: [],
    }),
    worthKeeping: (content) => content.lines.length > 0 || content.source !== null || content.waybillNumber !== '',
  })
  const content = draft.content
  const faults = content && reference ? findReceiptFaults(content, reference.item, today, say) : undefined
  const { tried, attempt, goBack } = useAttempt(
    form,
    () => (faults?.none ?? false) && check.current.bad === 0 && check.current.staged === 0,
    () => setConfirming(true),
  )
  const post = useMutation(
    officeQuery.stock.receive.mutationOptions({
      onSuccess: async ({ number }) => {
        await draft.discard()
        notify(t('receipt.posted', { number }))
        void navigate({ to: '/warehouse/documents/$id', params: { id }, replace: true })
      },
      onError: (error) => refused.take(error, content?.lines ?? []),
    }),
  )
  if (!content || !reference) return <p role="status">{t('common:loading')}</p>

  const change = (part: Partial<ReceiptContent>) => draft.change((was) => ({ ...was, ...part }))
  const goods = content.lines.flatMap((line) =>
    line.itemId ? [{ itemId: line.itemId, quantity: (line.good ?? 0) + (line.damaged ?? 0) }] : [],
  )
  const sums = measure(goods, reference.item)
  const damaged = content.lines.reduce((sum, line) => sum + (line.damaged ?? 0), 0)
  const missing = content.lines.reduce((sum, line) => sum + Math.max(0, -differenceOf(line)), 0)
  const warehouse = reference.warehouseName(content.warehouseId ?? '')
  return (
    <div ref={form} className={classes.page}>
      <DocumentPage
        title={t('receipt.newTitle')}
        state={{ state: 'draft' }}
        summary={
          <DraftNote
            draft={draft}
            onDiscard={() => void draft.discard().then(() => navigate({ to: '/warehouse/receipts', replace: true }))}
          />
        }
        actions={[{ id: 'post', label: t('receipt.post'), keys: 'Ctrl+Enter', kind: 'main', onClick: attempt }]}
        above={
          <ReceiptFields
            form={content}
            onForm={change}
            reference={reference}
            wrong={tried ? (faults?.fields ?? {}) : {}}
          />
        }
      >
        {tried && faults?.fields.lines ? (
          <p role="alert" className={classes.fault}>
            {faults.fields.lines}
          </p>
        ) : null}
        <LineGrid
          label={t('receipt.lines')}
          columns={columns}
          lines={content.lines}
          onLines={(lines) => change({ lines })}
          make={blankLine}
          sameLot={sameReceiptLot}
          refused={(line, column) => refused.of(line, column) ?? (tried ? faults?.cell(line, column) : undefined)}
          onCheck={(now) => {
            check.current = now
          }}
          totals={[
            { id: 'units', label: t('total.units'), value: sums.units },
            { id: 'damaged', label: t('total.damaged'), value: damaged },
            { id: 'missing', label: t('total.missing'), value: missing },
            { id: 'weight', label: t('total.weight'), value: sayWeight(sums.grams, say) },
            { id: 'volume', label: t('total.volume'), value: sayVolume(sums.millilitres, say) },
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
        title={t('receipt.confirm')}
        will={
          <>
            {t('receipt.will', {
              count: content.lines.length,
              units: sums.units,
              warehouse,
              project: reference.projectCode(content.projectId ?? ''),
              day: content.happenedOn ?? '',
            })}
            <GoodsList goods={goods} reference={reference} />
            {damaged > 0 ? <div>{t('receipt.willDamaged', { units: damaged })}</div> : null}
            {missing > 0 ? <div>{t('receipt.willMissing', { units: missing })}</div> : null}
          </>
        }
        action={t('receipt.post')}
        onAction={() => post.mutate(asReceiveInput(id, callId, content))}
        busy={post.isPending}
        error={post.error}
        names={names}
      />
    </div>
  )
}
