import type { GridApi } from 'ag-grid-community'
import { type ReactNode, useDeferredValue, useEffect, useMemo, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useReading } from '../../text/use-reading.ts'
import { ActionButton, type ActionSpec } from '../action.tsx'
import { EmptyState } from '../empty-state.tsx'
import { useKeys } from '../keys/use-keys.ts'
import { notify } from '../notify.ts'
import { PageHeader } from '../page-header.tsx'
import { type ListColumn, rowSearch } from './list-column.ts'
import { type BulkAction, ListFoot } from './list-foot.tsx'
import { ListGrid } from './list-grid.tsx'
import { recallList, rememberList } from './list-memory.ts'
import classes from './list-page.module.css'
import { ListTools } from './list-tools.tsx'
import { saveCsv } from './save-csv.ts'

export interface ListChip<Row> {
  id: string
  label: string
  fits: (row: Row) => boolean
}

export interface ListPageProps<Row> {
  /** Names the list among all lists: the way it was left is remembered under it. */
  listKey: string
  title: string
  summary?: ReactNode
  /** Keep the array (`useMemo`): a new one is a new search and new columns. */
  columns: readonly ListColumn<Row>[]
  /** Undefined while they are asked for. */
  rows: readonly Row[] | undefined
  rowId: (row: Row) => string
  onOpen: (row: Row) => void
  preview?: (row: Row) => ReactNode
  /** The first is usually what makes a new one, with `Alt+N`. */
  actions?: readonly ActionSpec[]
  /** A row must fit one of the chosen chips; none chosen means all rows. */
  chips?: readonly ListChip<Row>[]
  /** Sums under the grid, in label: "38,200 pieces". */
  foot?: (shown: readonly Row[]) => readonly string[]
  bulk?: (selected: readonly Row[]) => readonly BulkAction[]
  empty: { what: string; next?: string; action?: ActionSpec }
  /** Name of the exported file, without its ending; without it there is no export. */
  exportName?: string
  /** A sentence, a problem or fields between head and grid. */
  above?: ReactNode
}

/**
 * A list of anything: filter by text and chips, sort, choose columns, preview with Space, open with Enter, select what
 * is shown with Ctrl+A, export what is shown. It is as it was left when one comes back to it.
 */
