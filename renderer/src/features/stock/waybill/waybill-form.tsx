import { TextInput } from '@mantine/core'
import { ORPCError } from '@orpc/client'
import { useMutation } from '@tanstack/react-query'
import { Navigate, useNavigate } from '@tanstack/react-router'
import { useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { officeQuery } from '../../../office/client.ts'
import { newId, useCallId } from '../../../office/use-call-id.ts'
import { useSay } from '../../../text/use-say.ts'
import { ActionButton } from '../../../ui/action.tsx'
import { ConfirmAction } from '../../../ui/confirm-action.tsx'
import { DocumentPage } from '../../../ui/document-page.tsx'
import { DraftNote } from '../../../ui/drafts/draft-note.tsx'
import { useDraft } from '../../../ui/drafts/use-draft.ts'
import { LineGrid } from '../../../ui/line-grid/line-grid.tsx'
import type { LineGridCheck } from '../../../ui/line-grid/use-line-grid.ts'
import { notify } from '../../../ui/notify.ts'
import { Problem } from '../../../ui/problem.tsx'
import { useToday } from '../../../ui/today.ts'
import { namesOf } from '../error-names.ts'
import { measure, sayVolume, sayWeight } from '../measures.ts'
import { useRefusedCells } from '../refused-cells.ts'
import { useAttempt } from '../use-attempt.ts'
import { useReference } from '../use-reference.ts'
import { useDestinations } from './use-destinations.ts'
import { useLots } from './use-lots.ts'
import { usePlannedGoods } from './use-planned-goods.ts'
import { useProposal } from './use-proposal.ts'
import { sameLot, sameWanted, useLotColumns, useWantedColumns } from './waybill-columns.ts'
import {
  asDispatchInput,
  blankLot,
  blankWanted,
  blankWaybill,
  distributionIn,
  type LotLine,
  readWaybillContent,
  type WaybillContent,
} from './waybill-content.ts'
import { findWaybillFaults } from './waybill-faults.ts'
import { WaybillFields } from './waybill-fields.tsx'
import classes from './waybill-form.module.css'
import { WaybillWill } from './waybill-will.tsx'

/** Opens a fresh form: its draft has an address of its own, so that it can be come back to. */
export function NewWaybill({ distribution }: { distribution: string | undefined }) {
  const [id] = useState(newId)
  const search = distribution ? { distribution } : {}
  return <Navigate to="/warehouse/waybills/draft/$id" params={{ id }} search={search} replace />
}

/** The waybill as it is made: what is wanted, the lots proposed for it, the vehicle; sent with Ctrl+Enter. */
export function WaybillForm({ id, distribution }: { id: string; distribution: string | undefined }) {
  const { t } = useTranslation(['stock', 'common'])
  const say = useSay()
  const navigate = useNavigate()
  const reference = useReference()
  const today = useToday()
  const callId = useCallId()
  const refused = useRefusedCells<LotLine>(say, (line) => line.lotId)
  const checks = useRef<Record<'wanted' | 'lots', LineGridCheck>>({
    wanted: { bad: 0, staged: 0 },
    lots: { bad: 0, staged: 0 },
  })
  const [confirming, setConfirming] = useState(false)
  const page = useRef<HTMLDivElement>(null)
  const open = reference?.warehouses.filter((one) => one.status === 'open')
  const draft = useDraft<WaybillContent>({
    kind: 'waybill',
    id,
    title: ({ warehouseId, lots }) =>
      t('waybill.draftTitle', { warehouse: reference?.warehouseName(warehouseId ?? '') || '…', lots: lots.length }),
    read: readWaybillContent,
    blank: () =>
      blankWaybill({
        warehouseId: open?.length === 1 ? (open[0]?.id ?? null) : null,
        destination: distribution ? `distribution:${distribution}` : null,
        happenedOn: today,
      }),
    worthKeeping: ({ wanted, lots, destination }) => wanted.length + lots.length > 0 || destination !== null,
  })
  const form = draft.content
  const change = (part: Partial<WaybillContent>) => draft.change((was) => ({ ...was, ...part }))
  const destinations = useDestinations(reference, form?.warehouseId ?? null)
  const destination = destinations.find((one) => one.id === form?.destination)
  const projectId = destination?.projectId ?? form?.projectId ?? null
  const lots = useLots(form?.warehouseId ?? null, form?.happenedOn ?? null, projectId, reference)
  const wantedColumns = useWantedColumns(reference, lots)
  const lotColumns = useLotColumns(reference, lots)
  const proposal = useProposal(form, projectId, (proposed) => change({ lots: proposed }))
  usePlannedGoods(form && distributionIn(form), form?.wanted.length === 0, (wanted) => change({ wanted }))
  const names = namesOf(reference, (lotId) => lots.find(lotId)?.lot.itemId)
  const faults = form ? findWaybillFaults(form, today, say) : {}
  const { tried, attempt, goBack } = useAttempt(
    page,
    () =>
      Object.keys(faults).length === 0 && Object.values(checks.current).every(({ bad, staged }) => bad + staged === 0),
    () => setConfirming(true),
  )
  const send = useMutation(
    officeQuery.stock.dispatch.mutationOptions({
      onSuccess: async ({ number }) => {
        await draft.discard()
        notify(t('waybill.posted', { number }))
        void navigate({ to: '/warehouse/documents/$id', params: { id }, replace: true })
      },
      onError: (error) => refused.take(error, form?.lots ?? []),
    }),
  )
  if (!form || !reference) return <p role="status">{t('common:loading')}</p>

  const needsReason = send.error instanceof ORPCError && send.error.code === 'NOT_FEFO_NEEDS_REASON'
  const goods = form.lots.flatMap(({ lotId, quantity }) => {
    const lot = lots.find(lotId)?.lot
    return lot && quantity ? [{ itemId: lot.itemId, quantity }] : []
  })
  const sums = measure(goods, reference.item)
  return (
    <div ref={page} className={classes.page}>
      <DocumentPage
        title={t('waybill.newTitle')}
        state={{ state: 'draft' }}
        summary={
          <DraftNote
            draft={draft}
            onDiscard={() => void draft.discard().then(() => navigate({ to: '/warehouse/waybills', replace: true }))}
          />
        }
        actions={[{ id: 'post', label: t('waybill.post'), keys: 'Ctrl+Enter', kind: 'main', onClick: attempt }]}
        above={
          <WaybillFields
            form={form}
            onForm={change}
            reference={reference}
            destinations={destinations}
            wrong={tried ? faults : {}}
          />
        }
      >
        <h2 className={classes.heading}>{t('waybill.wanted')}</h2>
        <div className={classes.wanted}>
          <LineGrid
            label={t('waybill.wanted')}
            low
            columns={wantedColumns}
            lines={form.wanted}
            onLines={(wanted) => change({ wanted })}
            make={blankWanted}
            sameLot={sameWanted}
            refused={(line, column) => {
              const short = column === 'quantity' && !form.byHand ? proposal.shortOf(line.itemId) : 0
              return short > 0 ? t('fault.SHORT', { count: short }) : undefined
            }}
            onCheck={(now) => {
              checks.current.wanted = now
            }}
          />
        </div>
        <div className={classes.heading}>
          <h2>{t('waybill.lots')}</h2>
          <span className={classes.note}>
            {form.byHand ? t('waybill.byHand') : form.lots.length > 0 ? t('waybill.proposed') : t('waybill.proposes')}
          </span>
          {form.byHand && proposal.differs ? (
            <ActionButton
              label={t('waybill.proposeAgain')}
              kind="quiet"
              keys="Alt+P"
              onClick={() => {
                proposal.propose()
                change({ byHand: false })
              }}
            />
          ) : null}
        </div>
        <Problem error={proposal.error} saved="reading" />
        {tried && faults.lots ? (
          <p role="alert" className={classes.fault}>
            {faults.lots}
          </p>
        ) : null}
        <div className={classes.lots}>
          <LineGrid
            label={t('waybill.lots')}
            columns={lotColumns}
            lines={form.lots}
            onLines={(next) => change({ lots: next, byHand: true })}
            make={blankLot}
            sameLot={sameLot}
            refused={refused.of}
            onCheck={(now) => {
              checks.current.lots = now
            }}
            totals={[
              { id: 'units', label: t('total.units'), value: sums.units },
              { id: 'weight', label: t('total.weight'), value: sayWeight(sums.grams, say) },
              { id: 'volume', label: t('total.volume'), value: sayVolume(sums.millilitres, say) },
            ]}
          />
        </div>
        {form.byHand && (proposal.differs || needsReason) ? (
          <TextInput
            label={t('field.notFefoReason')}
            description={t('waybill.reasonSays')}
            value={form.notFefoReason}
            onChange={(event) => change({ notFefoReason: event.currentTarget.value })}
          />
        ) : null}
      </DocumentPage>
      <ConfirmAction
        open={confirming}
        onClose={() => {
          setConfirming(false)
          send.reset()
          goBack()
        }}
        title={t('waybill.confirm')}
        will={<WaybillWill form={form} goods={goods} destination={destination} reference={reference} />}
        action={t('waybill.post')}
        onAction={() => send.mutate(asDispatchInput(id, callId, form))}
        busy={send.isPending}
        error={send.error}
        names={names}
      >
        {needsReason ? (
          <TextInput
            label={t('field.notFefoReason')}
            data-autofocus
            value={form.notFefoReason}
            onChange={(event) => change({ notFefoReason: event.currentTarget.value })}
          />
        ) : null}
      </ConfirmAction>
    </div>
  )
}
