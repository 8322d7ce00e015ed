import { monthList } from '#shared/domain/report/month-list.ts'
import type { ReadCall } from '../context.ts'
import { listMonths } from '../report/list-months.ts'
import { type AnsweredList, answerFromRows } from './answer-list.ts'

/** The months since the office began, with their reports; a row's id is its month. */
export async function openMonths(call: ReadCall): Promise<AnsweredList> {
  const months = (await listMonths(call)).map((row) => ({
    ...{ id: row.month, month: row.month, state: row.state, preparedBy: row.preparedBy, preparedAt: row.preparedAt },
    ...{ approvedBy: row.approvedBy, approvedAt: row.approvedAt, digest: row.datasetDigest?.slice(0, 16) ?? null },
  }))
  return answerFromRows(monthList, months, call.office.timeZone)
}
