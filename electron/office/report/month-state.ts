import type { z } from 'zod'
import type { ReportEventRow } from '#db/queries/report/report.ts'
import type { monthRow } from '#shared/contract/report.ts'
import type { Month } from '#shared/domain/dates.ts'

export type MonthRow = z.infer<typeof monthRow>

/** The last version of a month's report with what became of it; `events` in order, never empty. */
export interface ReportVersion {
  id: string
  month: Month
  version: number
  digest: string
  events: ReportEventRow[]
}

/** What a month's report is now, from the events of its last version; `open` when it was never prepared or withdrawn. */
export function stateOf(version: ReportVersion | undefined): MonthRow['state'] {
  const last = version?.events.at(-1)?.kind
  if (last === undefined || last === 'withdrawn') return 'open'
  return last
}

/** The first month after this one that is approved: it closed this one too. */
export function closedAfter(month: Month, versions: ReadonlyMap<Month, ReportVersion>): Month | undefined {
  return [...versions.values()].find((each) => each.month > month && stateOf(each) === 'approved')?.month
}

/** A month as the contract shows it. */
export function rowOf(month: Month, version: ReportVersion | undefined): MonthRow {
  const state = stateOf(version)
  const prepared = version?.events.find((event) => event.kind === 'prepared')
  const approved = version?.events.find((event) => event.kind === 'approved')
  const signed = state === 'prepared' || state === 'approved'
  return {
    month,
    state,
    preparedBy: signed ? (prepared?.recorded_by_name ?? null) : null,
    preparedAt: signed ? (prepared?.recorded_at ?? null) : null,
    approvedBy: state === 'approved' ? (approved?.recorded_by_name ?? null) : null,
    approvedAt: state === 'approved' ? (approved?.recorded_at ?? null) : null,
    datasetDigest: signed ? (version?.digest ?? null) : null,
    reopenedBecause: state === 'reopened' ? (version?.events.at(-1)?.reason ?? null) : null,
  }
}
