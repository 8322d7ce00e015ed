import { useTranslation } from 'react-i18next'
import { differenceOf, sumsOf } from '../balance.ts'
import { type CountCells, CountGrid, ShownCount } from '../counts/count-grid.tsx'
import { Difference } from '../counts/difference.tsx'
import type { ItemBalance } from '../distribution.ts'
import { ItemHead } from '../item-head.tsx'
import type { Reference } from '../use-reference.ts'
import { figuresOf, isLineFigure, type LineDraft, lineFigures, lineOf, type ReportDraft } from './report-draft.ts'

interface ReconciliationGridProps {
  items: readonly ItemBalance[]
  report: ReportDraft
  reference: Reference
  onLines: (lines: Record<string, LineDraft>) => void
  cells: CountCells
}

/** DIS-19 as one types: arrived = distributed + returned + lost + damaged; what arrived is the ledger's and never typed. */
export function ReconciliationGrid({ items, report, reference, onLines, cells }: ReconciliationGridProps) {
  const { t } = useTranslation('distribution')
  const byId = new Map(items.map((item) => [item.itemId, item]))
  const difference = (item: ItemBalance) => differenceOf(item, figuresOf(report, item.itemId))
  const typed = items.map((item) => figuresOf(report, item.itemId))
  const arrived = sumsOf(items).arrived
  return (
    <CountGrid
      label={t('report.goods')}
      rowHead={t('field.item')}
      columns={[
        { id: 'arrived', label: t('balance.arrived') },
        ...lineFigures.map((figure) => ({ id: figure, label: t(`balance.${figure}`), typed: true })),
        { id: 'difference', label: t('balance.difference') },
      ]}
      rows={items.map((item) => ({
        id: item.itemId,
        label: reference.itemName(item.itemId),
        head: <ItemHead itemId={item.itemId} reference={reference} />,
      }))}
      countOf={(itemId, column) => (isLineFigure(column) ? lineOf(report, itemId)[column] : null)}
      onCounts={(counts) => {
        const lines = { ...report.lines }
        for (const { row, column, count } of counts) {
          if (isLineFigure(column)) lines[row] = { ...(lines[row] ?? lineOf(report, row)), [column]: count }
        }
        onLines(lines)
      }}
      shown={(itemId, column) => {
        const item = byId.get(itemId)
        if (!item) return null
        return column === 'arrived' ? (
          <ShownCount count={item.arrived} />
        ) : (
          <Difference difference={difference(item)} arrived={item.arrived} />
        )
      }}
      rest={(itemId, column) => {
        const item = byId.get(itemId)
        if (!item || !isLineFigure(column)) return 0
        return difference(item) + figuresOf(report, itemId)[column]
      }}
      foot={{
        head: t('people.total'),
        shown: (column) => {
          if (column === 'arrived') return <ShownCount count={arrived} />
          return isLineFigure(column) ? (
            <ShownCount count={typed.reduce((sum, figures) => sum + figures[column], 0)} />
          ) : null
        },
      }}
      {...cells}
    />
  )
}
