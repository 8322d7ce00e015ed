import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { lossCauses } from '#shared/domain/stock/loss-cause.ts'
import { useSay } from '../../../../text/use-say.ts'
import {
  type LineColumn,
  lookupColumn,
  quantityColumn,
  selectColumn,
  shownColumn,
} from '../../../../ui/line-grid/columns.ts'
import type { LotChoice } from '../../lot-choice.ts'
import { lotFactColumns } from '../../lot-fact-columns.ts'
import type { Reference } from '../../use-reference.ts'
import type { LossCause, LossLine } from './loss-content.ts'
import type { LostLots } from './use-lost-lots.ts'

/** A lot, what tells it from others, why it is missing, and how much of it. On the way nothing is found damaged yet. */
export function useLossColumns(
  reference: Reference,
  lots: LostLots,
  { onTheWay, usualCause }: { onTheWay: boolean; usualCause: LossCause | null },
): LineColumn<LossLine>[] {
  const { t } = useTranslation('stock')
  const say = useSay()
  return useMemo(() => {
    const lotOf = (line: LossLine) => lots.find(line.lotId)?.lot
    return [
      lookupColumn<LossLine, LotChoice>({
        id: 'lotId',
        label: t('column.lot'),
        width: 280,
        required: true,
        choices: () => lots.choices,
        get: (line) => lots.find(line.lotId) ?? null,
        // Most often one thing happened to all of them.
        set: (line, choice) => ({ ...line, lotId: choice?.id ?? null, cause: line.cause ?? usualCause }),
      }),
      ...lotFactColumns(say, reference, lotOf),
      shownColumn({
        id: 'available',
        label: t(onTheWay ? 'place.in-transit' : 'column.available'),
        width: 88,
        number: true,
        show: (line, { format }) => {
          const lot = lotOf(line)
          return lot ? format.number(lot.quantity) : ''
        },
      }),
      selectColumn<LossLine, LossCause>({
        id: 'cause',
        label: t('column.cause'),
        width: 170,
        required: true,
        options: lossCauses.map((value) => ({ value, label: t(`choice.cause.${value}`) })),
        get: (line) => line.cause,
        set: (line, cause) => ({ ...line, cause }),
      }),
      quantityColumn({
        id: 'lost',
        label: t('column.lost'),
        width: 84,
        max: (line) => lotOf(line)?.quantity,
        get: (line) => line.lost,
        set: (line, lost) => ({ ...line, lost }),
      }),
      quantityColumn({
        id: 'damaged',
        label: t('column.damaged'),
        width: 92,
        applies: (line) => !onTheWay && lotOf(line)?.condition !== 'damaged',
        max: (line) => {
          const there = lotOf(line)?.quantity
          return there === undefined ? undefined : there - (line.lost ?? 0)
        },
        get: (line) => line.damaged,
        set: (line, damaged) => ({ ...line, damaged }),
      }),
    ]
  }, [t, say, reference, lots, onTheWay, usualCause])
}

/** The same lot for the same cause is one line. */
export const sameLoss = {
  same: (a: LossLine, b: LossLine) => a.lotId !== null && a.lotId === b.lotId && a.cause === b.cause,
  addUp: (into: LossLine, from: LossLine): LossLine => ({
    ...into,
    lost: (into.lost ?? 0) + (from.lost ?? 0) || null,
    damaged: (into.damaged ?? 0) + (from.damaged ?? 0) || null,
  }),
}
