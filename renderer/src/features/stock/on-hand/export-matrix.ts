import { currentFormat, type Say } from '../../../text/i18n.ts'
import type { ListColumn } from '../../../ui/list-page/list-column.ts'
import { saveCsv } from '../../../ui/list-page/save-csv.ts'
import { tell } from '../../../ui/notify.ts'
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
    { id: 'code', words: say('warehouse:column.code'), value: ({ item }) => item.code },
    { id: 'item', words: say('warehouse:column.item'), value: ({ item }) => reference.nameOf(item) },
    {
      id: 'category',
      words: say('warehouse:column.category'),
      value: ({ item }) => say(`warehouse:category.${item.category}`),
    },
    { id: 'unit', words: say('warehouse:column.unit'), value: ({ item }) => say(`common:unitName.${item.unit}`) },
    ...columns.map(
      (column): ListColumn<MatrixItem> => ({
        id: column.id,
        words: column.words,
        value: ({ cells }) => cells.get(column.id)?.usable ?? 0,
      }),
    ),
    { id: 'total', words: say('warehouse:column.total'), value: ({ total }) => total.usable },
    ...marks.map(
      (mark): ListColumn<MatrixItem> => ({
        id: mark,
        words: say(`warehouse:condition.${mark}`),
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
  if (saved) tell(done)
}
