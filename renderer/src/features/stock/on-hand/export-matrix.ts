import { currentFormat, type Say } from '../../../text/i18n.ts'
import type { ListColumn } from '../../../ui/list-page/list-column.ts'
import { saveCsv } from '../../../ui/list-page/save-csv.ts'
import { notify } from '../../../ui/notify.ts'
import type { Reference } from '../use-reference.ts'
import { type MatrixGroup, type MatrixItem, marks } from './build-matrix.ts'
import type { MatrixColumn } from './matrix-grid.tsx'

/** The matrix as it is shown, as CSV: one row an item, one column a place, then the sums by state. */
export async function exportMatrix(
  groups: readonly MatrixGroup[],
  columns: readonly MatrixColumn[],
  reference: Reference,
  asOf: string,
  say: Say,
  done: string,
): Promise<void> {
  const rows = groups.flatMap((group) => group.items)
  const shape: ListColumn<MatrixItem>[] = [
    { id: 'code', label: say('stock:column.code'), value: ({ item }) => item.code },
    { id: 'item', label: say('stock:column.item'), value: ({ item }) => reference.nameOf(item) },
    {
      id: 'category',
      label: say('stock:column.category'),
      value: ({ item }) => say(`stock:category.${item.category}`),
    },
    { id: 'unit', label: say('stock:column.unit'), value: ({ item }) => say(`common:unitName.${item.unit}`) },
    ...columns.map(
      (column): ListColumn<MatrixItem> => ({
        id: column.id,
        label: column.label,
        value: ({ cells }) => cells.get(column.id)?.usable ?? 0,
      }),
    ),
    { id: 'total', label: say('stock:column.total'), value: ({ total }) => total.usable },
    ...marks.map(
      (mark): ListColumn<MatrixItem> => ({
        id: mark,
        label: say(`stock:condition.${mark}`),
        value: ({ total }) => total[mark],
      }),
    ),
  ]
  const saved = await saveCsv({
    list: 'stock-on-hand',
    title: say('ui:list.export'),
    fileName: `stock-on-hand-${asOf}.csv`,
    columns: shape,
    rows,
    format: currentFormat(),
    total: say('ui:list.totalRow'),
  })
  if (saved) notify(done)
}
