import { type Language, languageCodes } from '#shared/domain/languages.ts'
import type { OfficeRecord } from '../context.ts'
import type { SigningPosition } from '../print/paper.ts'
import type { CmsSigner } from '../signing/make-cms.ts'
import { signPdf } from '../signing/sign-pdf.ts'

export const reportLanguages = languageCodes

/** One report in its three languages. */
export type LanguageFiles = Record<Language, Uint8Array>

/** Adds one person's signature to the report in each language. About a second a file. */
export async function signAll(
  files: LanguageFiles,
  by: { position: SigningPosition; name: string; at: Date },
  signer: CmsSigner,
  office: OfficeRecord,
  countryCode: string,
): Promise<LanguageFiles> {
  const sign = (language: Language) =>
    signPdf(files[language], {
      position: by.position,
      signer,
      name: by.name,
      function: '',
      location: office.name,
      signedAt: by.at,
      timeZone: office.timeZone,
      locale: { language, digits: 'latn', country: countryCode },
    })
  return { en: await sign('en'), fr: await sign('fr'), ar: await sign('ar') }
}
