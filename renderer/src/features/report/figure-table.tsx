import { useTranslation } from 'react-i18next'
import { useReading } from '../../text/use-reading.ts'
import classes from './reports.module.css'

interface FigureTableProps {
  columns: readonly { label: string; number?: boolean }[]
  rows: readonly (string | number)[][]
  /** Adds up every column of figures. */
  totals?: boolean
}

/** A table of the report on the screen: figures at the end of their cells, texts in their own direction. */
export function FigureTable({ columns, rows, totals }: FigureTableProps) {
  const { t } = useTranslation('report')
  const { format } = useReading()
  if (rows.length === 0) return <p className={classes.quiet}>{t('table.empty')}</p>
  const cell = (value: string | number) => (typeof value === 'number' ? format.number(value) : <bdi>{value}</bdi>)
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a table wider or longer than its place is scrolled with the keyboard
    <section className={classes.scroll} tabIndex={0} aria-label={columns.map((column) => column.label).join(', ')}>
      <table className={classes.table}>
        <thead>
          <tr>
            {columns.map((column) => (
              <th key={column.label} scope="col" className={column.number ? classes.number : undefined}>
                {column.label}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.join('\u0000')}>
              {row.map((value, index) => (
                <td key={columns[index]?.label} className={columns[index]?.number ? classes.number : undefined}>
                  {cell(value)}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
        {totals ? (
          <tfoot>
            <tr>
              {columns.map((column, index) => (
                <td key={column.label} className={column.number ? classes.number : undefined}>
                  {index === 0
                    ? t('table.total')
                    : column.number
                      ? format.number(rows.reduce((sum, row) => sum + figureOf(row[index]), 0))
                      : null}
                </td>
              ))}
            </tr>
          </tfoot>
        ) : null}
      </table>
    </section>
  )
}

/** A dash stands where a figure was not asked for: it adds nothing. */
const figureOf = (cell: string | number | undefined): number => (typeof cell === 'number' ? cell : 0)
