import { findFirstActivityMonth } from '#db/queries/report/month-range.ts'
import { monthOf, nextMonth } from '#shared/domain/dates.ts'
import type { ReadCall } from '../context.ts'
import { lastVersions } from './last-versions.ts'
import { closedAfter, type MonthRow, rowOf } from './month-state.ts'

/** Every month from the office's first document or case to this one, the latest first. */
export async function listMonths(call: ReadCall): Promise<MonthRow[]> {
  const versions = await lastVersions(call.db)
  const current = monthOf(call.today)
  const first = await findFirstActivityMonth(call.db)
  const rows: MonthRow[] = []
  for (let month = first ?? current; month <= current; month = nextMonth(month)) {
    const row = rowOf(month, versions.get(month))
    rows.push(row.state === 'open' && closedAfter(month, versions) ? { ...row, state: 'closed' } : row)
  }
  return rows.reverse()
}
