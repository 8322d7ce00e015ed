import { Textarea, TextInput } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { sumById } from '#shared/domain/reference/kit-expansion.ts'
import { officeQuery } from '../../../office/client.ts'
import { useCallId } from '../../../office/use-call-id.ts'
import { useReading } from '../../../text/use-reading.ts'
import { ConfirmAction } from '../../../ui/confirm-action.tsx'
import { DayField } from '../../../ui/day-field.tsx'
import { DocumentPage } from '../../../ui/document-page.tsx'
import { DraftNote } from '../../../ui/drafts/draft-note.tsx'
import type { Draft } from '../../../ui/drafts/use-draft.ts'
import { FormFields } from '../../../ui/form-fields.tsx'
import { Lookup } from '../../../ui/lookup.tsx'
import { Problem } from '../../../ui/problem.tsx'
import { useToday } from '../../../ui/today.ts'
import { sumsOf } from '../balance.ts'
import type { Distribution } from '../distribution.ts'
import classes from '../form.module.css'
import { GoodsList } from '../goods-list.tsx'
import type { Reference } from '../use-reference.ts'
import { useShowMissing } from '../use-show-missing.ts'
import { LotGrid } from './lot-grid.tsx'
import { linesIn, missingIn, type Needed, type ReturnDraft, sumOf } from './return-draft.ts'

interface ReturnFormProps {
  id: string
  distribution: Distribution
  reference: Reference
  goods: ReturnDraft
  draft: Draft<ReturnDraft>
}

export function ReturnForm({ id, distribution, reference, goods, draft }: ReturnFormProps) {
  const { t } = useTranslation('distribution')
  const { format } = useReading()
  const navigate = useNavigate()
  const today = useToday()
  const callId = useCallId()
  const [confirming, setConfirming] = useState(false)
  const [unread, setUnread] = useState(0)
  const lots = distribution.atSite
  const lines = linesIn(goods, lots)
  const { shown, tryWith } = useShowMissing<Needed>(missingIn(goods, lots))
  const lotOf = (lotId: string) => lots.find((lot) => lot.lotId === lotId)
  const names = { line: (index: number) => reference.itemName(lotOf(lines[index]?.lotId ?? '')?.itemId ?? '') }
  const send = useMutation(
    officeQuery.distribution.returnGoods.mutationOptions({ onError: () => setConfirming(false) }),
  )
  const open = () => navigate({ to: '/distributions/$id', params: { id: distribution.id }, replace: true })
  const change = (part: Partial<ReturnDraft>) => draft.change((was) => ({ ...was, ...part }))
  const wrong = (field: Needed) => (shown.includes(field) ? t('needed') : undefined)
  const warehouse = reference.warehouses.find((one) => one.id === goods.warehouseId) ?? null
  const tooMany = lots.filter((lot) => sumOf(goods.lines[lot.lotId]) > lot.quantity).length
  const sums = sumsOf(distribution.items)
  const [good, damaged] = [sum(lines.map((line) => line.good)), sum(lines.map((line) => line.damaged))]
  const byItem = sumById(lines.map((line) => [lotOf(line.lotId)?.itemId ?? '', line.good + line.damaged]))

  const receive = async () => {
    const { warehouseId, happenedOn } = goods
    if (!warehouseId || !happenedOn) return
    const { receivedBy, remarks } = goods
    const input = { callId, id, distributionId: distribution.id, warehouseId, happenedOn, receivedBy, remarks, lines }
    await send.mutateAsync(input).then(
      async () => {
        await draft.discard()
        await open()
      },
      () => undefined,
    )
  }
  return (
    <>
      <DocumentPage
        title={t('return.title')}
        number={distribution.number}
        summary={
          <>
            {format.joined([reference.siteName(distribution.siteId), reference.projectCode(distribution.projectId)])}
            <span className={classes.beside}>
              <DraftNote draft={draft} onDiscard={() => void draft.discard().then(open)} />
            </span>
          </>
        }
        actions={[
          { id: 'back', label: t('report.back'), kind: 'quiet', onClick: () => void open() },
          {
            id: 'receive',
            label: t('return.send'),
            keys: 'Ctrl+Enter',
            kind: 'main',
            disabledReason: unread + tooMany > 0 ? t('mendCells', { cells: unread + tooMany }) : undefined,
            onClick: () => void tryWith(() => setConfirming(true)),
          },
        ]}
        totals={[
          { id: 'good', label: t('return.good'), value: good },
          { id: 'damaged', label: t('return.damaged'), value: damaged },
          { id: 'reported', label: t('return.reported'), value: distribution.report ? sums.returned : undefined },
          { id: 'before', label: t('return.before'), value: sums.returnedByReceipt },
        ]}
      >
        <Problem error={send.error} names={names} />
        <FormFields label={t('return.where')}>
          <Lookup
            label={t('field.warehouse')}
            required
            autoFocus
            choices={reference.warehouses}
            value={warehouse}
            error={wrong('warehouseId')}
            onChange={(choice) => change({ warehouseId: choice?.id ?? null })}
          />
          <DayField
            label={t('field.returnedOn')}
            required
            max={today}
            value={goods.happenedOn}
            error={wrong('happenedOn')}
            onChange={(happenedOn) => change({ happenedOn })}
          />
          <TextInput
            label={t('field.receivedBy')}
            required
            maxLength={200}
            value={goods.receivedBy}
            error={wrong('receivedBy')}
            onChange={(event) => change({ receivedBy: event.currentTarget.value })}
          />
        </FormFields>
        <section className={classes.part} aria-labelledby="return-lots">
          <h2 id="return-lots" className={classes.heading}>
            {t('return.lots')}
          </h2>
          {wrong('lines') ? (
            <p className={classes.wrong} role="alert">
              {t('return.needsLines')}
            </p>
          ) : null}
          <LotGrid
            lots={lots}
            goods={goods}
            reference={reference}
            onLines={(next) => change({ lines: next })}
            onUnread={setUnread}
          />
        </section>
        <Textarea
          label={t('field.remarks')}
          autosize
          minRows={2}
          maxLength={2000}
          value={goods.remarks}
          onChange={(event) => change({ remarks: event.currentTarget.value })}
        />
      </DocumentPage>
      <ConfirmAction
        open={confirming}
        onClose={() => setConfirming(false)}
        title={t('return.confirm')}
        will={
          <>
            {t('return.will', {
              good,
              damaged,
              warehouse: warehouse?.name ?? '',
              project: reference.projectCode(distribution.projectId),
            })}
            <GoodsList goods={byItem} reference={reference} />
          </>
        }
        action={t('return.send')}
        onAction={() => void receive()}
        busy={send.isPending}
      />
    </>
  )
}

const sum = (numbers: readonly number[]): number => numbers.reduce((total, each) => total + each, 0)
