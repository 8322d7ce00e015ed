import i18next, { type FormatterModule, type TFunction } from 'i18next'
import { initReactI18next } from 'react-i18next'
import { isLanguage, type Language, languages } from '#shared/domain/languages.ts'
import type { English } from './english.ts'
import { type Format, formatFor, isolate, type Reading } from './format.ts'
import { locales, type Texts } from './locales.ts'

export type Namespace = keyof English
export const namespaces = Object.keys(locales.en) as Namespace[]

/** Says words of any namespace by their full key: `say('stock:list.receipts.title')`. */
export type Say = TFunction<Namespace[]>

/** Says words outside of components, in the language of the moment. Components use `useTranslation` or `useSay`. */
export const say: Say = i18next.getFixedT(null, namespaces)

/** The words of a key that is only known at run time (a code, a kind), or undefined when there are none. */
export function sayIfKnown(key: string, values: object = {}): string | undefined {
  if (!i18next.exists(key, { ...values })) return undefined
  // With another text to fall back on i18next takes any key. What exists may be a group of texts, which is no text.
  const text: unknown = i18next.t(key, { ...values, returnObjects: true, defaultValue: '' })
  return typeof text === 'string' ? text : undefined
}

declare module 'i18next' {
  interface CustomTypeOptions {
    defaultNS: 'common'
    resources: English
    interpolationFormatTypeMap: {
      day: string
      dayInFull: string
      month: string
      instant: string
      plain: string | number
    }
  }
}

let reading: Reading = { language: 'en', digits: 'latn', country: 'LY' }
let format: Format = formatFor(reading)

/** The reading in force; components use `useReading`, which follows changes. */
export const currentReading = (): Reading => reading
export const currentFormat = (): Format => format

function put(value: unknown, how: string | undefined, language: string | undefined): unknown {
  if (value === undefined) return undefined
  const asLanguage = isLanguage(language) ? language : 'en'
  if (how === 'plain') return String(value)
  if (how === 'day' || how === 'dayInFull' || how === 'month' || how === 'instant') {
    return isolate(format[how](String(value)), asLanguage)
  }
  return typeof value === 'number' ? format.number(value) : isolate(String(value), asLanguage)
}

/** Everything put into a sentence passes here: numbers in the chosen digits, days in words, names kept apart. */
const formatter: FormatterModule = {
  type: 'formatter',
  init: () => undefined,
  add: () => undefined,
  addCached: () => undefined,
  format: (value, how, language) => put(value, how, language) as string,
}

/** French counts whole millions apart; where a text does not care, the plural serves. */
function withMillions(texts: Texts): Texts {
  const filled: Record<string, Texts[string]> = {}
  for (const [key, value] of Object.entries(texts)) {
    filled[key] = typeof value === 'string' || Array.isArray(value) ? value : withMillions(value as Texts)
    const many = key.replace(/_other$/, '_many')
    if (many !== key && !(many in texts)) filled[many] = value
  }
  return filled
}

/** Call once before the first render: texts are part of the program, so this is done when it returns. */
export function startText(first: Reading): void {
  reading = first
  format = formatFor(first)
  void i18next
    .use(initReactI18next)
    .use(formatter)
    .init({
      lng: first.language,
      fallbackLng: false,
      ns: namespaces,
      defaultNS: 'common',
      resources: { ...locales, fr: withMillions(locales.fr) },
      initAsync: false,
      returnNull: false,
      interpolation: { escapeValue: false, alwaysFormat: true },
      react: { useSuspense: false },
    })
  showDirection(first.language)
}

/** Changes how everything is said and written, at once, in the whole window. */
export async function changeReading(next: Reading): Promise<void> {
  reading = next
  format = formatFor(next)
  showDirection(next.language)
  await i18next.changeLanguage(next.language)
}

export const directionOf = (language: Language): 'ltr' | 'rtl' => languages[language].direction

function showDirection(language: Language): void {
  document.documentElement.lang = language
  document.documentElement.dir = directionOf(language)
}
