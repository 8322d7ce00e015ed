import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { useSay } from '../../../../text/use-say.ts'
import { type LineColumn, lookupColumn, quantityColumn, shownColumn } from '../../../../ui/line-grid/columns.ts'
import { itemColumns } from '../../item-columns.ts'
import type { LotChoice } from '../../lot-choice.ts'
import { lotFactColumns } from '../../lot-fact-columns.ts'
import type { useLots } from '../../use-lots.ts'
import type { Reference } from '../../use-reference.ts'
import type { LotLine, WantedLine } from './waybill-content.ts'

type Lots = ReturnType<typeof useLots>

/** What is wanted: an item, how many, and how many there are. */
export function useWantedColumns(reference: Reference | undefined, lots: Lots): LineColumn<WantedLine>[] {
  const { t } = useTranslation(['stock', 'common'])
  const say = useSay()
  return useMemo(() => {
    const here = new Map<string, number>()
    for (const { lot } of lots.choices) here.set(lot.itemId, (here.get(lot.itemId) ?? 0) + lot.quantity)
    const choices = (reference?.itemChoices ?? [])
      .map((choice) => ({ ...choice, detail: t('lot.available', { count: here.get(choice.id) ?? 0 }) }))
      .sort((a, b) => Number(here.has(b.id)) - Number(here.has(a.id)))
    return [
      ...itemColumns<WantedLine>(say, reference, choices, 360),
      shownColumn({
        id: 'available',
        label: t('column.available'),
        width: 104,
        number: true,
        show: (line, { format }) => (line.itemId ? format.number(here.get(line.itemId) ?? 0) : ''),
      }),
      quantityColumn({
        id: 'quantity',
        label: t('column.wanted'),
        width: 104,
        required: true,
        min: 1,
        get: (line) => line.quantity,
        set: (line, quantity) => ({ ...line, quantity }),
      }),
    ]
  }, [t, say, reference, lots])
}

/** What is taken: a lot, what tells it from others, and how many of it. */
export function useLotColumns(reference: Reference | undefined, lots: Lots): LineColumn<LotLine>[] {
  const { t } = useTranslation('stock')
  const say = useSay()
  return useMemo(() => {
    const lotOf = (line: LotLine) => lots.find(line.lotId)?.lot
    return [
      lookupColumn<LotLine, LotChoice>({
        id: 'lotId',
        label: t('column.lot'),
        width: 300,
        required: true,
        choices: () => lots.choices,
        get: (line) => lots.find(line.lotId) ?? null,
        set: (line, choice) => ({ ...line, lotId: choice?.id ?? null }),
      }),
      ...lotFactColumns(say, reference, lotOf),
      shownColumn({
        id: 'available',
        label: t('column.available'),
        width: 96,
        number: true,
        show: (line, { format }) => {
          const lot = lotOf(line)
          return lot ? format.number(lot.quantity) : ''
        },
      }),
      quantityColumn({
        id: 'quantity',
        label: t('column.take'),
        width: 96,
        required: true,
        min: 1,
        max: (line) => lotOf(line)?.quantity,
        get: (line) => line.quantity,
        set: (line, quantity) => ({ ...line, quantity }),
      }),
    ]
  }, [t, say, reference, lots])
}

/** A wanted item on two lines, or a lot on two, is one line with both quantities. */
export const sameWanted = {
  same: (a: WantedLine, b: WantedLine) => a.itemId !== null && a.itemId === b.itemId,
  addUp: (into: WantedLine, from: WantedLine): WantedLine => ({
    ...into,
    quantity: (into.quantity ?? 0) + (from.quantity ?? 0),
  }),
}
export const sameLot = {
  same: (a: LotLine, b: LotLine) => a.lotId !== null && a.lotId === b.lotId,
  addUp: (into: LotLine, from: LotLine): LotLine => ({
    ...into,
    quantity: (into.quantity ?? 0) + (from.quantity ?? 0),
  }),
}
