import type { Say } from '../../text/i18n.ts'
import type { Choice } from '../../ui/field/choice.ts'
import type { StockRow } from './on-hand/build-matrix.ts'
import type { Reference } from './use-reference.ts'

/** What of a lot tells it from others, and how much of it there is. */
export type LotThere = Pick<
  StockRow,
  'lotId' | 'itemId' | 'projectId' | 'batch' | 'expiresOn' | 'condition' | 'quantity'
>

export interface LotChoice extends Choice {
  lot: LotThere
}

/** Lots to choose from, the first to expire first; found by item, batch or barcode. */
export function lotChoices(lots: readonly LotThere[], reference: Reference | undefined, say: Say): LotChoice[] {
  return [...lots]
    .sort((a, b) => (a.expiresOn ?? '9').localeCompare(b.expiresOn ?? '9'))
    .map((lot): LotChoice => {
      const item = reference?.item(lot.itemId)
      const detail = [
        lot.batch,
        lot.expiresOn ? say('stock:lot.expires', { day: lot.expiresOn }) : '',
        reference?.projectCode(lot.projectId) ?? '',
        lot.condition === 'good' ? '' : say(`stock:condition.${lot.condition}`),
        say('stock:lot.available', { count: lot.quantity }),
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
}
