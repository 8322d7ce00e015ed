/**
 * The languages of the program: each has a folder of texts in `resources/locales`. Adding one is a folder and a line
 * here; what is known of a language that is more than words stands in its line.
 */
export const languages = {
  en: { name: 'English', direction: 'ltr', region: 'GB', ownDigits: false, weekBegins: 1 },
  fr: { name: 'Français', direction: 'ltr', region: 'FR', ownDigits: false, weekBegins: 1 },
  ar: { name: 'العربية', direction: 'rtl', region: null, ownDigits: true, weekBegins: 6 },
} as const satisfies Record<string, LanguageFacts>

interface LanguageFacts {
  /** Its name in itself, as it is offered. */
  name: string
  direction: 'ltr' | 'rtl'
  /** Whose habits dates and numbers follow (ISO 3166 alpha-2); null: those of the office's country. */
  region: string | null
  /** Whether its readers may choose other digits than Latin ones. */
  ownDigits: boolean
  /** The day on which calendars begin, 0 for Sunday. */
  weekBegins: 0 | 1 | 6
}

export type Language = keyof typeof languages

/** Their codes, in the order in which they are offered. */
export const languageCodes = Object.keys(languages) as [Language, ...Language[]]

/** Whether a text is the code of a language of the program. */
export const isLanguage = (text: unknown): text is Language => languageCodes.some((code) => code === text)

/** Whether a language is read from the right. */
export const isRightToLeft = (language: Language): boolean => languages[language].direction === 'rtl'

/** The BCP 47 tag by which `Intl` writes dates: region, and the digits chosen where the language has a choice. */
export function localeTag(language: Language, country: string, digits: 'latn' | 'arab'): string {
  const { region, ownDigits } = languages[language]
  return `${language}-${region ?? country}-u-nu-${ownDigits ? digits : 'latn'}`
}
