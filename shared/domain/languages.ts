/**
 * The languages of the program: each has a folder of texts in `resources/locales`. Adding one is a folder and a line
 * here; what is known of a language that is more than words (its direction, its name in itself, how dates are written)
 * stands in its line.
 */
export const languages = {
  en: { name: 'English', direction: 'ltr', locale: 'en-GB' },
  fr: { name: 'Français', direction: 'ltr', locale: 'fr-FR' },
  ar: { name: 'العربية', direction: 'rtl', locale: 'ar' },
} as const satisfies Record<string, { name: string; direction: 'ltr' | 'rtl'; locale: string }>

export type Language = keyof typeof languages

/** Their codes, in the order in which they are offered. */
export const languageCodes = Object.keys(languages) as [Language, ...Language[]]
