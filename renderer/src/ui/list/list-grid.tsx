import type {
  CellKeyDownEvent,
  FullWidthCellKeyDownEvent,
  GridApi,
  GridOptions,
  ICellRendererParams,
  IGetRowsParams,
} from 'ag-grid-community'
import { AgGridReact } from 'ag-grid-react'
import { type RefObject, useMemo, useRef, useState } from 'react'
import type { ListOrder, ListRow } from '#shared/domain/list/list.ts'
import { useReading } from '../../text/use-reading.ts'
import { type ColumnState, columnDefs, type GridLine, markColumn } from './column-defs.tsx'
import type { GroupLine } from './display-rows.ts'
import { gridTheme } from './grid-theme.ts'
import { GroupHead } from './group-head.tsx'
import type { PageColumn } from './list-column.ts'
import type { MarkStore } from './mark-store.ts'
import { everythingMarked, toggled } from './selection.ts'

/** Lines asked for at a time. */
export const atOnce = 100

interface ListGridProps {
  label: string
  columns: readonly PageColumn[]
  arranged: readonly ColumnState[]
  sort: readonly ListOrder[]
  group: PageColumn | undefined
  store: MarkStore
  /** Where one was when one left: the line at the top, and how many lines there were. */
  top: number
  lines: number
  /** The lines from `start` to before `end` in an order, and how many there are in all where that is known. */
  ask: (start: number, end: number, sort: ListOrder[]) => Promise<{ lines: GridLine[]; last: number | undefined }>
  onReady: (api: GridApi<GridLine>) => void
  onSort: (sort: ListOrder[]) => void
  onColumns: (columns: ColumnState[]) => void
  onTop: (line: number) => void
  onOpen: (row: ListRow) => void
  onPreview: (row: ListRow) => void
  onFocus: (row: ListRow) => void
  onToggleGroup: (line: GroupLine) => void
}

/** The grid of a list: it holds the lines in view and some around them, and asks the office for others as one scrolls. */
export function ListGrid(props: ListGridProps) {
  const { direction, format, locale } = useReading()
  const { columns, store } = props
  const latest = useRef(props)
  latest.current = props
  // How it was left is taken once: from then on the grid itself keeps widths, order and sort.
  const [{ arranged, sort, top, lines }] = useState(props)
  const defs = useMemo(
    () =>
      columnDefs(columns, arranged, store, format, direction).map((def) => {
        const index = sort.findIndex((each) => each.column === def.colId)
        const order = sort[index]
        return order
          ? { ...def, initialSort: order.descending ? ('desc' as const) : ('asc' as const), initialSortIndex: index }
          : def
      }),
    [columns, arranged, sort, store, format, direction],
  )
  // An option that is a new object makes the grid begin anew: they are made once.
  const options = useMemo(() => optionsFor(latest, top), [top])
  return (
    <AgGridReact<GridLine>
      key={`${direction}${locale}`}
      {...options}
      theme={gridTheme}
      enableRtl={direction === 'rtl'}
      columnDefs={defs}
      infiniteInitialRowCount={Math.max(lines, 1)}
    />
  )
}

