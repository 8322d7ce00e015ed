import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { useSay } from '../../../../text/use-say.ts'
import {
  dayColumn,
  type LineColumn,
  quantityColumn,
  shownColumn,
  textColumn,
} from '../../../../ui/line-grid/columns.ts'
import { itemColumns } from '../../item-columns.ts'
import type { Reference } from '../../use-reference.ts'
import { differenceOf, type ReceiptLine } from './receipt-content.ts'

/** The columns of a receipt: an item, its lot where it tracks one, then what was sent and what came. */
export function useReceiptColumns(reference: Reference | undefined): LineColumn<ReceiptLine>[] {
  const { t } = useTranslation(['stock', 'common'])
  const say = useSay()
  return useMemo(() => {
    const choices = reference?.itemChoices ?? []
    const itemOf = (line: ReceiptLine) => (line.itemId ? reference?.item(line.itemId) : undefined)
    const cameIn = (line: ReceiptLine) => line.good !== 0 || (line.damaged ?? 0) > 0
    return [
      ...itemColumns<ReceiptLine>(say, reference, choices),
      textColumn({
        id: 'batch',
        label: t('column.batch'),
        width: 110,
        whole: true,
        required: true,
        applies: (line) => (itemOf(line)?.tracksBatch ?? false) && cameIn(line),
        maxLength: 64,
        capitals: true,
        get: (line) => line.batch,
        set: (line, batch) => ({ ...line, batch }),
      }),
      dayColumn({
        id: 'expiresOn',
        label: t('column.expiry'),
        width: 112,
        required: true,
        applies: (line) => (itemOf(line)?.tracksExpiry ?? false) && cameIn(line),
        year: 'coming',
        monthEnds: true,
        get: (line) => line.expiresOn,
        set: (line, expiresOn) => ({ ...line, expiresOn }),
      }),
      quantityColumn({
        id: 'sent',
        label: t('column.sent'),
        width: 80,
        get: (line) => line.sent,
        set: (line, sent) => ({ ...line, sent }),
      }),
      quantityColumn({
        id: 'good',
        label: t('column.good'),
        width: 80,
        required: true,
        get: (line) => line.good,
        set: (line, good) => ({ ...line, good }),
      }),
      quantityColumn({
        id: 'damaged',
        label: t('column.damaged'),
        width: 84,
        get: (line) => line.damaged,
        set: (line, damaged) => ({ ...line, damaged }),
      }),
      shownColumn({
        id: 'missing',
        label: t('column.missing'),
        width: 104,
        number: true,
        show: (line) => {
          const difference = line.good === null ? 0 : differenceOf(line)
          if (difference === 0) return ''
          return difference < 0
            ? t('difference.missing', { count: -difference })
            : t('difference.excess', { count: difference })
        },
      }),
      textColumn({
        id: 'remark',
        label: t('column.remark'),
        width: 150,
        maxLength: 300,
        get: (line) => line.remark,
        set: (line, remark) => ({ ...line, remark }),
      }),
    ]
  }, [t, say, reference])
}

/** Two lines are the same lot when item, batch and expiry agree. */
export const sameReceiptLot = {
  same: (a: ReceiptLine, b: ReceiptLine) =>
    a.itemId !== null && a.itemId === b.itemId && a.batch === b.batch && a.expiresOn === b.expiresOn,
  addUp: (into: ReceiptLine, from: ReceiptLine): ReceiptLine => ({
    ...into,
    sent: into.sent === null && from.sent === null ? null : sentOf(into) + sentOf(from),
    good: (into.good ?? 0) + (from.good ?? 0),
    damaged: (into.damaged ?? 0) + (from.damaged ?? 0) || null,
    remark: [into.remark, from.remark].filter(Boolean).join('; '),
  }),
}
const sentOf = (line: ReceiptLine) => line.sent ?? (line.good ?? 0) + (line.damaged ?? 0)
