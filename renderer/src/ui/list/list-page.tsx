import { type ReactNode, useMemo, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { ListName } from '#shared/contract/lists.ts'
import type { ListFilter, ListOfOffice, ListRow, ListSummary } from '#shared/domain/list/list.ts'
import { useReading } from '../../text/use-reading.ts'
import { ActionButton, type ActionSpec } from '../action/action.tsx'
import { Problem } from '../action/problem.tsx'
import { useKeys } from '../keys/use-keys.ts'
import { actionsOfEmpty, EmptyState } from '../page/empty-state.tsx'
import { PageHeader } from '../page/page-header.tsx'
import { ColumnsMenu, GroupMenu } from './arrange-menus.tsx'
import type { ColumnState } from './column-defs.tsx'
import { ExportDialog } from './export-dialog.tsx'
import { FilterBar } from './filter-bar.tsx'
import classes from './list.module.css'
import type { ListClient } from './list-client.ts'
import {
  columnsToExport,
  type PageColumn,
  pageColumns,
  type RowOf,
  type ShownColumn,
  type sayValue,
} from './list-column.ts'
import { ListFoot } from './list-foot.tsx'
import { ListGrid } from './list-grid.tsx'
import { asSelection, countMarked } from './selection.ts'
import { sent, useList } from './use-list.ts'
import { useListLayout } from './use-list-layout.ts'
import { ViewsMenu } from './views-menu.tsx'

export interface ListPageProps<L extends ListOfOffice, S> {
  list: L & { name: ListName }
  /** `office.list.<name>`. */
  client: ListClient<S>
  /** Which rows the list is of, where it is a list of something. */
  scope?: S
  title: string
  summary?: ReactNode
  columns: readonly ShownColumn<L>[]
  onOpen: (row: RowOf<L>) => void
  preview?: (row: RowOf<L>) => ReactNode
  /** The first is usually what makes a new one, with `Alt+N`. */
  actions?: readonly ActionSpec[]
  /** The column whose codes stand as chips over the list. */
  chips?: keyof L['columns'] & string
  /** What is always asked too, such as the kinds of document that the page is of. */
  fixed?: readonly ListFilter[]
  /** Names the page among those of one list, when there are several: small letters and hyphens. */
  pageName?: string
  /** What all rows sum up to, in words: "38,200 pieces". */
  foot?: (summary: ListSummary) => readonly string[]
  /** Of the file that leaves, without its ending; the name of the page or the list unless said otherwise. */
  fileName?: string
  empty: { what: string; next?: string; action?: ActionSpec }
  /** A sentence, a problem or fields between head and grid. */
  above?: ReactNode
}

const none: readonly ListFilter[] = []

/**
 * A list of anything, answered by the office over all its rows: filter, sort, put together, choose columns, save it as a
 * view, preview with Space, open with Enter, mark all with Ctrl+A, take it out as a file. It is as it was left when one
 * comes back to it.
 */
export function ListPage<L extends ListOfOffice, S = Record<string, never>>(props: ListPageProps<L, S>) {
  const { layout, keep } = useListLayout(props.list.name, props.pageName ?? '')
  if (!layout) return <div className={classes.page} aria-busy />
  return <ArrangedList {...props} layout={layout} keep={keep} />
}

type Arranged = ReturnType<typeof useListLayout>
type ArrangedListProps<L extends ListOfOffice, S> = ListPageProps<L, S> & {
  layout: NonNullable<Arranged['layout']>
  keep: Arranged['keep']
}

function ArrangedList<L extends ListOfOffice, S>({ layout, keep, ...props }: ArrangedListProps<L, S>) {
  const { list, client, scope, fixed = none, pageName } = props
  // Of a list of something, each has been left in its own way.
  const memoryKey = [list.name, pageName, scope && JSON.stringify(scope)].filter(Boolean).join(' ')
  const { t } = useTranslation(['ui', 'common'])
  const { format, language } = useReading()
  const columns = useMemo(() => pageColumns<L>(list, props.columns), [list, props.columns])
  const [opensWith] = useState(() => layout.views.find((view) => view.id === layout.defaultView))
  const asked = useList({
    ...{ list, client, scope, memoryKey, fixed },
    opensWith: opensWith && { question: opensWith.question, group: opensWith.group, view: opensWith.id },
  })
  const [arranged, setArranged] = useState<readonly ColumnState[]>(() =>
    opensWith && opensWith.columns.length > 0 ? opensWith.columns : layout.columns,
  )
  const [focus, setFocus] = useState<ListRow>()
  const [previewing, setPreviewing] = useState(false)
  const [exporting, setExporting] = useState(false)
  const field = useRef<HTMLInputElement>(null)
  const { question, group, store, grid, summary } = asked
  const preview = props.preview as ((row: ListRow) => ReactNode) | undefined
  const open = props.onOpen as (row: ListRow) => void

  const hidden = new Set(columns.filter((column) => isHidden(column, arranged)).map((column) => column.id))
  const visible = inOrder(columns, arranged).filter((column) => !hidden.has(column.id))
  useKeys('Ctrl+F', () => field.current?.focus())
  useKeys('ArrowDown', () => {
    const [first] = visible
    if (first && (summary?.total ?? 0) > 0) grid.current?.setFocusedCell(0, first.id)
  })
  useKeys('Escape', () => setPreviewing(false), previewing)

  const arrange = (next: readonly ColumnState[]) => {
    setArranged(next)
    keep({ ...layout, columns: [...next] })
  }
  const applyColumns = (next: readonly ColumnState[], sort: typeof question.sort) => {
    setArranged(next)
    grid.current?.applyColumnState({
      state: inOrder(columns, next).map((column) => {
        const index = sort.findIndex((each) => each.column === column.id)
        const width = next.find((each) => each.id === column.id)?.width
        return {
          colId: column.id,
          hide: isHidden(column, next),
          ...(width ? { width, flex: null } : {}),
          sort: index < 0 ? null : sort[index]?.descending ? 'desc' : 'asc',
          sortIndex: index < 0 ? null : index,
        }
      }),
      applyOrder: true,
    })
  }
  const nothing = summary?.total === 0 && question.text === '' && question.filters.length === 0
  const empty = actionsOfEmpty(props.actions ?? [], props.empty.action)
  const shown = summary?.total === 0 && !nothing
  return (
    <div className={classes.page} aria-busy={asked.waits}>
      <PageHeader title={props.title} summary={props.summary} actions={nothing ? empty.head : props.actions} />
      {props.above}
      <Problem error={asked.error} saved="reading" />
      {nothing ? (
        <EmptyState {...props.empty} action={empty.middle} />
      ) : (
        <>
          <search className={classes.tools}>
            <ViewsMenu
              layout={layout}
              view={asked.view}
              now={{ question: sent(question), group, columns: [...arranged] }}
              aboutPeople={list.aboutPeople === true}
              onLayout={keep}
              onShow={(view) => {
                const next = view?.question ?? { text: '', filters: [], sort: [] }
                asked.change({ question: next, group: view?.group ?? null, view: view?.id ?? null })
                applyColumns(view?.columns ?? layout.columns, next.sort)
              }}
            />
            <FilterBar
              field={field}
              listName={list.name}
              columns={columns}
              chips={chipsOf(columns, props.chips, fixed)}
              question={question}
              onQuestion={(next) => asked.change({ question: next })}
              valuesOf={async (column) => {
                const all = { question: { text: '', filters: sent({ ...question, filters: fixed }).filters, sort: [] } }
                const values = await client.summary({
                  ...(scope === undefined ? {} : { scope }),
                  ...all,
                  group: column,
                })
                return values.groups
              }}
            />
            <span className={classes.arrange}>
              <GroupMenu columns={columns} group={group} onGroup={(next) => asked.change({ group: next })} />
              <ColumnsMenu
                columns={columns}
                hidden={hidden}
                onToggle={(id) => grid.current?.setColumnsVisible([id], hidden.has(id))}
                onReset={() => {
                  applyColumns([], question.sort)
                  keep({ ...layout, columns: [] })
                }}
              />
              <button type="button" className={classes.tool} onClick={() => setExporting(true)}>
                {t('ui:list.exportAction')}
              </button>
            </span>
          </search>
          <div className={classes.body}>
            <div className={classes.grid}>
              <ListGrid
                label={props.title}
                columns={columns}
                arranged={arranged}
                sort={question.sort}
                group={columns.find((column) => column.id === group)}
                store={store}
                top={asked.memory.top}
                lines={asked.memory.lines}
                ask={asked.ask}
                onReady={(api) => {
                  grid.current = api
                }}
                onSort={asked.setSort}
                onColumns={arrange}
                onTop={asked.setTop}
                onOpen={open}
                onPreview={(row) => {
                  setFocus(row)
                  setPreviewing((was) => (preview ? !was : false))
                }}
                onFocus={setFocus}
                onToggleGroup={asked.toggleGroup}
              />
              {shown ? (
                <div className={classes.nothing}>
                  <EmptyState
                    what={t('ui:list.nothingFits')}
                    action={{
                      id: 'all',
                      label: t('ui:list.clearFilter'),
                      kind: 'plain',
                      onClick: () => asked.change({ question: { ...question, text: '', filters: [] } }),
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
                <ActionButton label={t('common:open')} onClick={() => open(focus)} kind="plain" />
              </aside>
            ) : null}
          </div>
          <ListFoot
            summary={summary}
            sums={summary && props.foot ? props.foot(summary) : summary ? sumsOf(columns, summary, format) : []}
            store={store}
            previews={preview !== undefined}
            withMarked={{ id: 'export', label: t('ui:list.exportMarked'), onClick: () => setExporting(true) }}
          />
          {exporting ? (
            <ExportDialog<S>
              list={list.name}
              onClose={() => setExporting(false)}
              fileName={props.fileName ?? pageName ?? list.name}
              rows={countMarked(store.get(), summary?.total ?? 0) || (summary?.total ?? 0)}
              aboutPeople={list.aboutPeople === true}
              taken={{
                ...asked.input,
                question: { ...asked.input.question, sort: [...question.sort] },
                selection: asSelection(store.get()),
                columns: columnsToExport(visible),
                totalLabel: t('ui:list.totalRow'),
                language,
              }}
              write={client.export}
            />
          ) : null}
        </>
      )}
    </div>
  )
}

/** More of them would take the room of the rows: they stand under "Add filter". */
const mostChips = 8

/** Chips only of codes that the page can show. */
function chipsOf(columns: readonly PageColumn[], id: string | undefined, fixed: readonly ListFilter[]) {
  const column = columns.find((each) => each.id === id)
  const only = fixed.find((filter) => filter.column === id)
  if (!column) return undefined
  const codes = only?.is === 'one-of' ? column.codes.filter((code) => only.values.includes(code)) : column.codes
  return codes.length > mostChips ? undefined : { ...column, codes }
}

const isHidden = (column: PageColumn, arranged: readonly ColumnState[]): boolean =>
  arranged.find((each) => each.id === column.id)?.hidden ?? column.hidden

function inOrder(columns: readonly PageColumn[], arranged: readonly ColumnState[]): PageColumn[] {
  const place = (id: string) => {
    const at = arranged.findIndex((each) => each.id === id)
    return at < 0 ? arranged.length : at
  }
  return [...columns].sort((a, b) => place(a.id) - place(b.id))
}

const sumsOf = (
  columns: readonly PageColumn[],
  { totals }: ListSummary,
  format: Parameters<typeof sayValue>[2],
): string[] =>
  columns
    .filter((column) => column.spec.sum)
    .map((column) => `${column.label}: ${format.number(totals[column.id] ?? 0)}`)
