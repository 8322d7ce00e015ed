import { type Language, languageCodes } from '#shared/domain/languages.ts'
import type { OfficeRecord } from '../context.ts'
import type { SigningPosition } from '../print/paper.ts'
import type { CmsSigner } from '../signing/make-cms.ts'
import { signPdf } from '../signing/sign-pdf.ts'

/** One report in each language of the program. */
export type LanguageFiles = Record<Language, Uint8Array>

/** Makes a report's file in each language, one after the other. */
export async function inEveryLanguage(make: (language: Language) => Promise<Uint8Array>): Promise<LanguageFiles> {
  const files: Partial<LanguageFiles> = {}
  for (const language of languageCodes) files[language] = await make(language)
  return files as LanguageFiles
}

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
  return inEveryLanguage(sign)
}
