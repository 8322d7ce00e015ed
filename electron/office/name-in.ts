import type { Language } from '#shared/domain/languages.ts'

/** A record's name in a language; English where it has none in that one. */
export function nameIn(language: Language, names: { en: string; fr: string; ar: string }): string {
  return names[language] || names.en
}
