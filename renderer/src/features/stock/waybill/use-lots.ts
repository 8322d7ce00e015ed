import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import type { Day } from '#shared/domain/dates.ts'
import { officeQuery } from '../../../office/client.ts'
import type { Choice } from '../../../ui/choice.ts'
import { useToday } from '../../../ui/today.ts'
import type { StockRow } from '../on-hand/build-matrix.ts'
import type { Reference } from '../use-reference.ts'

export interface LotChoice extends Choice {
  lot: StockRow
}

/** The lots that may leave a warehouse on a day: good, not expired, of one project or of any, the first to expire first. */
export function useLots(
  warehouseId: string | null,
  on: Day | null,
  projectId: string | null,
  reference: Reference | undefined,
): { choices: readonly LotChoice[]; find: (lotId: string | null) => LotChoice | undefined } {
  const { t } = useTranslation('stock')
  const today = useToday()
  const asOf = on !== null && on < today ? on : null
  const { data } = useQuery({
    ...officeQuery.stock.onHand.queryOptions({ input: { warehouseId, asOf } }),
    enabled: warehouseId !== null,
    placeholderData: keepPreviousData,
  })
  return useMemo(() => {
    const rows = (data?.rows ?? []).filter(
      (row) =>
        row.warehouseId === warehouseId &&
        row.quantity > 0 &&
        row.condition === 'good' &&
        !row.expired &&
        (projectId === null || row.projectId === projectId),
    )
    const choices = rows
      .sort((a, b) => (a.expiresOn ?? '9').localeCompare(b.expiresOn ?? '9'))
      .map((lot): LotChoice => {
        const item = reference?.item(lot.itemId)
        const detail = [
          lot.batch,
          lot.expiresOn ? t('lot.expires', { day: lot.expiresOn }) : '',
          reference?.projectCode(lot.projectId) ?? '',
          t('lot.available', { count: lot.quantity }),
        ]
        return {
          id: lot.lotId,
          code: item?.code ?? '',
          name: item ? (reference?.nameOf(item) ?? '') : '',
          detail: detail.filter(Boolean).join(' · '),
          alsoFoundBy: [
            lot.batch,
            item?.barcode ?? '',
            item?.nameEn ?? '',
            item?.nameFr ?? '',
            item?.nameAr ?? '',
          ].filter(Boolean),
          lot,
        }
      })
    const byId = new Map(choices.map((choice) => [choice.id, choice]))
    return { choices, find: (lotId) => byId.get(lotId ?? '') }
  }, [data, warehouseId, projectId, reference, t])
}
