import type { ColDef, ICellRendererParams } from 'ag-grid-community'
import type { ListRow } from '#shared/domain/list/list.ts'
import { type Format, readingDirection } from '../../text/format.ts'
import { currentReading } from '../../text/i18n.ts'
import type { GroupLine } from './display-rows.ts'
import { type PageColumn, sayValue } from './list-column.ts'
import { MarkCell, MarkHead } from './mark-cells.tsx'
import type { MarkStore } from './mark-store.ts'

/** What the grid holds in a line. */
export type GridLine = { row: ListRow } | { line: GroupLine }

/** How the person left a column: its place is that in the list of them. */
export interface ColumnState {
  id: string
  width: number
  hidden: boolean
}

export const markColumn = 'mark'

const widths = { text: 140, code: 164, number: 88, day: 120, instant: 168, choice: 130, choices: 160 } as const

/** The grid's columns: those of the page in the person's own order and widths. */
export function columnDefs(
  columns: readonly PageColumn[],
  arranged: readonly ColumnState[],
  store: MarkStore,
  format: Format,
  direction: 'ltr' | 'rtl',
): ColDef<GridLine>[] {
  const place = (id: string) => {
    const at = arranged.findIndex((each) => each.id === id)
    return at < 0 ? arranged.length : at
  }
  const ordered = [...columns].sort((a, b) => place(a.id) - place(b.id))
  return [
    markDef(store, direction),
    ...ordered.map((column) =>
      asColDef(
        column,
        arranged.find((each) => each.id === column.id),
        format,
      ),
    ),
  ]
}

/** The first column in the direction of reading. */
function markDef(store: MarkStore, direction: 'ltr' | 'rtl'): ColDef<GridLine> {
  return {
    colId: markColumn,
    width: 36,
    maxWidth: 36,
    minWidth: 36,
    resizable: false,
    sortable: false,
    suppressMovable: true,
    lockPosition: direction === 'rtl' ? 'right' : 'left',
    headerComponent: () => <MarkHead store={store} />,
    cellRenderer: ({ data }: ICellRendererParams<GridLine>) =>
      data && 'row' in data ? <MarkCell store={store} id={data.row.id} /> : null,
  }
}

function asColDef(column: PageColumn, arranged: ColumnState | undefined, format: Format): ColDef<GridLine> {
  const { type } = column.spec
  const width = arranged?.width ?? column.width ?? widths[type]
  // Codes, days and numbers are read whole or not at all, and so are words that do not grow; those that do share the room
  // that is left, in proportion.
  const flexible =
    !arranged && (type === 'text' || type === 'choice' || type === 'choices') && (!column.show || column.grow > 0)
  return {
    colId: column.id,
    headerName: column.label,
    initialHide: arranged?.hidden ?? column.hidden,
    ...(flexible
      ? { initialFlex: width * (1 + column.grow), minWidth: column.grow > 0 ? Math.round(width * 0.65) : width }
      : { initialWidth: width }),
    type: type === 'number' ? 'rightAligned' : [],
    valueGetter: ({ data }) => (data && 'row' in data ? (data.row[column.id] ?? null) : null),
    valueFormatter: ({ data }) => (data && 'row' in data ? sayValue(column, data.row[column.id] ?? null, format) : ''),
    cellRenderer: ({ data, valueFormatted }: ICellRendererParams<GridLine>) => {
      if (!data || !('row' in data)) return null
      if (column.show) return column.show(data.row)
      const words = valueFormatted ?? ''
      if (type === 'code') {
        return (
          <span className="clipped code" dir="ltr">
            {words}
          </span>
        )
      }
      if (type === 'number' || type === 'day' || type === 'instant') return <bdi className={type}>{words}</bdi>
      return (
        <span className="clipped" dir={readingDirection(words, currentReading().language)}>
          {words}
        </span>
      )
    },
  }
}
