import { type KeyboardEvent, type ReactNode, useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useReading } from '../../text/use-reading.ts'
import { useSay } from '../../text/use-say.ts'
import type { Choice } from '../choice.ts'
import type { Fact } from '../facts.tsx'
import { faultAt } from '../form/fault.ts'
import { useToday } from '../today.ts'
import { CellEditor } from './cell-editor.tsx'
import { type CellTexts, countUnread, type GridHandle } from './cell-texts.ts'
import type { LineColumn } from './columns.ts'
import { GridFoot } from './grid-foot.tsx'
import { pressKey } from './grid-keys.ts'
import classes from './line-grid.module.css'
import { isTable, readTable } from './read-table.ts'
import { sayExpected } from './say-expected.ts'
import { type StagedPaste, stageRows } from './stage-rows.ts'
import { StagedRows } from './staged-rows.tsx'
import { type GridLine, type LineGridModel, useLineGrid } from './use-line-grid.ts'
import { scrollToRow, visibleRows } from './visible-rows.ts'
import type { Place } from './walk.ts'

export interface LineGridProps<L extends GridLine> extends LineGridModel<L> {
  /** Names the grid to a screen reader: "Lines of this receipt". */
  label: string
  /** Its path in the form. */
  name?: string
  /** What is wrong with a line: a sentence for a cell, or for the whole line under the column `''`. */
  refused?: (line: L, columnId: string) => string | undefined
  /** What is wrong with the lines as a whole: that there are none. */
  fault?: string | undefined
  totals?: readonly Fact[]
  /** Rows pasted and not taken yet. */
  paste?: StagedPaste | undefined
  onPaste?: (paste: StagedPaste | undefined) => void
  /** How many cells want something and how many pasted rows wait: while there are any, the form is not sent. */
  onOpen?: (cells: number) => void
  onHandle?: (handle: GridHandle | undefined) => void
  autoFocus?: boolean
  /** Takes as little height as it needs: one of several grids on a page. */
  low?: boolean
  empty?: ReactNode
}

const rowHeight = 32
const noTexts: CellTexts = {}
const ignore = () => undefined
const manyRows = 100

/**
 * Lines typed by keyboard or scanner alone: Enter walks the cells and begins the next line, arrows move, Ctrl+Backspace
 * removes a line, Ctrl+Z undoes it, and rows pasted from a spreadsheet land staged above the lines.
 */
