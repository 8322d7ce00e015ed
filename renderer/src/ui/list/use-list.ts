import { useQuery } from '@tanstack/react-query'
import type { GridApi } from 'ag-grid-community'
import { useCallback, useEffect, useMemo, useRef, useState } from 'react'
import type { ListFilter, ListOfOffice, ListOrder, ListQuestion, ListRow } from '#shared/domain/list/list.ts'
import type { GridLine } from './column-defs.tsx'
import { displayRows, type GroupLine, type Stretch } from './display-rows.ts'
import type { ListClient, SentQuestion } from './list-client.ts'
import { freshList, recallList, rememberList } from './list-memory.ts'
import { createMarkStore } from './mark-store.ts'
import { nothingMarked } from './selection.ts'

interface UseList<S> {
  list: ListOfOffice
  client: ListClient<S>
  scope: S | undefined
  /** Names the list among all lists: the way it was left is remembered under it. */
  memoryKey: string
  /** What is always asked too, and not shown as a filter. */
  fixed: readonly ListFilter[]
  opensWith: { question: ListQuestion; group: string | null; view: string } | undefined
}

export const sent = ({ text, filters, sort }: ListQuestion): SentQuestion => ({
  text,
  filters: filters.map((filter) => (filter.is === 'one-of' ? { ...filter, values: [...filter.values] } : filter)),
  sort: [...sort],
})

/** What is asked of a list, what it comes to, and the lines of it as the grid wants them. */
export function useList<S>({ list, client, scope, memoryKey, fixed, opensWith }: UseList<S>) {
  const [memory] = useState(() => recallList(memoryKey) ?? { ...freshList, ...opensWith })
  const [question, setQuestion] = useState(memory.question)
  const [group, setGroup] = useState(memory.group)
  const [view, setView] = useState(memory.view)
  const [closed, setClosed] = useState<ReadonlySet<string>>(new Set())
  const [failure, setFailure] = useState<unknown>()
  const [rowsCame, setRowsCame] = useState(false)
  const [store] = useState(() => createMarkStore(memory.marked))
  const grid = useRef<GridApi<GridLine> | undefined>(undefined)

  // The order changes neither what is found nor what it sums up to.
  const found = { ...question, filters: [...question.filters, ...fixed], sort: [] }
  const input = { ...(scope === undefined ? {} : { scope }), question: sent(found), group }
  const summary = useQuery({
    queryKey: [['list', list.name, 'summary'], { input }],
    queryFn: () => client.summary(input),
    placeholderData: (before) => before,
  })
  const display = useMemo(
    () => summary.data && displayRows(summary.data.total, summary.data.groups, closed),
    [summary.data, closed],
  )

  const latest = useRef({ input, group, display, waits: summary.isPlaceholderData, client })
  latest.current = { input, group, display, waits: summary.isPlaceholderData, client }
  const waiters = useRef<(() => void)[]>([])
  useEffect(() => {
    if (!display || summary.isPlaceholderData) return
    for (const go of waiters.current.splice(0)) go()
    grid.current?.setRowCount(display.lines, true)
    // Also when the same came back: something was written, and the rows in view may be others now.
    if (summary.dataUpdatedAt > 0) grid.current?.refreshInfiniteCache()
  }, [display, summary.isPlaceholderData, summary.dataUpdatedAt])
  const failed = summary.error ?? failure
  useEffect(() => {
    if (summary.error) for (const go of waiters.current.splice(0)) go()
  }, [summary.error])

  const ask = useCallback(
    async (start: number, end: number, sort: ListOrder[]) => {
      const now = latest.current
      const columns = Object.keys(list.columns)
      const rowsAt = (offset: number, limit: number) =>
        now.client.rows({ ...now.input, question: { ...now.input.question, sort }, columns, offset, limit })
      try {
        if (now.group === null) {
          const rows = await rowsAt(start, end - start)
          setFailure(undefined)
          setRowsCame(true)
          const last = rows.length < end - start ? start + rows.length : undefined
          return { lines: rows.map((row): GridLine => ({ row })), last }
        }
        if (!now.display || now.waits) await new Promise<void>((go) => waiters.current.push(go))
        const shown = latest.current.display ?? displayRows(0, [], new Set())
        const stretches = shown.stretches(start, Math.min(end, shown.lines))
        const lines = await Promise.all(stretches.map((stretch) => linesOf(stretch, rowsAt)))
        setFailure(undefined)
        setRowsCame(true)
        return { lines: lines.flat(), last: shown.lines }
      } catch (error) {
        setFailure(error)
        throw error
      }
    },
    [list],
  )

  const change = (next: { question?: ListQuestion; group?: string | null; view?: string | null }) => {
    if (next.question) setQuestion(next.question)
    if (next.group !== undefined) setGroup(next.group)
    setView(next.view ?? null)
    // Marks are of what was found; what is found now is something else.
    store.set(nothingMarked)
    rememberList(memoryKey, { ...next, view: next.view ?? null, marked: nothingMarked, top: 0 })
  }
  const key = JSON.stringify(input)
  const before = useRef(key)
  useEffect(() => {
    if (before.current === key) return
    before.current = key
    grid.current?.purgeInfiniteCache()
    if ((grid.current?.getDisplayedRowCount() ?? 0) > 0) grid.current?.ensureIndexVisible(0, 'top')
  }, [key])
  useEffect(() => store.subscribe(() => rememberList(memoryKey, { marked: store.get() })), [store, memoryKey])
  useEffect(() => {
    if (display) rememberList(memoryKey, { lines: display.lines })
  }, [display, memoryKey])

  const toggleGroup = (line: GroupLine) => {
    const next = new Set(closed)
    if (!next.delete(line.key)) next.add(line.key)
    setClosed(next)
  }
  return {
    ...{ memory, question, group, view, change, ask, store, grid, toggleGroup },
    ...{ summary: summary.data, error: failed, input, scope },
    /** Until the first lines are there, or it is known that there are none. */
    waits: !failed && (summary.data === undefined || (summary.data.total > 0 && !rowsCame)),
    setSort: (sort: ListOrder[]) => {
      setQuestion((was) => ({ ...was, sort }))
      rememberList(memoryKey, { question: { ...question, sort } })
    },
    setTop: (top: number) => rememberList(memoryKey, { top }),
  }
}

async function linesOf(
  stretch: Stretch,
  rowsAt: (offset: number, limit: number) => Promise<ListRow[]>,
): Promise<GridLine[]> {
  if ('line' in stretch) return [{ line: stretch.line }]
  const rows = await rowsAt(stretch.offset, stretch.count)
  return rows.map((row) => ({ row }))
}