export function ListPage<Row extends object>(props: ListPageProps<Row>) {
  const { listKey, columns, rows, rowId, chips, preview, exportName } = props
  const { t } = useTranslation(['ui', 'common'])
  const { format } = useReading()
  const [memory] = useState(() => recallList(listKey))
  const [text, setText] = useState(memory?.text ?? '')
  const [chosen, setChosen] = useState<readonly string[]>(memory?.chips ?? [])
  const [hidden, setHidden] = useState<ReadonlySet<string>>(
    () => new Set(memory?.grid?.columnVisibility?.hiddenColIds ?? columns.filter((c) => c.hidden).map((c) => c.id)),
  )
  const [selected, setSelected] = useState<readonly Row[]>([])
  const [focus, setFocus] = useState<Row>()
  const [previewing, setPreviewing] = useState(false)
  const api = useRef<GridApi<Row> | undefined>(undefined)
  const field = useRef<HTMLInputElement>(null)

  // Typing goes on while ten thousand rows are filtered.
  const filter = useDeferredValue(text)
  const fits = useMemo(() => rowSearch(columns, format), [columns, format])
  const shown = useMemo(() => {
    const fitting = chips?.filter((chip) => chosen.includes(chip.id)) ?? []
    return (rows ?? []).filter(
      (row) => (fitting.length === 0 || fitting.some((chip) => chip.fits(row))) && fits(row, filter),
    )
  }, [rows, chips, chosen, filter, fits])
  useEffect(() => {
    const grid = api.current?.isDestroyed() ? undefined : api.current?.getState()
    rememberList(listKey, {
      text,
      chips: chosen,
      grid: grid ?? recallList(listKey)?.grid,
      selected: selected.map(rowId),
    })
  }, [listKey, text, chosen, selected, rowId])

  const visible = columns.filter((column) => !hidden.has(column.id))
  useKeys('Ctrl+F', () => field.current?.focus())
  useKeys('ArrowDown', () => {
    const [first] = visible
    if (first && shown.length > 0) api.current?.setFocusedCell(0, first.id)
  })
  useKeys('Escape', () => setPreviewing(false), previewing)

  const save = async () => {
    const ordered: Row[] = []
    api.current?.forEachNodeAfterFilterAndSort((node) => {
      if (node.data) ordered.push(node.data)
    })
    const saved = await saveCsv({
      list: listKey,
      title: t('ui:list.export'),
      fileName: `${exportName}.csv`,
      columns: visible,
      rows: ordered,
      format,
      total: t('ui:list.totalRow'),
    })
    if (saved) notify(t('ui:list.exported', { count: ordered.length }))
  }
  const nothing = rows !== undefined && rows.length === 0
  return (
    <div className={classes.page} aria-busy={rows === undefined}>
      <PageHeader title={props.title} summary={props.summary} actions={props.actions} />
      {props.above}
      {nothing ? (
        <EmptyState {...props.empty} />
      ) : (
        <>
          <ListTools
            field={field}
            text={text}
            onText={setText}
            chips={chips ?? []}
            chosen={chosen}
            onChosen={setChosen}
            columns={columns}
            hidden={hidden}
            onHidden={setHidden}
            onExport={exportName ? () => void save() : undefined}
          />
          <div className={classes.body}>
            <div className={classes.grid}>
              {rows === undefined ? (
                <p className={classes.wait}>{t('common:loading')}</p>
              ) : (
                <ListGrid
                  label={props.title}
                  columns={columns}
                  hidden={hidden}
                  rows={shown}
                  rowId={rowId}
                  initial={memory?.grid}
                  selectable={props.bulk !== undefined}
                  onReady={(ready) => {
                    api.current = ready
                  }}
                  onState={(grid) =>
                    rememberList(listKey, { text, chips: chosen, grid, selected: selected.map(rowId) })
                  }
                  onOpen={props.onOpen}
                  onPreview={(row) => {
                    setFocus(row)
                    setPreviewing((was) => (preview ? !was : false))
                  }}
                  onFocus={setFocus}
                  onSelected={setSelected}
                />
              )}
              {rows !== undefined && shown.length === 0 ? (
                <div className={classes.nothing}>
                  <EmptyState
                    what={t('ui:list.nothingFits')}
                    action={{
                      id: 'all',
                      label: t('ui:list.clearFilter'),
                      kind: 'plain',
                      onClick: () => {
                        setText('')
                        setChosen([])
                      },
                    }}
                  />
                </div>
              ) : null}
            </div>
            {previewing && preview && focus ? (
              <aside className={classes.preview} aria-label={t('ui:list.preview')} aria-live="polite">
                <div className={classes.previewHead}>
                  <span>{t('ui:list.preview')}</span>
                  <button
                    type="button"
                    className={classes.tool}
                    aria-label={t('ui:list.previewClose')}
                    onClick={() => setPreviewing(false)}
                  >
                    ×
                  </button>
                </div>
                <div className={classes.previewBody}>{preview(focus)}</div>
                <ActionButton label={t('common:open')} onClick={() => props.onOpen(focus)} kind="plain" />
              </aside>
            ) : null}
          </div>
          <ListFoot
            all={rows?.length ?? 0}
            shown={shown.length}
            sums={props.foot?.(shown) ?? []}
            selected={selected.length}
            bulk={selected.length > 0 ? (props.bulk?.(selected) ?? []) : []}
            onUnselect={() => api.current?.deselectAll()}
            previews={preview !== undefined}
          />
        </>
      )}
    </div>
  )
}
