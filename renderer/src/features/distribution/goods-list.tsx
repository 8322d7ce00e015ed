import { useTranslation } from 'react-i18next'
import { useReading } from '../../text/use-reading.ts'
import classes from './form.module.css'
import type { Reference } from './use-reference.ts'

/** Goods in numbers: how many, of what unit, which item. */
export function GoodsList({ goods, reference }: { goods: Iterable<readonly [string, number]>; reference: Reference }) {
  const { t } = useTranslation('common')
  const { format } = useReading()
  return (
    <ul className={classes.goods}>
      {[...goods].map(([itemId, quantity]) => {
        const item = reference.item(itemId)
        return (
          <li key={itemId}>
            <span className={classes.number}>{format.number(quantity)}</span>
            <span className={classes.unit}>{item ? t(`unitName.${item.unit}`) : null}</span>
            <bdi>{reference.itemName(itemId)}</bdi>
          </li>
        )
      })}
    </ul>
  )
}
