import { type Language, languageCodes } from '#shared/domain/languages.ts'

/** One report in each language of the program. */
export type LanguageFiles = Record<Language, Uint8Array>

/** Makes a report's file in each language, one after the other. */
export async function inEveryLanguage(make: (language: Language) => Promise<Uint8Array>): Promise<LanguageFiles> {
  const files: Partial<LanguageFiles> = {}
  for (const language of languageCodes) files[language] = await make(language)
  return files as LanguageFiles
}
