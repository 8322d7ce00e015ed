import { addDays, dayOf, lastDay, monthOf } from '#shared/domain/dates.ts'
import type { ReadCall } from '../context.ts'
import { lastVersions } from '../report/last-versions.ts'
import { listMonths } from '../report/list-months.ts'
import { type ReportVersion, stateOf } from '../report/month-state.ts'
import type { Waiting } from './queue.ts'

/**
 * Months that are over and not reported: all since the last report, those opened again, and only the last one in an
 * office that never reported.
 */
export async function monthsToPrepare(call: ReadCall): Promise<Waiting[]> {
  const current = monthOf(call.today)
  const ended = (await listMonths(call)).filter(({ month }) => month < current).reverse()
  const reported = ended.filter(({ state }) => state !== 'open')
  const after = reported.at(-1)?.month ?? ended.at(-2)?.month ?? ''
  const due = ended.filter(({ month, state }) => state === 'reopened' || (state === 'open' && month > after))
  return due.map(({ month }) => rowOf(month, addDays(lastDay(month), 1)))
}

/** REF-14: what the person prepared themselves waits for somebody else. */
export async function monthsToApprove(call: ReadCall): Promise<Waiting[]> {
  return [...(await lastVersions(call.db)).values()].flatMap((version) => {
    const prepared = preparation(version)
    if (!prepared || prepared.recorded_by === call.by.id) return []
    return [rowOf(version.month, dayOf(prepared.recorded_at, call.office.timeZone))]
  })
}

function preparation(version: ReportVersion) {
  return stateOf(version) === 'prepared' ? version.events.find((event) => event.kind === 'prepared') : undefined
}

function rowOf(month: string, since: string): Waiting {
  return { subject: { kind: 'month', id: month }, label: month, detail: '', since }
}
