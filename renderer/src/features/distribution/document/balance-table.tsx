import { useTranslation } from 'react-i18next'
import { useReading } from '../../../text/use-reading.ts'
import { sumsOf } from '../balance.ts'
import { CountGrid, ShownCount } from '../counts/count-grid.tsx'
import { Difference } from '../counts/difference.tsx'
import type { Distribution } from '../distribution.ts'
import classes from '../form.module.css'
import { ItemHead } from '../item-head.tsx'
import type { Reference } from '../use-reference.ts'

const figures = ['planned', 'issued', 'inTransit', 'arrived', 'distributed', 'returned', 'lost', 'damaged'] as const
type Figure = (typeof figures)[number]
const isFigure = (column: string): column is Figure => figures.some((one) => one === column)

/** Per item: planned, what the ledger says of waybills and the site, what the report says, and whether it balances. */
export function BalanceTable({ distribution, reference }: { distribution: Distribution; reference: Reference }) {
  const { t } = useTranslation('distribution')
  const { format } = useReading()
  const { items, report, kits } = distribution
  const sums = sumsOf(items)
  const shownFigures = figures.filter(
    (figure) => (figure !== 'inTransit' || sums.inTransit > 0) && (report || figures.indexOf(figure) < 4),
  )
  const byId = new Map(items.map((item) => [item.itemId, item]))
  return (
    <section className={classes.part} aria-labelledby="balance">
      <h2 id="balance" className={classes.heading}>
        {t('balance.title')}
      </h2>
      {kits.length > 0 ? (
        <p className={classes.quiet}>
          {t('balance.kits')}{' '}
          {format.joined(kits.map((kit) => `${reference.kitName(kit.kitId)} × ${format.number(kit.quantity)}`))}
        </p>
      ) : null}
      <CountGrid
        label={t('balance.title')}
        rowHead={t('field.item')}
        columns={[
          ...shownFigures.map((figure) => ({ id: figure, label: t(`balance.${figure}`) })),
          ...(report ? [{ id: 'difference', label: t('balance.difference') }] : []),
        ]}
        rows={items.map((item) => ({
          id: item.itemId,
          label: reference.itemName(item.itemId),
          head: <ItemHead itemId={item.itemId} reference={reference} />,
        }))}
        shown={(row, column) => {
          const item = byId.get(row)
          if (!item) return null
          if (column === 'difference') return <Difference difference={item.difference} arrived={item.arrived} />
          return isFigure(column) ? <ShownCount count={item[column]} /> : null
        }}
        foot={{
          head: t('people.total'),
          shown: (column) => (isFigure(column) ? <ShownCount count={sums[column]} /> : null),
        }}
      />
    </section>
  )
}
