import type { Verification } from '#shared/contract/report.ts'
import type { MonthHead } from '#shared/domain/report/month-head.ts'
import type { SigningPosition } from '../print/paper.ts'
import type { VerificationReason } from '../signing/signature/verification.ts'
import { verifyPdf } from '../signing/signature/verify-pdf.ts'
import { type ComparedReport, compareReport, isDraft } from './compare-report.ts'
import { type Anchors, judgeAuthorities, trustedBy } from './judge-authorities.ts'
import type { KnownOffice } from './known-office.ts'
import { type AttachedDataset, readAttachedDataset } from './read-dataset.ts'
import type { MonthVersion } from './versions/month-version.ts'
import { monthVersions } from './versions/month-versions.ts'

type Reason = Verification['reasons'][number]
type Caution = Verification['cautions'][number]

function describeReport({ head, digest }: AttachedDataset): NonNullable<Verification['report']> {
  const { name: office, code: officeCode, demo } = head.office
  return {
    ...{ office, officeCode, month: head.month, demo, datasetVersion: head.version },
    ...{ datasetDigest: digest, journalHead: head.cut.journalHash },
  }
}

function unsigned(fileName: string, read: AttachedDataset): Omit<Verification, 'reasons'> {
  return {
    ...{ verdict: 'not-valid', fileName, signatures: [], changedSince: false, attachedDataAgrees: true },
    ...{ figuresCompared: read.month?.figures ?? 0, report: describeReport(read), cautions: [] },
  }
}

export interface VerifyReportOptions {
  /** Versions of the dataset that can be read; all that this program has when left out. */
  versions?: readonly MonthVersion[]
  /** Signatures that must be there; both when left out. */
  expected?: SigningPosition[]
}

/**
 * Checks a report as headquarters would: signatures and structure, then whether the attached dataset is one, agrees with
 * itself, names the authority that signed, and, drawn again by its own version, gives the very file. Never throws on
 * a file that is damaged or something else. Takes a few seconds in the caller's own thread: a worker's work.
 *
 * Valid is only what is anchored: signed under an authority of this office or one whose fingerprint the verifier was told.
 * An unknown authority is a reason against a report that claims to be this office's own; any other is not proved, and
 * so is one that cannot be drawn again, because its dataset or its drawing is of a version that this program does not have.
 */
export async function verifyReport(
  bytes: Uint8Array,
  fileName: string,
  anchors: Anchors,
  { versions = monthVersions, expected }: VerifyReportOptions = {},
): Promise<Verification> {
  const { own } = anchors
  const found = await verifyPdf(bytes, { isTrusted: trustedBy(anchors), ...(expected && { expected }) })
  const read = readAttachedDataset(found.attachments, versions)
  if (read?.month && found.signatures.length === 0 && (await isDraft(found.core, read.month, read.language))) {
    return { ...unsigned(fileName, read), reasons: [{ code: 'DRAFT', data: {} }] }
  }
  const report = read ? await compareReport(found.core, read, found.signatures) : nothingToCompare
  const authorities = judgeAuthorities(found, read?.head.office.code, own)
  const reasons = eachOnce([
    ...found.reasons.map(asReason),
    ...report.reasons,
    ...(read ? signedByItsAuthority(read.head, found.signatures) : [{ code: 'NO_DATASET' as const, data: {} }]),
    ...authorities.reasons,
  ])
  const cautions = eachOnce([
    ...report.cautions,
    ...authorities.cautions,
    ...(own && read ? amongItsReports(read, own) : []),
    ...(read?.head.office.demo ? [{ code: 'EXAMPLE_OFFICE' as const, data: {} }] : []),
  ])
  return {
    verdict: verdictOf(reasons, cautions),
    fileName,
    signatures: found.signatures.map(({ reason: _, ...signature }) => signature),
    changedSince: found.changedSince,
    attachedDataAgrees: report.agrees,
    figuresCompared: read?.month?.figures ?? 0,
    report: read ? describeReport(read) : null,
    reasons,
    cautions,
  }
}

function eachOnce<T extends object>(said: T[]): T[] {
  return [...new Map(said.map((each) => [JSON.stringify(each), each])).values()]
}

function asReason({ code, data }: VerificationReason): Reason {
  return { code, data: { ...data } }
}

/** Cautions after which nobody can say whose the report is, or that it shows what its data say. */
const unproved = new Set<Caution['code']>([
  'AUTHORITY_NOT_KNOWN_HERE',
  'SIGNER_NAMES_NO_ROLE',
  'OTHER_PROGRAM_VERSION',
  'OTHER_DATASET_VERSION',
  'NOT_AMONG_ITS_REPORTS',
])

function verdictOf(reasons: Reason[], cautions: Caution[]): Verification['verdict'] {
  if (reasons.length > 0) return 'not-valid'
  return cautions.some(({ code }) => unproved.has(code)) ? 'not-proved' : 'valid'
}

const nothingToCompare: ComparedReport = { agrees: null, reasons: [], cautions: [] }

/** What the open office knows of its own reports. */
function amongItsReports({ head, digest }: AttachedDataset, own: KnownOffice): Caution[] {
  if (head.office.code !== own.code) return [{ code: 'OTHER_OFFICE', data: {} }]
  const known = own.reports.find((report) => report.digest === digest)
  if (!known) return [{ code: 'NOT_AMONG_ITS_REPORTS', data: {} }]
  return known.replaced ? [{ code: 'OTHER_VERSION', data: {} }] : []
}

function signedByItsAuthority(head: MonthHead, signatures: Verification['signatures']): Reason[] {
  const others = signatures.filter((signature) => signature.authorityFingerprint !== head.authority.fingerprint)
  const preparer = signatures.find((signature) => signature.role === 'prepared')
  return [
    ...others.map(({ name }) => ({ code: 'NOT_THE_PRINTED_AUTHORITY' as const, data: { name } })),
    ...(preparer && head.preparedBy?.name !== preparer.name
      ? [{ code: 'NOT_THE_PRINTED_PREPARER' as const, data: { name: preparer.name } }]
      : []),
  ]
}
