import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import type { DocumentGiven } from '#shared/contract/posting.ts'
import type { Day } from '#shared/domain/dates.ts'
import type { documentKinds } from '#shared/domain/stock/kinds/document-kinds.ts'
import { type LineColumn, quantityColumn, shownColumn, shownThing } from '../../../ui/line-grid/columns.ts'
import type { Reference } from '../use-reference.ts'
import type { DocumentWhole } from './document-whole.ts'

/** What became of one lot. What is missing follows from it and is never typed. */
export interface ArrivalLine {
  id: string
  lotId: string
  sent: number
  good: number | null
  damaged: number | null
}

export interface ArrivalContent {
  waybillId: string
  happenedOn: Day | null
  receivedBy: string
  remarks: string
  lines: ArrivalLine[]
}

/** One line a lot that is still on the way: what was lost since it was sent is not to arrive any more. */
export function linesToArrive(waybill: DocumentWhole): ArrivalLine[] {
  return waybill.onTheWay.map(({ lotId, quantity }) => ({
    ...{ id: lotId, lotId, sent: quantity },
    ...{ good: null, damaged: null },
  }))
}

/**
 * Lines kept in a draft, by what is on the way now: a loss may have been approved since. The same lines when they still
 * fit, or when nothing is on the way any more.
 */
export function fitLines(lines: ArrivalLine[], waybill: DocumentWhole): ArrivalLine[] {
  const now = linesToArrive(waybill)
  const fits = now.length === lines.length && now.every(({ lotId, sent }, at) => is(lines[at], lotId, sent))
  if (fits || now.length === 0) return lines
  return now.map((line) => {
    const { good = null, damaged = null } = lines.find((kept) => kept.lotId === line.lotId) ?? {}
    return { ...line, good, damaged }
  })
}
const is = (line: ArrivalLine | undefined, lotId: string, sent: number) => line?.lotId === lotId && line.sent === sent

export const missingOf = ({ sent, good, damaged }: ArrivalLine): number => sent - (good ?? 0) - (damaged ?? 0)

export function asArriveInput(
  form: ArrivalContent,
  { id, callId }: { id: string; callId: string },
): DocumentGiven<(typeof documentKinds)['arrival']> {
  const { lines, happenedOn, ...typed } = form
  return {
    ...typed,
    id,
    callId,
    happenedOn: happenedOn ?? '',
    lines: lines.map((one) => ({
      lotId: one.lotId,
      good: one.good ?? 0,
      damaged: one.damaged ?? 0,
      missing: Math.max(0, missingOf(one)),
    })),
  }
}

/** A lot, what was sent of it, and what came. */
export function useArrivalColumns(
  waybill: DocumentWhole | undefined,
  reference: Reference | undefined,
): LineColumn<ArrivalLine>[] {
  const { t } = useTranslation('stock')
  return useMemo(() => {
    const lotOf = ({ lotId }: ArrivalLine) => waybill?.movements.find((one) => one.lotId === lotId)
    return [
      shownThing({
        id: 'item',
        label: t('column.item'),
        width: 360,
        get: (one) => reference?.itemChoice(lotOf(one)?.itemId ?? '') ?? null,
      }),
      shownColumn({ id: 'batch', label: t('column.batch'), width: 110, show: (one) => lotOf(one)?.batch || '—' }),
      shownColumn({
        id: 'expiry',
        label: t('column.expiry'),
        width: 124,
        whole: true,
        show: (one, { format }) => {
          const expiresOn = lotOf(one)?.expiresOn
          return expiresOn ? format.day(expiresOn) : '—'
        },
      }),
      shownColumn({
        id: 'sent',
        label: t('column.sent'),
        number: true,
        show: (one, { format }) => format.number(one.sent),
      }),
      quantityColumn({
        id: 'good',
        label: t('column.good'),
        required: true,
        max: (one) => one.sent,
        get: (one) => one.good,
        set: (one, good) => ({ ...one, good }),
      }),
      quantityColumn({
        id: 'damaged',
        label: t('column.damaged'),
        max: (one) => one.sent - (one.good ?? 0),
        get: (one) => one.damaged,
        set: (one, damaged) => ({ ...one, damaged }),
      }),
      shownColumn({
        id: 'missing',
        label: t('column.missing'),
        number: true,
        show: (one, { format }) => (one.good === null ? '' : format.number(missingOf(one))),
      }),
    ]
  }, [t, waybill, reference])
}
