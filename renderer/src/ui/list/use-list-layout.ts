import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useCallback, useEffect, useRef } from 'react'
import type { ListLayout } from '#shared/contract/list.ts'
import type { ListName } from '#shared/contract/lists.ts'
import { office, officeQuery } from '../../office/client.ts'

/** Columns are dragged in many small steps: the last of them is kept. */
const waitMs = 400

/**
 * How the signed-in person has arranged a list, kept by the office; undefined while it is asked for. What cannot be kept
 * is not lost for this visit.
 */
export function useListLayout(
  list: ListName,
  page: string,
): { layout: ListLayout | undefined; keep: (layout: ListLayout) => void } {
  const client = useQueryClient()
  const options = officeQuery.list.layout.queryOptions({ input: { list, page } })
  const waiting = useRef<{ timer: ReturnType<typeof setTimeout>; layout: ListLayout } | undefined>(undefined)
  const { data, isError } = useQuery({
    ...options,
    // What is on its way there is newer than what the office has.
    queryFn: async () => waiting.current?.layout ?? office.list.layout({ list, page }),
  })
  const { mutate } = useMutation({
    mutationFn: (layout: ListLayout) => office.list.saveLayout({ list, page, ...layout }),
  })
  const send = useCallback(() => {
    if (!waiting.current) return
    clearTimeout(waiting.current.timer)
    mutate(waiting.current.layout)
    waiting.current = undefined
  }, [mutate])
  useEffect(() => send, [send])
  const keep = (layout: ListLayout) => {
    client.setQueryData(options.queryKey, layout)
    if (waiting.current) clearTimeout(waiting.current.timer)
    waiting.current = { layout, timer: setTimeout(send, waitMs) }
  }
  return { layout: data ?? (isError ? { columns: [], views: [], defaultView: null } : undefined), keep }
}
