import type { Language } from '#shared/domain/languages.ts'
import { serveTask } from '../long-work/serve-task.ts'
import type { SigningPosition } from '../print/paper.ts'
import type { CmsSigner } from '../signing/make-cms.ts'
import { signPdf } from '../signing/sign-pdf.ts'
import { inEveryLanguage, type LanguageFiles } from './in-every-language.ts'

/** A report to be signed in each language; the private key is the worker's own. */
export interface Signing {
  files: LanguageFiles
  by: { position: SigningPosition; name: string; at: Date }
  signer: CmsSigner
  /** `country`: ISO 3166-1 alpha-2, for how figures and days are written. */
  office: { name: string; timeZone: string; country: string }
}

export const signing = serveTask<Signing, LanguageFiles>(async ({ files, by, signer, office }) => {
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
    return await inEveryLanguage(sign)
  } finally {
    signer.privateKey.fill(0)
  }
})
