import codes from 'i18n-iso-countries/codes.json' with { type: 'json' }
import arabic from 'i18n-iso-countries/langs/ar.json' with { type: 'json' }
import english from 'i18n-iso-countries/langs/en.json' with { type: 'json' }
import french from 'i18n-iso-countries/langs/fr.json' with { type: 'json' }
import type { Language } from '../languages.ts'

/** English stands in for a language whose names of countries are not here. */
type Names = { en: string } & Partial<Record<Language, string>>

/** Codes of ICAO Doc 9303 part 3 for people without a country's nationality, which ISO 3166 lacks (domain.md 9). */
const withoutCountry: Record<string, Names> = {
  XXA: { en: 'Stateless person', fr: 'Apatride', ar: 'عديم الجنسية' },
  XXB: { en: 'Refugee (1951 Convention)', fr: 'Réfugié (convention de 1951)', ar: 'لاجئ (اتفاقية 1951)' },
  XXC: { en: 'Refugee (other)', fr: 'Réfugié (autre)', ar: 'لاجئ (غير ذلك)' },
  XXX: { en: 'Nationality not specified', fr: 'Nationalité non précisée', ar: 'جنسية غير محددة' },
}

const tables = {
  en: english.countries,
  fr: french.countries,
  ar: arabic.countries,
} satisfies Partial<Record<Language, Record<string, string | string[]>>>

const namesByCode = new Map<string, Names>([
  ...codes.map(([alpha2 = '', alpha3 = '']): [string, Names] => [
    alpha3,
    { en: nameIn('en', alpha2), fr: nameIn('fr', alpha2), ar: nameIn('ar', alpha2) },
  ]),
  ...Object.entries(withoutCountry),
])

/** Every nationality that can be entered: ISO 3166-1 alpha-3, Kosovo as XKK, and ICAO's four for people without one. */
export const nationalityCodes: readonly string[] = [...namesByCode.keys()].sort()

/** Whether a code is one of `nationalityCodes`. */
export function isNationality(code: string): boolean {
  return namesByCode.has(code)
}

/** The name of a nationality's country, or of what a person without one is; the code itself when it is unknown. */
export function nationalityName(code: string, language: Language): string {
  return namesByCode.get(code)?.[language] ?? namesByCode.get(code)?.en ?? code
}

/** All nationalities with their names, in the alphabetical order of the language; people without one last. */
export function listNationalities(language: Language): { code: string; name: string }[] {
  const { compare } = new Intl.Collator(language)
  const rank = (code: string) => (code in withoutCountry ? 1 : 0)
  return nationalityCodes
    .map((code) => ({ code, name: nationalityName(code, language) }))
    .sort((a, b) => rank(a.code) - rank(b.code) || compare(a.name, b.name))
}

function nameIn(language: keyof typeof tables, alpha2: string): string {
  const table: Record<string, string | string[]> = tables[language]
  const name = table[alpha2]
  // Where the list has several, the first is the official one.
  return (Array.isArray(name) ? name[0] : name) ?? alpha2
}
