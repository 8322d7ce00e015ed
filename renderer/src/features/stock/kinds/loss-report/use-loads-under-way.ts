import { useQuery } from '@tanstack/react-query'
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

/** The waybills whose goods have not arrived, to choose one: by its number, from where to where. */
export function useLoadsUnderWay(): readonly Choice[] {
  const say = useSay()
  const { format } = useReading()
  const columns = ['number', 'from', 'to', 'date']
  const input = { question, group: null, columns, offset: 0, limit: 200 }
  const { data = [] } = useQuery(officeQuery.list.documents.rows.queryOptions({ input }))
  return data.map(({ id, number, from, to, date }): Choice => {
    const places = { from: sayPlace(String(from), say), to: sayPlace(String(to), say) }
    return {
      id: String(id),
      code: String(number),
      name: say('stock:form.loss-report.load', places),
      detail: format.day(String(date)),
    }
  })
}