function optionsFor(latest: RefObject<ListGridProps>, top: number): GridOptions<GridLine> {
  const columnsOf = (api: GridApi<GridLine>): ColumnState[] =>
    api
      .getColumnState()
      .filter(({ colId }) => colId !== markColumn)
      .map(({ colId, width, hide }) => ({ id: colId, width: Math.round(width ?? 100), hidden: hide ?? false }))
  return {
    rowModelType: 'infinite',
    datasource: {
      getRows: (params: IGetRowsParams) => {
        const sort = params.sortModel.map(({ colId, sort }) => ({ column: colId, descending: sort === 'desc' }))
        latest.current.ask(params.startRow, params.endRow, sort).then(
          ({ lines, last }) => params.successCallback(lines, last),
          () => params.failCallback(),
        )
      },
    },
    cacheBlockSize: atOnce,
    maxBlocksInCache: 20,
    blockLoadDebounceMillis: 20,
    getRowId: ({ data }) => ('row' in data ? `row ${data.row.id}` : `group ${data.line.key}`),
    defaultColDef: {
      sortable: true,
      resizable: true,
      suppressHeaderMenuButton: true,
      wrapHeaderText: true,
      autoHeaderHeight: true,
      suppressKeyboardEvent: isOurs,
    },
    maintainColumnOrder: true,
    isFullWidthRow: ({ rowNode }) => rowNode.data !== undefined && 'line' in rowNode.data,
    fullWidthCellRenderer: ({ data }: ICellRendererParams<GridLine>) =>
      data && 'line' in data ? (
        <GroupHead
          line={data.line}
          column={latest.current.group}
          columns={latest.current.columns}
          onToggle={() => latest.current.onToggleGroup(data.line)}
        />
      ) : null,
    suppressNoRowsOverlay: true,
    animateRows: false,
    suppressColumnMoveAnimation: true,
    suppressDragLeaveHidesColumns: true,
    ensureDomOrder: true,
    onGridReady: ({ api }) => {
      api.setGridAriaProperty('label', latest.current.label)
      if (top > 0) api.ensureIndexVisible(top, 'top')
      latest.current.onReady(api)
    },
    onSortChanged: ({ api }) =>
      latest.current.onSort(
        api
          .getColumnState()
          .filter((each) => each.sort)
          .sort((a, b) => (a.sortIndex ?? 0) - (b.sortIndex ?? 0))
          .map((each) => ({ column: each.colId, descending: each.sort === 'desc' })),
      ),
    onColumnResized: ({ api, finished, source }) => {
      if (finished && source === 'uiColumnResized') latest.current.onColumns(columnsOf(api))
    },
    onColumnMoved: ({ api, finished, source }) => {
      if (finished && source === 'uiColumnMoved') latest.current.onColumns(columnsOf(api))
    },
    onColumnVisible: ({ api, source }) => {
      if (source === 'api') latest.current.onColumns(columnsOf(api))
    },
    onBodyScrollEnd: ({ api }) => latest.current.onTop(Math.max(0, api.getFirstDisplayedRowIndex())),
    onCellKeyDown: (told: CellKeyDownEvent<GridLine> | FullWidthCellKeyDownEvent<GridLine>) => {
      const { event, data } = told
      if (!(event instanceof KeyboardEvent) || !data || event.altKey) return
      const { store, onOpen, onPreview, onToggleGroup } = latest.current
      if (event.ctrlKey && event.code === 'KeyA') {
        event.preventDefault()
        store.set(everythingMarked)
      }
      if (event.ctrlKey) return
      const space = event.code === 'Space'
      if ('line' in data) {
        if (event.key === 'Enter' || space) onToggleGroup(data.line)
      } else if (event.key === 'Enter') onOpen(data.row)
      else if (space && event.shiftKey) store.set(toggled(store.get(), data.row.id))
      else if (space) onPreview(data.row)
    },
    onRowDoubleClicked: ({ data }) => {
      if (data && 'row' in data) latest.current.onOpen(data.row)
    },
    onRowClicked: ({ data, event }) => {
      const onMark = event?.target instanceof HTMLInputElement
      if (data && 'row' in data && !onMark) latest.current.onFocus(data.row)
    },
    onCellFocused: ({ rowIndex, api }) => {
      const data = rowIndex === null ? undefined : api.getDisplayedRowAtIndex(rowIndex)?.data
      if (data && 'row' in data) latest.current.onFocus(data.row)
    },
  }
}

/** The grid would take Enter for editing and Space for itself: here they open, preview and mark. */
function isOurs({ event }: { event: KeyboardEvent }): boolean {
  const space = event.code === 'Space'
  // Or the browser scrolls a page down.
  if (space && event.type === 'keydown' && !(event.target instanceof HTMLInputElement)) event.preventDefault()
  return space || event.key === 'Enter' || (event.ctrlKey && event.code === 'KeyA')
}
