import { findAuthority } from '#db/queries/keys/signing.ts'
import type { Verification } from '#shared/contract/report.ts'
import { countFigures } from '#shared/domain/distribution/count-figures.ts'
import type { Language } from '#shared/domain/languages.ts'
import { type MonthDataset, monthDataset } from '#shared/domain/report/month.ts'
import { reconcileMonth } from '#shared/domain/report/reconcile-month.ts'
import type { OpenOffice } from '../office-process.ts'
import { renderPaper } from '../print/render-paper.ts'
import { samePages } from '../signing/same-pages.ts'
import { verifyPdf } from '../signing/verify-pdf.ts'
import { digestOf, languageOfDataset, monthPaper } from './month-print/month-print.ts'

type Reason = Verification['reasons'][number]
type Caution = Verification['cautions'][number]

/** The office that checks: its own authority is known to it, those of other offices are not. */
export interface KnownOffice {
  code: string
  authority: Uint8Array
}

/** What an open office knows beforehand; null with no office open, as at headquarters. */
export async function knownOffice(open: OpenOffice | null): Promise<KnownOffice | null> {
  const authority = open && (await findAuthority(open.database.db))
  return authority ? { code: open.record.code, authority: authority.certificate } : null
}

/**
 * Checks a report as headquarters would: signatures and structure, then whether the attached dataset is one, agrees with
 * itself, names the authority that signed, and, drawn again, gives the very pages of the file. Never throws on a
 * file that is damaged or something else. Takes a few seconds.
 *
 * An authority that nobody here knows is a reason against a report that claims to be this office's own; for any other
 * office its fingerprint is shown, to be compared by a person. A report that another version of the program drew is
 * checked but for its pages, which cannot be drawn again.
 */
export async function verifyReport(
  bytes: Uint8Array,
  fileName: string,
  own: KnownOffice | null,
): Promise<Verification> {
  const found = await verifyPdf(bytes, { trusted: own ? [own.authority] : [] })
  const read = readDataset(found.attachments)
  const foreign = read?.dataset.office.code !== own?.code
  const report = read ? await compare(bytes, read.dataset, read.language) : nothingToCompare
  const reasons: Reason[] = [
    ...found.reasons
      .filter(({ code }) => code !== 'UNKNOWN_AUTHORITY' || !foreign)
      .map(({ code, data }) => ({ code, data: { ...data } })),
    ...report.reasons,
    ...(read ? signedByItsAuthority(read.dataset, found.signatures) : [{ code: 'NO_DATASET', data: {} }]),
  ]
  return {
    valid: reasons.length === 0,
    fileName,
    signatures: found.signatures.map(({ reason: _, ...signature }) => signature),
    changedSince: found.changedSince,
    attachedDataAgrees: report.agrees,
    figuresCompared: read ? countFigures(read.dataset) : 0,
    report: read
      ? {
          office: read.dataset.office.name,
          officeCode: read.dataset.office.code,
          month: read.dataset.month,
          demo: read.dataset.office.demo,
          datasetDigest: digestOf(read.dataset),
          journalHead: read.dataset.cut.journalHash,
        }
      : null,
    reasons,
    cautions: [...report.cautions, ...cautionsOf(found.signatures, read?.dataset, foreign)],
  }
}

interface Compared {
  agrees: boolean | null
  reasons: Reason[]
  cautions: Caution[]
}

const nothingToCompare: Compared = { agrees: null, reasons: [], cautions: [] }

function cautionsOf(
  signatures: Verification['signatures'],
  dataset: MonthDataset | undefined,
  foreign: boolean,
): Caution[] {
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
    ...(dataset?.office.demo ? [{ code: 'EXAMPLE_OFFICE' as const, data: {} }] : []),
  ]
}

function readDataset(attachments: Map<string, Uint8Array>): { dataset: MonthDataset; language: Language } | undefined {
  for (const [name, bytes] of attachments) {
    const language = languageOfDataset(name)
    if (!language) continue
    try {
      const read = monthDataset.safeParse(JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes)))
      return read.success ? { dataset: read.data, language } : undefined
    } catch {
      return undefined
    }
  }
  return undefined
}

async function compare(bytes: Uint8Array, dataset: MonthDataset, language: Language): Promise<Compared> {
  const unequal = reconcileMonth(dataset).filter((line) => !line.equal)
  const reasons: Reason[] = unequal.map(({ concept, of }) => ({ code: 'FIGURES_DISAGREE', data: { concept, of } }))
  const differ = (pages: string): Compared => ({
    agrees: false,
    reasons: [...reasons, { code: 'PRINTED_DIFFERS_FROM_DATA', data: { pages } }],
    cautions: [],
  })
  try {
    const pages = await samePages(bytes, await renderPaper(monthPaper(dataset, language, false)))
    if (pages.agree) return { agrees: unequal.length === 0, reasons, cautions: [] }
    if (pages.sameEngine) return differ(pages.differing.join(', '))
    const agrees = unequal.length === 0 ? null : false
    return { agrees, reasons, cautions: [{ code: 'OTHER_PROGRAM_VERSION', data: {} }] }
  } catch {
    return differ('')
  }
}

function signedByItsAuthority(dataset: MonthDataset, signatures: Verification['signatures']): Reason[] {
  const others = signatures.filter((signature) => signature.authorityFingerprint !== dataset.authority.fingerprint)
  const preparer = signatures.find((signature) => signature.role === 'prepared')
  return [
    ...others.map(({ name }) => ({ code: 'NOT_THE_PRINTED_AUTHORITY', data: { name } })),
    ...(preparer && dataset.preparedBy?.name !== preparer.name
      ? [{ code: 'NOT_THE_PRINTED_PREPARER', data: { name: preparer.name } }]
      : []),
  ]
}
