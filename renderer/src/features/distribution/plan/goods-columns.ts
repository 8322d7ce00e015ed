import type { Say } from '../../../text/i18n.ts'
import type { SameLot } from '../../../ui/line-grid/add-up.ts'
import { type LineColumn, lookupColumn, quantityColumn, shownColumn } from '../../../ui/line-grid/columns.ts'
import type { Reference } from '../use-reference.ts'
import type { GoodsLine } from './plan-draft.ts'

/** Kits and loose items in one grid: what is typed or scanned decides which it is. */
export function goodsColumns(reference: Reference, say: Say): readonly LineColumn<GoodsLine>[] {
  return [
    lookupColumn<GoodsLine, Reference['goods'][number]>({
      id: 'goods',
      label: say('distribution:field.goods'),
      width: 340,
      required: true,
      choices: () => reference.goods,
      get: (line) => reference.goods.find((one) => one.id === line.goodsId) ?? null,
      set: (line, choice) => ({ ...line, goodsId: choice?.id ?? null }),
    }),
    quantityColumn<GoodsLine>({
      id: 'quantity',
      label: say('distribution:field.quantity'),
      required: true,
      min: 1,
      get: (line) => line.quantity,
      set: (line, quantity) => ({ ...line, quantity }),
    }),
    shownColumn<GoodsLine>({
      id: 'unit',
      label: say('distribution:field.unit'),
      width: 90,
      show: ({ goodsId }) => {
        if (goodsId === null) return ''
        const item = reference.item(goodsId)
        return say(item ? `common:unitName.${item.unit}` : 'common:unitName.kit')
      },
    }),
    shownColumn<GoodsLine>({
      id: 'contents',
      label: say('distribution:field.contents'),
      width: 150,
      show: ({ goodsId }) => {
        const kit = goodsId === null ? undefined : reference.kit(goodsId)
        return kit ? say('distribution:plan.contents', { count: kit.contents.length }) : ''
      },
    }),
  ]
}

/** The same kit or item typed again is added to its line. */
export const sameGoods: SameLot<GoodsLine> = {
  same: (a, b) => a.goodsId !== null && a.goodsId === b.goodsId,
  addUp: (into, from) => ({ ...into, quantity: (into.quantity ?? 0) + (from.quantity ?? 0) }),
}
