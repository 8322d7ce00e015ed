import type { Language } from '#shared/domain/languages.ts'
import { type PrintWords, printWords } from '../../../print/words.ts'
import countries from './countries.json' with { type: 'json' }

/**
 * The words of version 1 in a language, those of the page's own frame included. They are its own: the words of screens
 * and other papers may be worded better at any time, and a report that was signed before must not read otherwise when it
 * is drawn again. Once a report of this version is signed outside of a test, `report-v1.json` is never changed.
 */
export function monthWords(language: Language): PrintWords['report-v1'] {
  return printWords('report-v1', language)
}

const namesOf: Partial<Record<Language, Readonly<Record<string, string>>>> = countries

/**
 * The name of a nationality's country as version 1 prints it, whatever the list that the program has today says; English
 * in a language that version 1 does not know, and the code itself when it is unknown.
 */
export function countryName(code: string, language: Language): string {
  return namesOf[language]?.[code] ?? namesOf.en?.[code] ?? code
}
