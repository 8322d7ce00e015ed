import { findAuthority } from '#db/queries/keys/signing.ts'
import { findReportDataset } from '#db/queries/report/report.ts'
import type { Month } from '#shared/domain/dates.ts'
import { type MonthDataset, monthDataset } from '#shared/domain/report/v1/month.ts'
import type { ReadCall } from '../context.ts'
import { type LongWorkOptions, type LongWorkSource, runLongWork } from '../long-work/run-long-work.ts'
import { fingerprint } from '../signing/certificate/fingerprint.ts'
import type { MonthFigures, MonthQuestion } from './dataset/compute-month.ts'
import type { computing } from './dataset/month-worker.ts'
import { lastVersions } from './last-versions.ts'
import { stateOf } from './month-state.ts'

/** What a person adds to the month's figures when preparing the report. */
export interface Remarks {
  highlights: string
  limitations: string
  /** What of the month's checklist does not block; left out of a draft. */
  noted?: MonthDataset['noted']
  preparedBy: MonthDataset['preparedBy']
}

/** Counts a month, wherever: a worker for a whole office, the caller's own transaction for what must not move on. */
export type CountMonth = (question: MonthQuestion) => Promise<MonthFigures>

/** Counting in a worker, with the office going on meanwhile. */
export function countInWorker(source: LongWorkSource, options: LongWorkOptions): CountMonth {
  return (question) => runLongWork<typeof computing>('report/dataset/month-worker', source, question, options)
}

/** The month's figures as they stand now, with who the office signs as and which report came before. */
export async function datasetNow(
  call: ReadCall,
  month: Month,
  remarks: Remarks,
  count: CountMonth,
): Promise<MonthDataset> {
  const authority = await findAuthority(call.db)
  const { office, profile } = call
  return monthDataset.parse({
    ...(await count({ month, at: call.now.toISOString(), office, profile })),
    // By name: a whole dataset is also a Remarks, and its figures must not stand in for today's.
    highlights: remarks.highlights,
    limitations: remarks.limitations,
    ...(remarks.noted && { noted: remarks.noted }),
    preparedBy: remarks.preparedBy,
    previous: await reportBefore(call, month),
    authority: authority
      ? { name: `${call.office.name} – Amana`, fingerprint: fingerprint(authority.certificate) }
      : { name: '', fingerprint: '' },
  })
}

/** The dataset that was frozen for a version of a report: JSON in the dataset version of the program that froze it. */
export async function frozenDataset(call: ReadCall, reportId: string): Promise<unknown> {
  const row = await findReportDataset(call.db, reportId)
  if (!row) throw new Error(`Report ${reportId} has no dataset`)
  return JSON.parse(row.dataset)
}

async function reportBefore(call: ReadCall, month: Month): Promise<MonthDataset['previous']> {
  const earlier = [...(await lastVersions(call.db)).values()]
    .filter((version) => version.month < month && stateOf(version) === 'approved')
    .at(-1)
  return earlier ? { month: earlier.month, digest: earlier.digest } : null
}
