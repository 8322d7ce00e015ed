import type { Language } from '#shared/domain/languages.ts'
import { serveTask } from '../long-work/serve-task.ts'
import type { SigningPosition } from '../print/paper.ts'
import type { CmsSigner } from '../signing/make-cms.ts'
import { signPdf } from '../signing/sign-pdf.ts'
import { verifyPdf } from '../signing/verify-pdf.ts'
import { inEveryLanguage, type LanguageFiles } from './in-every-language.ts'

/** A report to be signed in each language; the private key is the worker's own. */
export interface Signing {
  files: LanguageFiles
  by: { position: SigningPosition; name: string; at: Date }
  signer: CmsSigner
  /** `country`: ISO 3166-1 alpha-2, for how figures and days are written. */
  office: { name: string; timeZone: string; country: string }
}

/** The signed files, or why they are not valid: a certificate made under a clock that ran ahead, for one. */
export type Signed = { files: LanguageFiles } | { problem: 'SIGNATURE_NOT_VALID'; data: { codes: string[] } }

export const signing = serveTask<Signing, Signed>(async ({ files, by, signer, office }) => {
  const sign = (language: Language) =>
    signPdf(files[language], {
      position: by.position,
      signer,
      name: by.name,
      function: '',
      location: office.name,
      signedAt: by.at,
      timeZone: office.timeZone,
      locale: { language, digits: 'latn', country: office.country },
    })
  try {
    const signed = await inEveryLanguage(sign)
    const codes = new Set<string>()
    for (const file of Object.values(signed))
      for (const code of await whatIsWrong(file, signer, by.position)) codes.add(code)
    return codes.size === 0 ? { files: signed } : { problem: 'SIGNATURE_NOT_VALID', data: { codes: [...codes] } }
  } finally {
    signer.privateKey.fill(0)
  }
})

/** Before it counts, a signed file is looked at as whoever receives it will. */
async function whatIsWrong(file: Uint8Array, signer: CmsSigner, position: SigningPosition): Promise<string[]> {
  const expected: SigningPosition[] = position === 'prepared' ? ['prepared'] : ['prepared', 'approved']
  const { reasons } = await verifyPdf(file, { trusted: signer.chain, expected })
  return reasons.map(({ code }) => code)
}
