import type { Verification } from '#shared/contract/report.ts'
import type { MonthHead } from '#shared/domain/report/month-head.ts'
import { drawPaper } from '../print/draw-paper.ts'
import { checkStamps } from '../signing/check-stamps.ts'
import { compareWithDrawing } from '../signing/same-file.ts'
import type { VerificationReason, VerifiedSignature } from '../signing/verification.ts'
import { verifyPdf } from '../signing/verify-pdf.ts'
import type { KnownOffice } from './known-office.ts'
import { type AttachedDataset, readAttachedDataset } from './read-dataset.ts'
import type { MonthVersion } from './versions/month-version.ts'
import { monthVersions } from './versions/month-versions.ts'

type Reason = Verification['reasons'][number]
type Caution = Verification['cautions'][number]

/**
 * Checks a report as headquarters would: signatures and structure, then whether the attached dataset is one, agrees with
 * itself, names the authority that signed, and, drawn again by its own version, gives the very pages of the file.
 * Never throws on a file that is damaged or something else. Takes a few seconds in the caller's own
 * thread: a worker's work.
 *
 * An authority that nobody here knows is a reason against a report that claims to be this office's own; for any other
 * office its fingerprint is shown, to be compared by a person. A report that cannot be drawn again, because its dataset
 * or its drawing is of a version that this program does not have, is not proved.
 */
export async function verifyReport(
  bytes: Uint8Array,
  fileName: string,
  own: KnownOffice | null,
  versions: readonly MonthVersion[] = monthVersions,
): Promise<Verification> {
  const found = await verifyPdf(bytes, { trusted: own ? [own.authority] : [] })
  const read = readAttachedDataset(found.attachments, versions)
  const foreign = read?.head.office.code !== own?.code
  const report = read ? await compare(bytes, read, found.signatures) : nothingToCompare
  const reasons: Reason[] = [
    ...found.reasons.filter(({ code }) => code !== 'UNKNOWN_AUTHORITY' || !foreign).map(asReason),
    ...report.reasons,
    ...(read ? signedByItsAuthority(read.head, found.signatures) : [{ code: 'NO_DATASET', data: {} }]),
  ]
  const cautions = [...report.cautions, ...cautionsOf(found.signatures, read?.head, foreign)]
  return {
    verdict: verdictOf(reasons, cautions),
    fileName,
    signatures: found.signatures.map(({ reason: _, ...signature }) => signature),
    changedSince: found.changedSince,
    attachedDataAgrees: report.agrees,
    figuresCompared: read?.month?.figures ?? 0,
    report: read
      ? {
          office: read.head.office.name,
          officeCode: read.head.office.code,
          month: read.head.month,
          demo: read.head.office.demo,
          datasetDigest: read.digest,
          journalHead: read.head.cut.journalHash,
        }
      : null,
    reasons,
    cautions,
  }
}

function asReason({ code, data }: VerificationReason): Reason {
  return { code, data: { ...data } }
}

/** Cautions after which nobody can say that the pages show what the data say. */
const unproved = new Set<Caution['code']>(['OTHER_PROGRAM_VERSION', 'OTHER_DATASET_VERSION'])

function verdictOf(reasons: Reason[], cautions: Caution[]): Verification['verdict'] {
  if (reasons.length > 0) return 'not-valid'
  return cautions.some(({ code }) => unproved.has(code)) ? 'not-proved' : 'valid'
}

interface Compared {
  agrees: boolean | null
  reasons: Reason[]
  cautions: Caution[]
}

const nothingToCompare: Compared = { agrees: null, reasons: [], cautions: [] }

function cautionsOf(signatures: Verification['signatures'], head: MonthHead | undefined, foreign: boolean): Caution[] {
  const unknown = foreign && signatures.find(({ chain }) => chain === 'unknown-authority')
  return [
    ...(unknown
      ? [
          {
            code: 'AUTHORITY_NOT_KNOWN_HERE' as const,
            data: { authority: unknown.authorityName, fingerprint: unknown.authorityFingerprint },
          },
        ]
      : []),
    ...(head?.office.demo ? [{ code: 'EXAMPLE_OFFICE' as const, data: {} }] : []),
  ]
}

async function compare(
  bytes: Uint8Array,
  { head, month, language }: AttachedDataset,
  signatures: readonly VerifiedSignature[],
): Promise<Compared> {
  if (month === null) {
    const version = { code: 'OTHER_DATASET_VERSION' as const, data: { version: String(head.version) } }
    return { agrees: null, reasons: [], cautions: [version] }
  }
  const unequal = month.findUnequal()
  const reasons: Reason[] = unequal.map(({ concept, of }) => ({ code: 'FIGURES_DISAGREE', data: { concept, of } }))
  const differ = (more: Reason[]): Compared => ({ agrees: false, reasons: [...reasons, ...more], cautions: [] })
  try {
    const { agree, pages, parts, added, sameEngine } = await compareWithDrawing(
      bytes,
      await drawPaper(month.draw(language, false)),
    )
    if (agree) {
      const { name: location, timeZone, country } = head.office
      const stamps = await checkStamps(bytes, signatures, {
        ...{ location, timeZone },
        locale: { language, digits: 'latn', country },
      })
      return { agrees: unequal.length === 0, reasons: [...reasons, ...stamps.map(asReason)], cautions: [] }
    }
    // What no version of this program writes is against the file, whichever version it says it was drawn by.
    if (!sameEngine && added.length === 0) {
      const agrees = unequal.length === 0 ? null : false
      return { agrees, reasons, cautions: [{ code: 'OTHER_PROGRAM_VERSION', data: {} }] }
    }
    if (pages.length > 0) return differ([{ code: 'PRINTED_DIFFERS_FROM_DATA', data: { pages: pages.join(', ') } }])
    return differ([{ code: 'HOLDS_MORE_THAN_ITS_DATA', data: { parts: parts.join(', ') } }])
  } catch {
    return differ([{ code: 'PRINTED_DIFFERS_FROM_DATA', data: { pages: '' } }])
  }
}

function signedByItsAuthority(head: MonthHead, signatures: Verification['signatures']): Reason[] {
  const others = signatures.filter((signature) => signature.authorityFingerprint !== head.authority.fingerprint)
  const preparer = signatures.find((signature) => signature.role === 'prepared')
  return [
    ...others.map(({ name }) => ({ code: 'NOT_THE_PRINTED_AUTHORITY', data: { name } })),
    ...(preparer && head.preparedBy?.name !== preparer.name
      ? [{ code: 'NOT_THE_PRINTED_PREPARER', data: { name: preparer.name } }]
      : []),
  ]
}
