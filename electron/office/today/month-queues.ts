import { addDays, dayOf, lastDay, monthOf } from '#shared/domain/dates.ts'
import { may } from '#shared/domain/permissions.ts'
import type { ReadCall } from '../context.ts'
import { listMonths } from '../report/list-months.ts'
import { lastVersions, type ReportVersion, stateOf } from '../report/month-state.ts'
import { type Queue, type Waiting, waitingQueue } from './queue.ts'

/** Months to prepare and to approve, as far as the person's roles may. */
export async function monthQueues(call: ReadCall): Promise<Queue[]> {
  const queues: Queue[] = []
  if (may(call.by.roles, 'report.prepare')) queues.push(await toPrepare(call))
  if (may(call.by.roles, 'report.approve')) queues.push(await toApprove(call))
  return queues
}

/**
 * Months that are over and not reported: all since the last report, those opened again, and only the last one in an
 * office that never reported.
 */
async function toPrepare(call: ReadCall): Promise<Queue> {
  const current = monthOf(call.today)
  const ended = (await listMonths(call)).filter(({ month }) => month < current).reverse()
  const reported = ended.filter(({ state }) => state !== 'open')
  const after = reported.at(-1)?.month ?? ended.at(-2)?.month ?? ''
  const due = ended.filter(({ month, state }) => state === 'reopened' || (state === 'open' && month > after))
  return waitingQueue(
    call,
    'month-to-prepare',
    due.map(({ month }) => rowOf(month, addDays(lastDay(month), 1))),
  )
}

/** REF-14: what the person prepared themselves waits for somebody else. */
async function toApprove(call: ReadCall): Promise<Queue> {
  const rows = [...(await lastVersions(call.db)).values()].flatMap((version) => {
    const prepared = preparation(version)
    if (!prepared || prepared.recorded_by === call.by.id) return []
    return [rowOf(version.month, dayOf(prepared.recorded_at, call.office.timeZone))]
  })
  return waitingQueue(call, 'month-to-approve', rows)
}

function preparation(version: ReportVersion) {
  return stateOf(version) === 'prepared' ? version.events.find((event) => event.kind === 'prepared') : undefined
}

function rowOf(month: string, since: string): Waiting {
  return { subject: { kind: 'month', id: month }, label: month, detail: '', since }
}
