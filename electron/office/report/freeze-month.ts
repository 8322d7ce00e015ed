import { findAuthority } from '#db/queries/keys/signing.ts'
import { findReportDataset } from '#db/queries/report/report.ts'
import type { Month } from '#shared/domain/dates.ts'
import { type MonthDataset, monthDataset } from '#shared/domain/report/v1/month.ts'
import type { ReadCall } from '../context.ts'
import { fingerprint } from '../signing/fingerprint.ts'
import { computeMonth } from './dataset/compute-month.ts'
import { lastVersions, stateOf } from './month-state.ts'

/** What a person adds to the month's figures when preparing the report. */
export interface Remarks {
  highlights: string
  limitations: string
  preparedBy: MonthDataset['preparedBy']
}

/** The month's figures as they stand now, with who the office signs as and which report came before. */
export async function datasetNow(call: ReadCall, month: Month, remarks: Remarks): Promise<MonthDataset> {
  const authority = await findAuthority(call.db)
  return monthDataset.parse({
    ...(await computeMonth(call.db, {
      month,
      at: call.now.toISOString(),
      office: call.office,
      profile: call.profile,
    })),
    // By name: a whole dataset is also a Remarks, and its figures must not stand in for today's.
    highlights: remarks.highlights,
    limitations: remarks.limitations,
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
