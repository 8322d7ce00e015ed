import { type KeyboardEvent, type ReactNode, useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { useReading } from '../../../text/use-reading.ts'
import { faultAt } from '../../../ui/form/fault/fault.ts'
import { isKey } from '../../../ui/keys/key-match.ts'
import { type CellTexts, cellKey, type GridHandle, withText } from '../../../ui/line-grid/cell-texts.ts'
import { CountCell } from './count-cell.tsx'
import { CountFoot } from './count-foot.tsx'
import classes from './count-grid.module.css'
import { moveByKey } from './count-keys.ts'
import type { Count } from './count-paste.ts'
import { useCountPaste } from './use-count-paste.ts'

const noTexts: CellTexts = {}
const ignore = () => undefined
const noCount = () => null

export interface CountColumn {
  id: string
  label: string
  /** The heading over several columns that belong together; they must stand side by side. */
  over?: string
  /** Counts are typed here; elsewhere `shown` says what stands there. */
  typed?: boolean
}
export interface CountRow {
  id: string
  label: string
  head?: ReactNode
}
/** How a form holds what is typed in a table of counts. */
export type CountCells = Pick<CountGridProps, 'name' | 'texts' | 'onTexts' | 'onOpen' | 'onHandle'>

export interface CountGridProps {
  label: string
  /** Heads the first column. */
  rowHead: string
  columns: readonly CountColumn[]
  rows: readonly CountRow[]
  countOf?: (row: string, column: string) => number | null
  onCounts?: (counts: readonly Count[]) => void
  shown?: (row: string, column: string) => ReactNode
  foot?: { head: string; shown: (column: string) => ReactNode }
  /** A sentence for a cell that cannot be right. */
  wrong?: (row: string, column: string) => string | undefined
  /** What `=` takes in a cell. */
  rest?: (row: string, column: string) => number
  /** Its name in the form, and what is typed in its cells and no count. */
  name?: string
  texts?: CellTexts
  onTexts?: (update: (was: CellTexts) => CellTexts) => void
  onOpen?: (cells: number) => void
  onHandle?: (handle: GridHandle | undefined) => void
  news?: ReactNode
}

/**
 * A form of counts as it is on paper: rows and columns are given, the cells are typed. Arrows move, Enter goes on to the
 * next cell, rows copied from a spreadsheet fill the cells from where one stands.
 */
export function CountGrid(props: CountGridProps) {
  const { columns, rows, label, foot } = props
  const { t } = useTranslation('distribution')
  const { direction } = useReading()
  const table = useRef<HTMLTableElement>(null)
  const { texts = noTexts, onTexts = ignore, onOpen = ignore, onHandle = ignore } = props
  const { countOf = noCount, onCounts = ignore } = props
  const typedColumns = columns.filter((column) => column.typed)

  const wrongCells = rows.flatMap((row, rowAt) =>
    typedColumns.flatMap((column, at) =>
      texts[cellKey(row.id, column.id)] !== undefined || props.wrong?.(row.id, column.id) ? [[rowAt, at] as const] : [],
    ),
  )
  useEffect(() => onOpen(wrongCells.length))
  const focus = (row: number, column: number): boolean => {
    const cell = table.current?.querySelector<HTMLInputElement>(`[data-cell="${row}/${column}"]`)
    cell?.focus()
    return cell !== null && cell !== undefined
  }
  const leadTo = useRef<GridHandle['focusFault']>(() => false)
  leadTo.current = (faults) => {
    const [row, column] = wrongCells[0] ?? (faultAt(faults, props.name ?? '') ? [0, 0] : [])
    return row !== undefined && column !== undefined && focus(row, column)
  }
  // biome-ignore lint/correctness/useExhaustiveDependencies: registered once, while the table is shown
  useEffect(() => {
    onHandle({ focusFault: (faults) => leadTo.current(faults) })
    return () => onHandle(undefined)
  }, [])
  const paste = useCountPaste({ rows, columns: typedColumns, texts, countOf, onTexts, onCounts })
  const onKey = (row: number, column: number) => (event: KeyboardEvent<HTMLInputElement>) => {
    const ground = { columns: typedColumns.length, direction, focus }
    if (isKey('Ctrl+Z', event) && paste.pasted) paste.undo()
    else if (!moveByKey(event, [row, column], ground)) return
    event.preventDefault()
  }

  const grouped = columns.some((column) => column.over)
  const overs = columns.reduce<{ id: string; label: string; span: number }[]>((heads, column) => {
    const before = heads.at(-1)
    if (before && column.over && before.label === column.over) before.span += 1
    else heads.push({ id: column.id, label: column.over ?? '', span: 1 })
    return heads
  }, [])
  return (
    <div className={classes.box} data-grid={props.name}>
      <div className={classes.scroll}>
        <table className={classes.table} ref={table} aria-label={label}>
          <thead>
            {grouped ? (
              <tr>
                <td className={classes.corner} />
                {overs.map((over) =>
                  over.label ? (
                    <th key={over.id} colSpan={over.span} className={classes.over} scope="colgroup">
                      {over.label}
                    </th>
                  ) : (
                    <td key={over.id} colSpan={over.span} className={classes.corner} />
                  ),
                )}
              </tr>
            ) : null}
            <tr>
              <th scope="col" className={classes.head}>
                {props.rowHead}
              </th>
              {columns.map((column) => (
                <th key={column.id} scope="col">
                  {column.label}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map((row, rowAt) => (
              <tr key={row.id}>
                <th scope="row" className={classes.head}>
                  {row.head ?? <bdi>{row.label}</bdi>}
                </th>
                {columns.map((column) => {
                  if (!column.typed) return <td key={column.id}>{props.shown?.(row.id, column.id)}</td>
                  const at = typedColumns.indexOf(column)
                  return (
                    <td key={column.id} className={classes.typed}>
                      <CountCell
                        label={t('counts.cell', {
                          row: row.label,
                          column: column.over ? `${column.over} ${column.label}` : column.label,
                        })}
                        place={`${rowAt}/${at}`}
                        value={countOf(row.id, column.id)}
                        wrong={props.wrong?.(row.id, column.id)}
                        rest={props.rest ? () => props.rest?.(row.id, column.id) ?? 0 : undefined}
                        onCount={(count) => {
                          paste.forget()
                          onCounts([{ row: row.id, column: column.id, count }])
                        }}
                        text={texts[cellKey(row.id, column.id)]}
                        onText={(text) => {
                          if (text !== undefined) paste.forget()
                          onTexts((was) => withText(was, cellKey(row.id, column.id), text))
                        }}
                        onKey={onKey(rowAt, at)}
                        onPaste={paste.take(rowAt, at)}
                      />
                    </td>
                  )
                })}
              </tr>
            ))}
          </tbody>
          {foot ? (
            <tfoot>
              <tr>
                <th scope="row" className={classes.head}>
                  {foot.head}
                </th>
                {columns.map((column) => (
                  <td key={column.id}>{foot.shown(column.id)}</td>
                ))}
              </tr>
            </tfoot>
          ) : null}
        </table>
      </div>
      {typedColumns.length > 0 || props.news ? (
        <CountFoot
          paste={paste}
          unread={Object.keys(texts).length}
          hasRest={props.rest !== undefined}
          news={props.news}
        />
      ) : null}
    </div>
  )
}

/** A count to read: a nought is quiet, so that figures stand out. */
export function ShownCount({ count }: { count: number }) {
  const { format } = useReading()
  return <span className={count === 0 ? classes.zero : undefined}>{format.number(count)}</span>
}
