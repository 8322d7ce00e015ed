import { type KeyboardEvent, type ReactNode, useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { rowWords } from '../../text/locales.ts'
import { useReading } from '../../text/use-reading.ts'
import { useSay } from '../../text/use-say.ts'
import type { Choice } from '../field/choice.ts'
import { faultAt } from '../form/fault/fault.ts'
import type { Fact } from '../page/facts.tsx'
import { useToday } from '../today.ts'
import { type CellTexts, countUnread, type GridHandle } from './cell-texts.ts'
import type { LineColumn } from './columns.ts'
import { GridFoot } from './grid-foot.tsx'
import { pressKey } from './grid-keys.ts'
import classes from './line-grid.module.css'
import { LineRow } from './line-row.tsx'
import { isTable, readTable } from './read-table.ts'
import { sayExpected } from './say-expected.ts'
import { type StagedPaste, stageRows } from './stage-rows.ts'
import { StagedRows } from './staged-rows.tsx'
import { type GridLine, type LineGridModel, useLineGrid } from './use-line-grid.ts'
import { scrollToRow, visibleRows } from './visible-rows.ts'

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

/** Headings of two lines make the head higher than a row. */
const headHeight = (box: HTMLElement): number => box.querySelector('thead')?.offsetHeight ?? rowHeight

/** Registers how the form leads to a cell, once, while the grid is shown. */
function useGridHandle(onHandle: (handle: GridHandle | undefined) => void, lead: GridHandle['focusFault']): void {
  const latest = useRef(lead)
  latest.current = lead
  // biome-ignore lint/correctness/useExhaustiveDependencies: registered once
  useEffect(() => {
    onHandle({ focusFault: (faults) => latest.current(faults) })
    return () => onHandle(undefined)
  }, [])
}

const rowHeight = 32
/** The width of a day as the longest language writes it, with the room at its sides: "21 أغسطس 2027". */
const dayWidth = 116
/** Of a heading's letter, so that its longest word is not broken. */
const letterWidth = 7.6

/** Words may be cut when room is short; days and figures are read whole or not at all. */
function leastWidth(column: Pick<LineColumn<GridLine>, 'kind' | 'label' | 'width' | 'whole'>): number {
  const { kind, label, width, whole } = column
  const heading = Math.ceil(Math.max(...label.split(' ').map((word) => word.length)) * letterWidth) + 18
  if (kind === 'day') return Math.max(width, dayWidth, heading)
  return Math.max(whole ? width : Math.round(width * 0.7), heading)
}
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
  /** Sending was tried: until then nothing is said of cells of given lines that are still empty. */
  const [tried, setTried] = useState(false)
  const [view, setView] = useState({ top: 0, height: 640 })
  const scroller = useRef<HTMLDivElement>(null)
  // While it is drawn, so that an attempt right after the last cell finds what the lines are then.
  onOpen(countUnread(lines, columns, texts, context) + (paste?.rows.length ?? 0))
  const { row: activeRow } = grid.place
  useEffect(() => {
    const box = scroller.current
    if (box && focused)
      box.scrollTop = scrollToRow(activeRow, box.scrollTop, box.clientHeight, rowHeight, headHeight(box))
  }, [activeRow, focused])

  useGridHandle(onHandle, (faults) => {
    setTried(true)
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
  })

  const onKey = (event: KeyboardEvent<HTMLInputElement>, listed: Choice | undefined) =>
    pressKey(grid, direction, event, listed)
  const takePaste = (event: React.ClipboardEvent) => {
    const text = event.clipboardData.getData('text/plain')
    if (closed || !isTable(text)) return
    event.preventDefault()
    grid.revert()
    const startAt = columns[grid.place.column]?.id ?? ''
    onPaste(stageRows(readTable(text), columns, startAt, rowWords))
  }

  const activeColumn = columns[grid.place.column]
  const activeLine = grid.lineAt(activeRow)
  const drawn = grid.rows > manyRows ? visibleRows(grid.rows, view.top, view.height, rowHeight) : undefined
  const { start, end } = drawn ?? { start: 0, end: grid.rows }
  const said = (line: L, column: LineColumn<L>): string | undefined => {
    const typedIn = grid.typed !== undefined && line === grid.lineAt(activeRow) && column === activeColumn
    const found = typedIn ? undefined : grid.expectedAt(line, column)
    const unread = found?.text === '' && props.fixed && !tried ? undefined : found
    if (!unread) return refused?.(line, column.id)
    return unread.expected.code === 'filled'
      ? t('ui:expected.missing')
      : t('ui:expected.sentence', { what: sayExpected(unread.expected, say) })
  }
  const activeSaid =
    (activeColumn && activeRow < lines.length && said(activeLine, activeColumn)) || refused?.(activeLine, '')

  const template = columns.map((column) => `minmax(${leastWidth(column)}px, ${column.width}fr)`).join(' ')
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
              return (
                <LineRow
                  key={line.id}
                  {...{ grid, context, columns, row, fresh, focused, readOnly, closed, said, onKey }}
                  wrong={fresh ? undefined : refused?.(line, '')}
                  onGoTo={(column) => {
                    setFocused(true)
                    grid.goTo({ row, column })
                  }}
                />
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
