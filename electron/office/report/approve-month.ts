import { v7 as newId } from 'uuid'
import { insertReportEvent } from '#db/queries/report/report.ts'
import type { reportContract } from '#shared/contract/report.ts'
import { canonicalJson } from '#shared/domain/canonical-json.ts'
import type { Month } from '#shared/domain/dates.ts'
import { monthSections } from '#shared/domain/report/month-list.ts'
import { monthDataset } from '#shared/domain/report/v1/month.ts'
import type { ReadCall, WriteCall } from '../context.ts'
import { readHead } from '../journal/append-entry.ts'
import type { ProblemOf } from '../problem.ts'
import type { CmsSigner } from '../signing/certificate/make-cms.ts'
import { closeMonth } from '../stock/balance/close-month.ts'
import { computeMonth } from './dataset/compute-month.ts'
import { digestOf } from './dataset-file.ts'
import { type CountMonth, datasetNow, frozenDataset } from './freeze-month.ts'
import { inEveryLanguage } from './in-every-language.ts'
import { lastVersions } from './last-versions.ts'
import { closedAfter, type ReportVersion, stateOf } from './month-state.ts'
import { reportName } from './prepare-month.ts'
import { signAll } from './sign-all.ts'
import { type KeptFiles, linkFiles, readFile, storeFiles } from './store-files.ts'

type Problem = ProblemOf<typeof reportContract.approve>

/** The second signatures, kept, still to be pointed at. */
export interface ApprovedMonth {
  version: ReportVersion
  files: KeptFiles
  /** Of the frozen figures that were compared. */
  digest: string
  /** The journal's sequence when its figures were found unchanged. */
  unchangedAt: number
}

/**
 * Adds the approver's signature to the three files of a prepared month. Refused for the person who prepared it (REF-14)
 * and when the month's figures are no longer the frozen ones. `recordApproved` then closes the month.
 */
export async function approveMonth(
  call: ReadCall,
  month: Month,
  signer: CmsSigner,
  count: CountMonth,
): Promise<ApprovedMonth | Problem> {
  const versions = await lastVersions(call.db)
  const version = versions.get(month)
  const problem = findViolations(call, version, versions)
  if (problem || !version) return problem ?? { problem: 'MONTH_IS', data: { state: 'open' } }
  const compared = await compareFigures(call, version, count)
  if ('problem' in compared) return compared
  const prepared = await inEveryLanguage((language) => readFile(call.db, version.id, 'prepared', language))
  const by = { position: 'approved', name: call.by.name, at: call.now } as const
  const signed = await signAll({ files: prepared, digest: compared.digest }, by, signer, call.office, call.profile.iso2)
  if ('notValid' in signed) {
    const problem = signed.notValid === 'given' ? 'PREPARED_NOT_VALID' : 'SIGNATURE_NOT_VALID'
    return { problem, data: { codes: signed.codes } }
  }
  return { version, files: await storeFiles(call.db, reportName(call, month), signed.files, call.now), ...compared }
}

/** Makes the approval count and closes the month; looks again when something was written while it was signed. */
export async function recordApproved(call: WriteCall, approved: ApprovedMonth): Promise<undefined | Problem> {
  const { month, id } = approved.version
  const versions = await lastVersions(call.tx)
  const version = versions.get(month)
  const problem = findViolations(call, version?.id === id ? version : undefined, versions)
  if (problem) return problem
  if ((await readHead(call.tx)).sequence !== approved.unchangedAt) {
    const count: CountMonth = (question) => computeMonth(call.tx, question)
    const compared = await compareFigures({ ...call, db: call.tx }, approved.version, count)
    if ('problem' in compared) return compared
  }
  await insertReportEvent(call.tx, {
    id: newId(),
    report_id: id,
    kind: 'approved',
    reason: '',
    recorded_at: call.now.toISOString(),
    recorded_by: call.by.id,
  })
  await linkFiles(call.tx, id, 'approved', approved.files)
  await closeMonth(call.tx, month, { at: call.now.toISOString(), by: call.by.id })
  call.journal({
    subjects: [{ kind: 'month', id: month, label: month }],
    after: { digest: approved.digest, closed: true },
  })
  return undefined
}

function findViolations(
  call: Pick<ReadCall, 'by'>,
  version: ReportVersion | undefined,
  versions: ReadonlyMap<Month, ReportVersion>,
): undefined | Problem {
  const state = stateOf(version)
  if (state !== 'prepared' || !version) return { problem: 'MONTH_IS', data: { state } }
  const later = closedAfter(version.month, versions)
  if (later) return { problem: 'LATER_MONTH_CLOSED', data: { month: later } }
  const prepared = version.events.find((event) => event.kind === 'prepared')
  return prepared?.recorded_by === call.by.id ? { problem: 'SAME_PERSON' } : undefined
}

/**
 * Compares the figures only: the cut, the remarks and the journal's head are those of the preparation. What was frozen in
 * another version of the dataset cannot be compared and must be prepared again.
 */
async function compareFigures(
  call: ReadCall,
  version: ReportVersion,
  count: CountMonth,
): Promise<Pick<ApprovedMonth, 'digest' | 'unchangedAt'> | Problem> {
  const { data: frozen } = monthDataset.safeParse(await frozenDataset(call, version.id))
  if (!frozen) return { problem: 'CHANGED_SINCE_PREPARED', data: { sections: [...monthSections] } }
  const now = await datasetNow(call, version.month, frozen, count)
  const sections = monthSections.filter((section) => canonicalJson(frozen[section]) !== canonicalJson(now[section]))
  return sections.length === 0
    ? { digest: digestOf(frozen), unchangedAt: now.cut.journalSequence }
    : { problem: 'CHANGED_SINCE_PREPARED', data: { sections } }
}
