import { useTranslation } from 'react-i18next'
import { useReading } from '../../../text/use-reading.ts'
import { type CountCells, CountGrid, ShownCount } from '../counts/count-grid.tsx'
import type { Reference } from '../use-reference.ts'
import { type LotAtSite, type ReturnDraft, type ReturnLine, sumOf } from './return-draft.ts'

interface LotGridProps {
  lots: readonly LotAtSite[]
  goods: ReturnDraft
  reference: Reference
  onLines: (lines: Record<string, ReturnLine>) => void
  cells: CountCells
}

const isSide = (column: string): column is keyof ReturnLine => column === 'good' || column === 'damaged'

/** The lots at a site, and how many of each come back, good and damaged. */
export function LotGrid({ lots, goods, reference, onLines, cells }: LotGridProps) {
  const { t } = useTranslation(['distribution', 'stock', 'ui'])
  const { format } = useReading()
  const byId = new Map(lots.map((lot) => [lot.lotId, lot]))
  const saying = (lot: LotAtSite) =>
    format.joined([
      reference.itemName(lot.itemId),
      lot.batch,
      lot.expiresOn ? t('return.expires', { on: lot.expiresOn }) : '',
      lot.condition === 'damaged' ? t('return.isDamaged') : '',
    ])
  return (
    <CountGrid
      label={t('return.lots')}
      rowHead={t('field.item')}
      columns={[
        { id: 'atSite', label: t('return.atSite') },
        { id: 'good', label: t('return.good'), typed: true },
        { id: 'damaged', label: t('return.damaged'), typed: true },
        { id: 'stays', label: t('return.stays') },
      ]}
      rows={lots.map((lot) => ({ id: lot.lotId, label: saying(lot) }))}
      countOf={(lotId, column) => (isSide(column) ? (goods.lines[lotId]?.[column] ?? null) : null)}
      onCounts={(counts) => {
        const lines = { ...goods.lines }
        for (const { row, column, count } of counts) {
          if (isSide(column)) lines[row] = { ...(lines[row] ?? { good: null, damaged: null }), [column]: count }
        }
        onLines(lines)
      }}
      shown={(lotId, column) => {
        const quantity = byId.get(lotId)?.quantity ?? 0
        return <ShownCount count={column === 'atSite' ? quantity : quantity - sumOf(goods.lines[lotId])} />
      }}
      wrong={(lotId, column) => {
        const lot = byId.get(lotId)
        const typed = goods.lines[lotId]
        if (!lot || !typed) return undefined
        if (column === 'good' && lot.condition === 'damaged' && (typed.good ?? 0) > 0)
          return t('stock:fault.ARRIVED_DAMAGED')
        return sumOf(typed) > lot.quantity ? t('ui:quantity.atMost', { max: lot.quantity }) : undefined
      }}
      rest={(lotId, column) => {
        const other = column === 'good' ? 'damaged' : 'good'
        return (byId.get(lotId)?.quantity ?? 0) - (goods.lines[lotId]?.[other] ?? 0)
      }}
      foot={{
        head: t('people.total'),
        shown: (column) => {
          if (isSide(column))
            return <ShownCount count={lots.reduce((all, lot) => all + (goods.lines[lot.lotId]?.[column] ?? 0), 0)} />
          const each = (lot: LotAtSite) =>
            column === 'atSite' ? lot.quantity : lot.quantity - sumOf(goods.lines[lot.lotId])
          return <span>{format.number(lots.reduce((all, lot) => all + each(lot), 0))}</span>
        },
      }}
      {...cells}
    />
  )
}
