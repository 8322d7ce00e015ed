import { useTranslation } from 'react-i18next'
import { useReading } from '../../text/use-reading.ts'
import classes from './goods-list.module.css'
import type { Reference } from './use-reference.ts'

export interface Goods {
  itemId: string
  quantity: number
}

const mostShown = 8

/** The same item on several lines as one. */
export function sumGoods(goods: readonly Goods[]): Goods[] {
  const sums = new Map<string, number>()
  for (const { itemId, quantity } of goods) sums.set(itemId, (sums.get(itemId) ?? 0) + quantity)
  return [...sums].map(([itemId, quantity]) => ({ itemId, quantity })).filter(({ quantity }) => quantity > 0)
}

/** Goods in numbers, under the sentence that says what will happen to them. */
export function GoodsList({ goods, reference }: { goods: readonly Goods[]; reference: Reference }) {
  const { t } = useTranslation(['stock', 'common'])
  const { format } = useReading()
  const sums = sumGoods(goods)
  const rest = sums.slice(mostShown)
  return (
    <ul className={classes.goods}>
      {sums.slice(0, mostShown).map(({ itemId, quantity }) => {
        const item = reference.item(itemId)
        return (
          <li key={itemId}>
            <span className={classes.quantity}>
              {item ? t(`common:unit.${item.unit}`, { count: quantity }) : format.number(quantity)}
            </span>
            <bdi>{item ? reference.nameOf(item) : itemId}</bdi>
          </li>
        )
      })}
      {rest.length > 0 ? (
        <li>
          <span className={classes.quantity}>{format.number(rest.reduce((sum, one) => sum + one.quantity, 0))}</span>
          {t('goods.more', { count: rest.length })}
        </li>
      ) : null}
    </ul>
  )
}
