import type { Language } from './languages.ts'

/** What something is called in the languages it has a name in; English stands in for the others. */
export type Names = { en: string } & Partial<Record<Language, string>>

/** A name in a language; in English where there is none, or an empty one, in that language. */
export function nameIn(language: Language, names: Names): string {
  return names[language] || names.en
}

/** The name of a record of the office's lists in a language. */
export function recordName(language: Language, record: { nameEn: string; nameFr: string; nameAr: string }): string {
  return nameIn(language, { en: record.nameEn, fr: record.nameFr, ar: record.nameAr })
}
