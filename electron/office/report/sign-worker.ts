import type { CodeAgainst } from '#shared/contract/report.ts'
import type { Language } from '#shared/domain/languages.ts'
import { serveTask } from '../long-work/serve-task.ts'
import type { SigningPosition } from '../print/paper.ts'
import type { CmsSigner } from '../signing/certificate/make-cms.ts'
import { signPdf } from '../signing/signature/sign-pdf.ts'
import { inEveryLanguage, type LanguageFiles } from './in-every-language.ts'
import { verifyReport } from './verify-report.ts'

/** A report to be signed in each language; the private key is the worker's own. */
export interface Signing {
  files: LanguageFiles
  /** The frozen figures that each of the files must be of. */
  digest: string
  by: { position: SigningPosition; name: string; at: Date }
  signer: CmsSigner
  /** `country`: ISO 3166-1 alpha-2, for how figures and days are written. */
  office: { code: string; name: string; timeZone: string; country: string }
}

/**
 * The signed files, or why which are not valid: the given ones, and nothing was signed, or the signed ones, as after a
 * certificate made under a clock that ran ahead.
 */
export type Signed = { files: LanguageFiles } | { notValid: 'given' | 'signed'; codes: CodeAgainst[] }

export const signing = serveTask<Signing, Signed>(async (order) => {
  const { files, by, signer, office } = order
  const sign = (language: Language) =>
    signPdf(files[language], {
      position: by.position,
      signer,
      name: by.name,
      location: office.name,
      signedAt: by.at,
      timeZone: office.timeZone,
      locale: { language, digits: 'latn', country: office.country },
    })
  try {
    // Who approves signs the figures that were compared, not whatever file lies there under their name.
    const before = by.position === 'approved' ? await whatIsWrong(files, ['prepared'], order) : []
    if (before.length > 0) return { notValid: 'given', codes: before }
    const signed = await inEveryLanguage(sign)
    const codes = await whatIsWrong(signed, by.position === 'approved' ? ['prepared', 'approved'] : ['prepared'], order)
    return codes.length === 0 ? { files: signed } : { notValid: 'signed', codes }
  } finally {
    signer.privateKey.fill(0)
  }
})

/** Looks at the files as whoever receives them will, and whether they are of the frozen figures. */
async function whatIsWrong(
  files: LanguageFiles,
  expected: SigningPosition[],
  { digest, signer, office }: Signing,
): Promise<CodeAgainst[]> {
  const authorities = signer.chain.map((certificate) => ({ certificate, exposed: false }))
  const own = { code: office.code, reports: [{ digest, replaced: false }], authorities, keptFiles: [] }
  const codes = new Set<CodeAgainst>()
  for (const file of Object.values(files)) {
    const found = await verifyReport(file, '', { own, fingerprints: [] }, { expected })
    if (found.verdict !== 'valid') for (const { code } of [...found.reasons, ...found.cautions]) codes.add(code)
    if (found.report?.datasetDigest !== digest) codes.add('NOT_AMONG_ITS_REPORTS')
    if (codes.size > 0) break
  }
  return [...codes]
}
