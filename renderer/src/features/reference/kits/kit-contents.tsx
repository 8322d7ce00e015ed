import { useTranslation } from 'react-i18next'
import type { Kit, OfficeLists } from '../../../office/use-office-lists.ts'
import { say } from '../../../text/i18n.ts'
import { useReading } from '../../../text/use-reading.ts'
import classes from '../../../ui/table.module.css'

/** What one kit holds. */
export function KitContents({ kit, lists }: { kit: Kit; lists: OfficeLists }) {
  const { t } = useTranslation('office')
  const { format } = useReading()
  return (
    <table className={classes.table}>
      <caption>{t('kits.contents')}</caption>
      <thead>
        <tr>
          <th scope="col">{t('kits.item')}</th>
          <th scope="col">{t('kits.unit')}</th>
          <th scope="col" className={classes.number}>
            {t('kits.quantity')}
          </th>
        </tr>
      </thead>
      <tbody>
        {kit.contents.map(({ itemId, quantity }) => {
          const item = lists.items.find((one) => one.id === itemId)
          return (
            <tr key={itemId}>
              <th scope="row">
                {item ? (
                  <>
                    <bdi>{lists.nameOf(item)}</bdi> <span className={`code ${classes.quiet}`}>{item.code}</span>
                  </>
                ) : (
                  itemId
                )}
              </th>
              <td>{item ? say(`common:unitName.${item.unit}`) : ''}</td>
              <td className={classes.number}>{format.number(quantity)}</td>
            </tr>
          )
        })}
      </tbody>
    </table>
  )
}

/** Grams of one kit, as far as the weights of its items are known. */
export function weightOf(contents: Kit['contents'], lists: OfficeLists): number {
  const grams = new Map(lists.items.map((item) => [item.id, item.weightGrams]))
  return contents.reduce((sum, { itemId, quantity }) => sum + (grams.get(itemId) ?? 0) * quantity, 0)
}
