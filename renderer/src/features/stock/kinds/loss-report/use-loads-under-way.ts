import { useInfiniteQuery } from '@tanstack/react-query'
import { useEffect } from 'react'
import { officeQuery } from '../../../../office/client.ts'
import { useReading } from '../../../../text/use-reading.ts'
import { useSay } from '../../../../text/use-say.ts'
import type { Choice } from '../../../../ui/field/choice.ts'
import { sayPlace } from '../../say-place.ts'

const question = {
  text: '',
  filters: [
    { column: 'kind', is: 'one-of' as const, values: ['waybill'] },
    { column: 'state', is: 'one-of' as const, values: ['under-way'] },
  ],
  sort: [],
}
const asked = { question, group: null, columns: ['number', 'from', 'to', 'date'], limit: 500 }

/** Every waybill whose goods have not arrived, page after page, to choose one: by its number, from where to where. */
export function useLoadsUnderWay(): readonly Choice[] {
  const say = useSay()
  const { format } = useReading()
  const { data, hasNextPage, isFetchingNextPage, fetchNextPage } = useInfiniteQuery(
    officeQuery.list.documents.rows.infiniteOptions({
      input: (offset: number) => ({ ...asked, offset }),
      initialPageParam: 0,
      getNextPageParam: (last, all) => (last.length < asked.limit ? undefined : all.length * asked.limit),
    }),
  )
  useEffect(() => {
    if (hasNextPage && !isFetchingNextPage) void fetchNextPage()
  }, [hasNextPage, isFetchingNextPage, fetchNextPage])
  return (data?.pages ?? []).flat().map(({ id, number, from, to, date }): Choice => {
    const places = { from: sayPlace(String(from), say), to: sayPlace(String(to), say) }
    return {
      id: String(id),
      code: String(number),
      name: say('stock:form.loss-report.load', places),
      detail: format.day(String(date)),
    }
  })
}