export function LineGrid<L extends GridLine>(props: LineGridProps<L>) {
  const { columns, lines, label, refused, totals, readOnly = false, paste } = props
  const { name = '', texts = noTexts, onPaste = ignore, onOpen = ignore, onHandle = ignore } = props
  const closed = readOnly || (props.fixed ?? false)
  const { t } = useTranslation(['ui', 'common'])
  const say = useSay()
  const { direction, format } = useReading()
  const context = { today: useToday(), format }
  const grid = useLineGrid(props, context)
  const [focused, setFocused] = useState(props.autoFocus ?? false)
  const [view, setView] = useState({ top: 0, height: 640 })
  const scroller = useRef<HTMLDivElement>(null)
  // While it is drawn, so that an attempt right after the last cell finds what the lines are then.
  onOpen(countUnread(lines, columns, texts, context) + (paste?.rows.length ?? 0))
  const { row: activeRow } = grid.place
  useEffect(() => {
    const box = scroller.current
    if (box && focused) box.scrollTop = scrollToRow(activeRow, box.scrollTop, box.clientHeight, rowHeight, rowHeight)
  }, [activeRow, focused])

  const leadTo = useRef<GridHandle['focusFault']>(() => false)
  leadTo.current = (faults) => {
    for (const [row, line] of lines.entries()) {
      const at = columns.findIndex((column) => grid.expectedAt(line, column) || faults[`${name}.${row}.${column.id}`])
      if (at < 0 && !faults[`${name}.${row}`]) continue
      setFocused(true)
      grid.setPlace({ row, column: Math.max(0, at) })
      return true
    }
    if (!faultAt(faults, name) && !paste) return false
    setFocused(true)
    return true
  }
  // biome-ignore lint/correctness/useExhaustiveDependencies: registered once, while the grid is shown
  useEffect(() => {
    onHandle({ focusFault: (faults) => leadTo.current(faults) })
    return () => onHandle(undefined)
  }, [])

  const onKey = (event: KeyboardEvent<HTMLInputElement>, listed: Choice | undefined) =>
    pressKey(grid, direction, event, listed)
  const takePaste = (event: React.ClipboardEvent) => {
    const text = event.clipboardData.getData('text/plain')
    if (closed || !isTable(text)) return
    event.preventDefault()
    grid.revert()
    const startAt = columns[grid.place.column]?.id ?? ''
    onPaste(stageRows(readTable(text), columns, startAt))
  }

  const activeColumn = columns[grid.place.column]
  const activeLine = grid.lineAt(activeRow)
  const drawn = grid.rows > manyRows ? visibleRows(grid.rows, view.top, view.height, rowHeight) : undefined
  const { start, end } = drawn ?? { start: 0, end: grid.rows }
  const said = (line: L, column: LineColumn<L>): string | undefined => {
    const typedIn = grid.typed !== undefined && line === grid.lineAt(activeRow) && column === activeColumn
    const unread = typedIn ? undefined : grid.expectedAt(line, column)
    return unread ? t('ui:expected.sentence', { what: sayExpected(unread.expected, say) }) : refused?.(line, column.id)
  }
  const activeSaid =
    (activeColumn && activeRow < lines.length && said(activeLine, activeColumn)) || refused?.(activeLine, '')

  const cell = (line: L, place: Place, column: LineColumn<L>) => {
    const fresh = place.row >= lines.length
    const unread = fresh ? undefined : grid.expectedAt(line, column)
    const wrong = fresh ? undefined : said(line, column)
    const active = !readOnly && place.row === activeRow && place.column === grid.place.column
    const shown = unread?.text || (fresh ? '' : column.show(line, context))
    if (active && column.kind !== 'shown') {
      const value = grid.typed ?? shown
      return (
        <CellEditor
          key={`${place.row}/${place.column}`}
          label={t('ui:grid.cell', { column: column.label, number: place.row + 1 })}
          value={value}
          number={column.kind === 'quantity'}
          focused={focused}
          invalid={wrong}
          choices={column.choices?.(grid.typed ?? '', line)}
          onType={grid.setTyped}
          onChoose={grid.choose}
          onLeave={() => grid.settle()}
          onKey={onKey}
        />
      )
    }
    if (!fresh && !column.applies(line)) return <span className={classes.none}>—</span>
    return (
      <span
        className={`clipped ${classes.shown}`}
        title={wrong ?? shown}
        dir={column.kind === 'lookup' || column.kind === 'quantity' ? undefined : 'auto'}
      >
        {shown}
      </span>
    )
  }
  const template = columns.map((column) => `minmax(${Math.round(column.width * 0.7)}px, ${column.width}fr)`).join(' ')
  const gridColumns = `44px ${template} ${closed ? '' : '32px'}`
  return (
    <section
      className={classes.grid}
      aria-label={label}
      data-read-only={readOnly || undefined}
      data-low={props.low || undefined}
      data-grid={name}
      onPaste={takePaste}
    >
      {props.fault ? (
        <p className={classes.fault} role="alert">
          {props.fault}
        </p>
      ) : null}
      {paste ? (
        <StagedRows
          paste={paste}
          columns={columns}
          make={props.make}
          context={context}
          onPaste={(next) => onPaste(next.rows.length > 0 ? next : undefined)}
          onTake={(taken) => {
            grid.takeLines(taken)
            setFocused(true)
          }}
        />
      ) : null}
      <div
        ref={scroller}
        className={classes.scroller}
        onScroll={(event) => setView({ top: event.currentTarget.scrollTop, height: event.currentTarget.clientHeight })}
      >
        <table
          className={classes.table}
          aria-label={label}
          aria-rowcount={grid.rows + 1}
          aria-colcount={columns.length + 1}
          style={{ '--columns': gridColumns } as React.CSSProperties}
          onFocus={() => setFocused(true)}
          onBlur={(event) => {
            if (!event.currentTarget.contains(event.relatedTarget)) setFocused(false)
          }}
        >
          <thead>
            <tr className={classes.head} aria-rowindex={1}>
              <th scope="col" className={classes.number}>
                {t('ui:grid.number')}
              </th>
              {columns.map((column) => (
                <th scope="col" key={column.id} data-kind={column.kind} data-number={column.number || undefined}>
                  {column.label}
                </th>
              ))}
            </tr>
          </thead>
          <tbody style={{ paddingBlock: `${start * rowHeight}px ${(grid.rows - end) * rowHeight}px` }}>
            {Array.from({ length: end - start }, (_, offset) => {
              const row = start + offset
              const line = grid.lineAt(row)
              const fresh = row >= lines.length
              const wholeLine = fresh ? undefined : refused?.(line, '')
              return (
                <tr
                  key={line.id}
                  className={classes.row}
                  aria-rowindex={row + 2}
                  data-active={(focused && row === activeRow) || undefined}
                  data-bad={wholeLine ? true : undefined}
                >
                  <th scope="row" className={classes.number} title={wholeLine}>
                    {fresh ? '+' : format.number(row + 1)}
                  </th>
                  {columns.map((column, index) => (
                    // biome-ignore lint/a11y/useKeyWithClickEvents: the keys belong to the field of the active cell
                    <td
                      key={column.id}
                      className={classes.cell}
                      data-kind={column.kind}
                      data-number={column.number || undefined}
                      data-bad={(!fresh && said(line, column) && !(row === activeRow && focused)) || undefined}
                      onClick={() => {
                        if (readOnly || column.kind === 'shown' || !column.applies(line)) return
                        setFocused(true)
                        grid.goTo({ row, column: index })
                      }}
                    >
                      {cell(line, { row, column: index }, column)}
                    </td>
                  ))}
                  {closed || fresh ? null : (
                    <td>
                      <button
                        type="button"
                        tabIndex={-1}
                        className={classes.remove}
                        aria-label={t('ui:grid.remove', { number: row + 1 })}
                        title={t('ui:grid.remove', { number: row + 1 })}
                        onClick={() => grid.remove(row)}
                      >
                        ×
                      </button>
                    </td>
                  )}
                </tr>
              )
            })}
          </tbody>
        </table>
      </div>
      <GridFoot
        closed={closed}
        said={focused ? activeSaid || undefined : undefined}
        hint={grid.hint}
        onUndo={grid.undo}
        lines={lines.length}
        totals={totals}
      />
    </section>
  )
}
