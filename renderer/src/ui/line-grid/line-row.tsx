import { useTranslation } from 'react-i18next'
import { useReading } from '../../text/use-reading.ts'
import type { LineColumn } from './columns.ts'
import { LineCell, type LineCellProps } from './line-cell.tsx'
import classes from './line-grid.module.css'
import type { GridLine } from './use-line-grid.ts'

interface LineRowProps<L extends GridLine> extends Pick<LineCellProps<L>, 'grid' | 'context' | 'focused' | 'onKey'> {
  row: number
  columns: readonly LineColumn<L>[]
  fresh: boolean
  readOnly: boolean
  /** Lines are neither added nor removed. */
  closed: boolean
  said: (line: L, column: LineColumn<L>) => string | undefined
  /** What is wrong with the line as a whole. */
  wrong: string | undefined
  onGoTo: (column: number) => void
}

/** One line of the grid: its number, its cells, and what removes it. */
export function LineRow<L extends GridLine>({ row, columns, fresh, readOnly, said, ...rest }: LineRowProps<L>) {
  const { t } = useTranslation('ui')
  const { format } = useReading()
  const { grid, context, focused, onKey } = rest
  const line = grid.lineAt(row)
  const isActive = row === grid.place.row
  return (
    <tr
      className={classes.row}
      aria-rowindex={row + 2}
      data-active={(focused && isActive) || undefined}
      data-bad={rest.wrong ? true : undefined}
    >
      <th scope="row" className={classes.number} title={rest.wrong}>
        {fresh ? '+' : format.number(row + 1)}
      </th>
      {columns.map((column, index) => {
        const wrong = fresh ? undefined : said(line, column)
        return (
          // biome-ignore lint/a11y/useKeyWithClickEvents: the keys belong to the field of the active cell
          <td
            key={column.id}
            className={classes.cell}
            data-kind={column.kind}
            data-number={column.number || undefined}
            data-bad={(wrong && !(isActive && focused)) || undefined}
            onClick={() => {
              if (!readOnly && column.kind !== 'shown' && column.applies(line)) rest.onGoTo(index)
            }}
          >
            <LineCell
              {...{ grid, context, line, column, fresh, focused, wrong, onKey }}
              place={{ row, column: index }}
              active={!readOnly && isActive && index === grid.place.column}
            />
          </td>
        )
      })}
      {rest.closed || fresh ? null : (
        <td>
          <button
            type="button"
            tabIndex={-1}
            className={classes.remove}
            aria-label={t('grid.remove', { number: row + 1 })}
            title={t('grid.remove', { number: row + 1 })}
            onClick={() => grid.remove(row)}
          >
            ×
          </button>
        </td>
      )}
    </tr>
  )
}
