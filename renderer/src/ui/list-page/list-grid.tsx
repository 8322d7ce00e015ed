import type {
  CellKeyDownEvent,
  FullWidthCellKeyDownEvent,
  GetRowIdParams,
  GridApi,
  GridOptions,
  GridState,
} from 'ag-grid-community'
import { AgGridReact } from 'ag-grid-react'
import { type RefObject, useMemo, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { useReading } from '../../text/use-reading.ts'
import { gridTheme } from '../list/grid-theme.ts'
import { asColDef, type ListColumn } from './list-column.ts'

interface ListGridProps<Row> {
  label: string
  columns: readonly ListColumn<Row>[]
  hidden: ReadonlySet<string>
  rows: readonly Row[]
  rowId: (row: Row) => string
  initial: GridState | undefined
  selectable: boolean
  onReady: (api: GridApi<Row>) => void
  onState: (state: GridState) => void
  onOpen: (row: Row) => void
  onPreview: (row: Row) => void
  onFocus: (row: Row) => void
  onSelected: (rows: Row[]) => void
}

/** The grid of a list: sorted and resized by the person, walked with the keys, drawn only where it is in view. */
export function ListGrid<Row>(props: ListGridProps<Row>) {
  const { t } = useTranslation('ui')
  const { direction, format, locale } = useReading()
  const { columns, hidden, rows, selectable } = props
  const latest = useRef(props)
  latest.current = props
  const columnDefs = useMemo(
    () => columns.map((column) => asColDef(column, format, hidden.has(column.id))),
    [columns, hidden, format],
  )
  // An option that is a new object makes the grid begin anew: they are made once a language.
  const options = useMemo(
    () => optionsFor(latest, { locale, selectable, select: t('list.select'), selectAll: t('list.selectAll') }),
    [locale, selectable, t],
  )
  return (
    <AgGridReact<Row>
      key={`${direction}${locale}`}
      {...options}
      theme={gridTheme}
      enableRtl={direction === 'rtl'}
      rowData={rows as Row[]}
      columnDefs={columnDefs}
      {...(props.initial ? { initialState: props.initial } : {})}
    />
  )
}

interface Setting {
  locale: string
  selectable: boolean
  select: string
  selectAll: string
}

function optionsFor<Row>(latest: RefObject<ListGridProps<Row>>, setting: Setting): GridOptions<Row> {
  const { locale, selectable, select, selectAll } = setting
  const selection: GridOptions<Row> = {
    rowSelection: {
      mode: 'multiRow',
      checkboxes: true,
      headerCheckbox: true,
      ctrlASelectsRows: true,
      enableClickSelection: false,
      selectAll: 'filtered',
    },
    selectionColumnDef: { width: 36, maxWidth: 36, resizable: false, sortable: false, suppressKeyboardEvent: isOurs },
  }
  return {
    ...(selectable ? selection : {}),
    getRowId: ({ data }: GetRowIdParams<Row>) => latest.current.rowId(data),
    defaultColDef: {
      sortable: true,
      resizable: true,
      suppressHeaderMenuButton: true,
      wrapHeaderText: true,
      autoHeaderHeight: true,
      suppressKeyboardEvent: isOurs,
      comparator: (a, b) =>
        typeof a === 'string' && typeof b === 'string' ? a.localeCompare(b, locale, { numeric: true }) : order(a, b),
    },
    localeText: {
      ariaRowToggleSelection: select,
      ariaRowDeselect: select,
      ariaRowSelect: select,
      ariaHeaderSelection: selectAll,
    },
    suppressNoRowsOverlay: true,
    animateRows: false,
    suppressColumnMoveAnimation: true,
    suppressDragLeaveHidesColumns: true,
    ensureDomOrder: true,
    onGridReady: ({ api }) => {
      api.setGridAriaProperty('label', latest.current.label)
      latest.current.onReady(api)
    },
    onStateUpdated: ({ state }) => latest.current.onState(state),
    onCellKeyDown: ({ event, data }: CellKeyDownEvent<Row> | FullWidthCellKeyDownEvent<Row>) => {
      if (!(event instanceof KeyboardEvent) || !data || event.ctrlKey || event.altKey) return
      if (event.key === 'Enter') latest.current.onOpen(data)
      if (event.code === 'Space' && !event.shiftKey) latest.current.onPreview(data)
    },
    onRowDoubleClicked: ({ data }) => data && latest.current.onOpen(data),
    onRowClicked: ({ data, event }) => {
      const onCheck = event?.target instanceof Element && event.target.closest('.ag-selection-checkbox')
      if (data && !onCheck) latest.current.onFocus(data)
    },
    onCellFocused: ({ rowIndex, api }) => {
      const row = rowIndex === null ? undefined : api.getDisplayedRowAtIndex(rowIndex)?.data
      if (row) latest.current.onFocus(row)
    },
    onSelectionChanged: ({ api }) => latest.current.onSelected(api.getSelectedRows()),
  }
}

/** The grid would take Space for its check mark and Enter for editing: here they preview and open; Shift+Space checks. */
function isOurs({ event }: { event: KeyboardEvent }): boolean {
  const space = event.code === 'Space' && !event.shiftKey
  // Or the browser scrolls a page down.
  if (space && event.type === 'keydown') event.preventDefault()
  return space || event.key === 'Enter'
}

function order(a: unknown, b: unknown): number {
  if (a === b) return 0
  if (a === null || a === undefined) return -1
  if (b === null || b === undefined) return 1
  return Number(a) - Number(b)
}
