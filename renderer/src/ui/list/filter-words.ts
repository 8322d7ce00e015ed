import type { ListFilter } from '#shared/domain/list/list.ts'
import type { Format } from '../../text/format.ts'
import type { Say } from '../../text/i18n.ts'
import { type PageColumn, sayValue } from './list-column.ts'

/** A filter as it stands over the list: "State: arrived, reversed". */
export function sayFilter(column: PageColumn, filter: ListFilter, format: Format, say: Say): string {
  return say('ui:list.filterIs', { column: column.label, what: what(column, filter, format, say) })
}

function what(column: PageColumn, filter: ListFilter, format: Format, say: Say): string {
  switch (filter.is) {
    case 'containing':
      return filter.text
    case 'one-of':
      return format.list(filter.values.map((value) => sayValue(column, value, format) || say('ui:list.emptyValue')))
    case 'between': {
      const { from, to } = filter
      const day = { ...column, spec: { type: column.spec.type === 'number' ? 'number' : 'day' } } as const
      if (from !== null && to !== null) {
        return say('ui:list.fromTo', { from: sayValue(day, from, format), to: sayValue(day, to, format) })
      }
      return from !== null
        ? say('ui:list.from', { from: sayValue(day, from, format) })
        : say('ui:list.upTo', { to: sayValue(day, to, format) })
    }
    case 'empty':
      return say('ui:list.emptyValue')
  }
}
