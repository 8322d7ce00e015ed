import { v7 as newId } from 'uuid'
import { insertReport, insertReportEvent } from '#db/queries/report/report.ts'
import type { reportContract } from '#shared/contract/report.ts'
import { canonicalJson } from '#shared/domain/canonical-json.ts'
import { lastDay, type Month, previousMonth } from '#shared/domain/dates.ts'
import type { MonthDataset } from '#shared/domain/report/v1/month.ts'
import { notedCodes } from '#shared/domain/report/v1/month.ts'
import { reconcileMonth } from '#shared/domain/report/v1/reconcile-month.ts'
import type { ReadCall, WriteCall } from '../context.ts'
import { renderPaper } from '../print/render-paper.ts'
import type { ProblemOf } from '../problem.ts'
import type { CmsSigner } from '../signing/certificate/make-cms.ts'
import type { Proof } from '../stock/balance/prove-balances.ts'
import { checkMonth } from './check-month.ts'
import { digestOf } from './dataset-file.ts'
import { type CountMonth, datasetNow } from './freeze-month.ts'
import { inEveryLanguage } from './in-every-language.ts'
import { lastVersions } from './last-versions.ts'
import { closedAfter, stateOf } from './month-state.ts'
import { signAll } from './sign-all.ts'
import { type KeptFiles, linkFiles, storeFiles } from './store-files.ts'
import { monthPaper } from './versions/v1/month-paper.ts'

type Problem = ProblemOf<typeof reportContract.prepare>

/** A prepared report whose bytes are kept and whose rows are still to be written. */
export interface PreparedMonth {
  dataset: MonthDataset
  files: KeptFiles
}

/**
 * Freezes a month: computes the figures, refuses while something blocks it on its checklist and when the figures do not
 * agree with each other, draws the report in three languages and signs each as preparer. Takes some ten seconds;
 * `recordPrepared` then makes it count.
 */
export async function prepareMonth(
  call: ReadCall,
  input: { month: Month; highlights: string; limitations: string },
  signer: CmsSigner,
  work: { count: CountMonth; prove: () => Promise<Proof> },
): Promise<PreparedMonth | Problem> {
  const problem = await findViolations(call, input.month)
  if (problem) return problem
  const checks = await checkMonth(call, input.month, await work.prove())
  const codes = checks.filter((item) => item.blocking).map((item) => item.code)
  if (codes.length > 0) return { problem: 'NOT_CLEARED', data: { codes } }
  const remarks = {
    highlights: input.highlights,
    limitations: input.limitations,
    noted: checks.flatMap(({ code, count }) =>
      notedCodes.filter((noted) => noted === code).map((noted) => ({ code: noted, count })),
    ),
    preparedBy: { name: call.by.name, at: call.now.toISOString() },
  }
  const dataset = await datasetNow(call, input.month, remarks, work.count)
  const unequal = reconcileMonth(dataset).filter((line) => !line.equal)
  if (unequal.length > 0) {
    return { problem: 'NOT_RECONCILED', data: { concepts: unequal.map(({ concept, of }) => ({ concept, of })) } }
  }
  const drawn = await inEveryLanguage((language) => renderPaper(monthPaper(dataset, language, false)))
  const by = { position: 'prepared', name: call.by.name, at: call.now } as const
  const signed = await signAll({ files: drawn, digest: digestOf(dataset) }, by, signer, call.office, call.profile.iso2)
  if ('notValid' in signed) return { problem: 'SIGNATURE_NOT_VALID', data: { codes: signed.codes } }
  return { dataset, files: await storeFiles(call.db, reportName(call, input.month), signed.files, call.now) }
}

/** Writes a prepared report's rows: its version, its frozen figures, its files. Two preparers at once: one is refused. */
export async function recordPrepared(call: WriteCall, prepared: PreparedMonth): Promise<undefined | Problem> {
  const { dataset, files } = prepared
  const last = (await lastVersions(call.tx, dataset.month)).get(dataset.month)
  const state = stateOf(last)
  if (state === 'prepared' || state === 'approved') return { problem: 'MONTH_IS', data: { state } }
  const id = newId()
  const digest = digestOf(dataset)
  await insertReport(
    call.tx,
    { id, month: dataset.month, version: (last?.version ?? 0) + 1 },
    { dataset: canonicalJson(dataset), digest },
  )
  await insertReportEvent(call.tx, {
    id: newId(),
    report_id: id,
    kind: 'prepared',
    reason: '',
    recorded_at: call.now.toISOString(),
    recorded_by: call.by.id,
  })
  await linkFiles(call.tx, id, 'prepared', files)
  call.journal({
    subjects: [{ kind: 'month', id: dataset.month, label: dataset.month }],
    after: { digest, journalSequence: dataset.cut.journalSequence },
  })
  return undefined
}

/** Name of a report's files, without language and ending. */
export function reportName(call: ReadCall, month: Month): string {
  return `${call.office.code}-${month}`
}

async function findViolations(call: ReadCall, month: Month): Promise<undefined | Problem> {
  if (call.today <= lastDay(month)) return { problem: 'MONTH_NOT_OVER', data: { month } }
  const versions = await lastVersions(call.db)
  const state = stateOf(versions.get(month))
  if (state === 'prepared' || state === 'approved') return { problem: 'MONTH_IS', data: { state } }
  const later = closedAfter(month, versions)
  if (later) return { problem: 'LATER_MONTH_CLOSED', data: { month: later } }
  const reported = [...versions.values()].filter((version) => stateOf(version) !== 'open').map(({ month }) => month)
  const before = previousMonth(month)
  const mustBeFirst = reported.some((each) => each < month) && stateOf(versions.get(before)) !== 'approved'
  return mustBeFirst ? { problem: 'EARLIER_MONTH_OPEN', data: { month: before } } : undefined
}
