import { v7 as newId } from 'uuid'
import { insertReportEvent } from '#db/queries/report/report.ts'
import type { reportContract } from '#shared/contract/report.ts'
import type { Month } from '#shared/domain/dates.ts'
import type { WriteCall } from '../context.ts'
import type { ProblemOf } from '../problem.ts'
import { reopenMonth as reopenLedger } from '../stock/balance/close-month.ts'
import { lastVersions } from './last-versions.ts'
import { closedAfter, type ReportVersion, stateOf } from './month-state.ts'

/**
 * Takes a prepared report back, before it is approved; undefined when done. Its signed files stay, as those of a version
 * that never counted.
 */
export async function withdrawPreparation(
  call: WriteCall,
  input: { month: Month; reason: string },
): Promise<undefined | ProblemOf<typeof reportContract.withdrawPreparation>> {
  const version = (await lastVersions(call.tx, input.month)).get(input.month)
  const state = stateOf(version)
  if (state !== 'prepared' || !version) return { problem: 'MONTH_IS', data: { state } }
  await record(call, version, 'withdrawn', input.reason)
  return undefined
}

/**
 * Opens an approved month again: by another person than the one who approved it, only the last closed one, with a reason
 * that the next report prints. Undefined when done.
 */
export async function reopenMonth(
  call: WriteCall,
  input: { month: Month; reason: string },
): Promise<undefined | ProblemOf<typeof reportContract.reopen>> {
  const versions = await lastVersions(call.tx)
  const version = versions.get(input.month)
  const state = stateOf(version)
  if (state !== 'approved' || !version) return { problem: 'MONTH_IS', data: { state } }
  const approved = version.events.find((event) => event.kind === 'approved')
  if (approved?.recorded_by === call.by.id) return { problem: 'SAME_PERSON' }
  const later = closedAfter(input.month, versions)
  if (later) return { problem: 'LATER_MONTH_CLOSED', data: { month: later } }
  await reopenLedger(call.tx, input.month, { at: call.now.toISOString(), by: call.by.id })
  await record(call, version, 'reopened', input.reason)
  return undefined
}

async function record(
  call: WriteCall,
  version: ReportVersion,
  kind: 'withdrawn' | 'reopened',
  reason: string,
): Promise<void> {
  await insertReportEvent(call.tx, {
    id: newId(),
    report_id: version.id,
    kind,
    reason,
    recorded_at: call.now.toISOString(),
    recorded_by: call.by.id,
  })
  call.journal({
    subjects: [{ kind: 'month', id: version.month, label: version.month }],
    before: { digest: version.digest },
    after: { [kind]: reason },
  })
}
