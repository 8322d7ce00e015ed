import { useTranslation } from 'react-i18next'
import classes from './item-head.module.css'
import type { Reference } from './use-reference.ts'

/** An item at the head of a row: code, name, unit. */
export function ItemHead({ itemId, reference }: { itemId: string; reference: Reference }) {
  const { t } = useTranslation('common')
  const item = reference.item(itemId)
  return (
    <span className={classes.head}>
      <span className={`code ${classes.quiet}`}>{item?.code}</span>
      <bdi>{reference.itemName(itemId)}</bdi>
      <span className={classes.quiet}>{item ? t(`unitName.${item.unit}`) : null}</span>
    </span>
  )
}
