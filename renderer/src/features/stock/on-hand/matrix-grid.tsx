import { type KeyboardEvent, useEffect, useId, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useReading } from '../../../text/use-reading.ts'
import { scrollToRow, visibleRows } from '../../../ui/line-grid/visible-rows.ts'
import type { Reference } from '../use-reference.ts'
import { type Cell, type MatrixGroup, type MatrixItem, marks } from './build-matrix.ts'
import classes from './matrix-grid.module.css'
import { MarkShape } from './stock-mark.tsx'

export interface MatrixColumn {
  id: string
  code: string
  label: string
}
/** Which cell one stands on: an item and a column; `total` is the column of sums. */
export interface MatrixPlace {
  itemId: string
  columnId: string
}

interface MatrixGridProps {
  label: string
  groups: readonly MatrixGroup[]
  columns: readonly MatrixColumn[]
  reference: Reference
  place: MatrixPlace | undefined
  onPlace: (place: MatrixPlace) => void
  onOpen: (place: MatrixPlace) => void
  onPreview: () => void
}

const rowHeight = 32
type Row = { id: string; group: MatrixGroup; item?: undefined } | { id: string; group?: undefined; item: MatrixItem }

/** Items × places; walked with the arrows, a cell previewed with Space and opened with Enter. */
export function MatrixGrid(props: MatrixGridProps) {
  const { groups, columns, reference, place, label, onPlace } = props
  const { t } = useTranslation(['stock', 'common'])
  const { direction, format } = useReading()
  const base = useId()
  const scroller = useRef<HTMLDivElement>(null)
  const grid = useRef<HTMLTableElement>(null)
  const [view, setView] = useState({ top: 0, height: 640 })
  const rows: Row[] = groups.flatMap((group) => [
    { id: group.category, group },
    ...group.items.map((item) => ({ id: item.item.id, item })),
  ])
  const columnIds = [...columns.map((column) => column.id), 'total']
  const found = rows.findIndex((row) => row.item && row.id === place?.itemId)
  const at = found >= 0 ? found : rows.findIndex((row) => row.item)
  const column = Math.max(0, columnIds.indexOf(place?.columnId ?? ''))

  useEffect(() => {
    const box = scroller.current
    if (box && at >= 0) box.scrollTop = scrollToRow(at, box.scrollTop, box.clientHeight, rowHeight, rowHeight + 4)
  }, [at])
  useEffect(() => {
    grid.current?.focus({ preventScroll: true })
  }, [])

  const go = (row: number, to: number, step: 1 | -1) => {
    let target = row
    while (rows[target]?.group) target += step
    const item = rows[target]?.item
    const columnId = columnIds[Math.min(columnIds.length - 1, Math.max(0, to))]
    if (item && columnId) onPlace({ itemId: item.item.id, columnId })
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.altKey || event.metaKey) return
    const forward = direction === 'rtl' ? 'ArrowLeft' : 'ArrowRight'
    const back = direction === 'rtl' ? 'ArrowRight' : 'ArrowLeft'
    const page = Math.max(1, Math.floor((scroller.current?.clientHeight ?? 320) / rowHeight) - 2)
    const moves: Record<string, () => void> = {
      ArrowDown: () => go(at + 1, column, 1),
      ArrowUp: () => go(at - 1, column, -1),
      PageDown: () => go(Math.min(rows.length - 1, at + page), column, 1),
      PageUp: () => go(Math.max(1, at - page), column, -1),
      Home: () => go(at, 0, 1),
      End: () => go(at, columnIds.length - 1, 1),
      [forward]: () => go(at, column + 1, 1),
      [back]: () => go(at, column - 1, 1),
      Enter: () => {
        const item = rows[at]?.item
        if (item) props.onOpen({ itemId: item.item.id, columnId: columnIds[column] ?? 'total' })
      },
      ' ': () => {
        if (!place) go(at, column, 1)
        props.onPreview()
      },
    }
    const move = moves[event.key]
    if (!move) return
    event.preventDefault()
    event.stopPropagation()
    move()
  }

  const { start, end } = visibleRows(rows.length, view.top, view.height, rowHeight)
  const cellId = (itemId: string, columnId: string) => `${base}-${itemId}-${columnId}`
  const cell = (item: MatrixItem, columnId: string, index: number) => {
    const content = columnId === 'total' ? item.total : item.cells.get(columnId)
    const active = at >= 0 && rows[at]?.id === item.item.id && index === column
    const where = { itemId: item.item.id, columnId }
    return (
      // biome-ignore lint/a11y/useKeyWithClickEvents: the keys are those of the grid, which keeps the focus
      <td
        key={columnId}
        id={cellId(item.item.id, columnId)}
        aria-colindex={index + 2}
        className={classes.cell}
        data-active={active || undefined}
        data-total={columnId === 'total' || undefined}
        onClick={() => onPlace(where)}
        onDoubleClick={() => props.onOpen(where)}
      >
        {content ? <CellContent cell={content} /> : <span className={classes.none}>·</span>}
      </td>
    )
  }
  const template = `minmax(300px, 3fr) repeat(${columns.length + 1}, minmax(136px, 1fr))`
  return (
    <div
      ref={scroller}
      className={classes.scroller}
      onScroll={(event) => setView({ top: event.currentTarget.scrollTop, height: event.currentTarget.clientHeight })}
    >
      <table
        ref={grid}
        // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: a table that is walked with the arrows is a grid
        role="grid"
        aria-label={label}
        aria-rowcount={rows.length + 1}
        aria-colcount={columnIds.length + 1}
        aria-activedescendant={rows[at]?.item ? cellId(rows[at]?.id ?? '', columnIds[column] ?? '') : undefined}
        tabIndex={0}
        className={classes.grid}
        style={{ '--columns': template, minWidth: 300 + columnIds.length * 136 } as React.CSSProperties}
        onKeyDown={onKeyDown}
      >
        <thead>
          <tr aria-rowindex={1} className={classes.head}>
            <th scope="col" className={classes.name}>
              {t('stock:column.item')}
            </th>
            {columns.map((one) => (
              <th scope="col" key={one.id} title={one.label}>
                <bdi>{one.label}</bdi>
              </th>
            ))}
            <th scope="col">{t('stock:column.total')}</th>
          </tr>
        </thead>
        <tbody style={{ paddingBlock: `${start * rowHeight}px ${(rows.length - end) * rowHeight}px` }}>
          {rows.slice(start, end).map((row, offset) =>
            row.group ? (
              <tr key={row.id} aria-rowindex={start + offset + 2} className={classes.group}>
                <th scope="rowgroup" colSpan={columnIds.length + 1}>
                  {t(`stock:category.${row.group.category}`)}
                  <span className={classes.count}>{format.number(row.group.items.length)}</span>
                </th>
              </tr>
            ) : (
              <tr key={row.id} aria-rowindex={start + offset + 2} className={classes.row}>
                <th scope="row" className={classes.name} title={reference.itemWords(row.id)}>
                  <span className={`code ${classes.code}`}>{row.item.item.code}</span>
                  <bdi className={classes.words}>{reference.nameOf(row.item.item)}</bdi>
                  <span className={classes.unit}>{t(`common:unitName.${row.item.item.unit}`)}</span>
                </th>
                {columnIds.map((id, index) => cell(row.item, id, index))}
              </tr>
            ),
          )}
        </tbody>
      </table>
    </div>
  )
}

/** What can be used, as the figure; what cannot or soon cannot, as fine marks before it. */
function CellContent({ cell }: { cell: Cell }) {
  const { t } = useTranslation('stock')
  const { format } = useReading()
  return (
    <>
      <span className={classes.marks}>
        {marks
          .filter((mark) => cell[mark] > 0)
          .map((mark) => (
            <span key={mark} className={classes.mark} title={t(`mark.${mark}`, { count: cell[mark] })}>
              <MarkShape mark={mark} />
              <span aria-hidden>{format.number(cell[mark])}</span>
              <span className={classes.heard}>{t(`mark.${mark}`, { count: cell[mark] })}</span>
            </span>
          ))}
      </span>
      <span className={classes.figure}>{format.number(cell.usable)}</span>
    </>
  )
}
