import { localeTag } from '#shared/domain/languages.ts'
import { monthList } from '#shared/domain/report/month-list.ts'
import type { ReadCall } from '../context.ts'
import { listMonths } from '../report/list-months.ts'
import { type AnsweredList, answerFromRows } from './answer-list.ts'

/**
 * The months since the office began, with their reports; a row's id is its month. A month is found by its name in the
 * person's language, and as `2026-10`.
 */
export async function openMonths(call: ReadCall): Promise<AnsweredList> {
  const months = (await listMonths(call)).map((row) => ({
    ...{ id: row.month, month: row.month, state: row.state, preparedBy: row.preparedBy, preparedAt: row.preparedAt },
    ...{ approvedBy: row.approvedBy, approvedAt: row.approvedAt, digest: row.datasetDigest?.slice(0, 16) ?? null },
  }))
  const name = new Intl.DateTimeFormat(localeTag(call.by.language, call.office.country, 'latn'), {
    ...{ calendar: 'gregory', timeZone: 'UTC', month: 'long', year: 'numeric' },
  })
  return answerFromRows(monthList, months, call.office.timeZone, {
    month: (month) => name.format(new Date(`${month}-15T12:00:00Z`)),
  })
}
