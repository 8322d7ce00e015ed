import { isRightToLeft, type Language, languages, localeTag } from '#shared/domain/languages.ts'
import { bandOfLabel } from '#shared/domain/people/age-bands.ts'
import { writeRange } from '#shared/domain/range.ts'

export type Digits = 'latn' | 'arab'
/** How one person reads: everything that turns figures and dates into words depends on these and on nothing else. */
export interface Reading {
  language: Language
  digits: Digits
  /** ISO 3166 alpha-2 of the office's country: Arabic names its months differently in Libya and in Lebanon. */
  country: string
}

export function localeOf({ language, digits, country }: Reading): string {
  return localeTag(language, country, digits)
}

/** Numbers are grouped alike in all Arabic offices, 1,204 or ١٬٢٠٤, as spreadsheets there write them. */
const numberLocale = (reading: Reading): string =>
  languages[reading.language].ownDigits ? `ar-EG-u-nu-${reading.digits}` : localeOf(reading)

/** Made when first asked for: an Intl formatter costs a thousand times what formatting does. */
function once<T>(make: () => T): () => T {
  let made: T | undefined
  return () => {
    made ??= make()
    return made
  }
}

/** A day is a date without time: read it at noon UTC, so that no time zone moves it. */
function onDay(day: string, format: () => Intl.DateTimeFormat): string {
  const date = new Date(`${day}T12:00:00Z`)
  return Number.isNaN(date.getTime()) ? day : format().format(date)
}

export interface Format {
  number(value: number): string
  /** 5–17, or 60+ when it has no end */
  range(from: number, to: number | null): string
  /** An age band by its code: 5–17, 60+ */
  band(code: string): string
  percent(share: number): string
  /** 14 Nov 2026 */
  day(day: string): string
  /** Saturday 14 November 2026 */
  dayInFull(day: string): string
  /** Sat */
  weekday(day: string): string
  /** November 2026, from `2026-11` */
  month(month: string): string
  /** November, from `11` */
  monthName(month: string): string
  /** 1996, never grouped */
  year(year: number): string
  /** 14 Nov 2026, 09:32, in the machine's time zone */
  instant(iso: string): string
  /** 09:32 */
  time(iso: string): string
  /** 2 days ago */
  since(iso: string, now: Date): string
  bytes(count: number): string
  /** A, B and C */
  list(parts: readonly string[]): string
  /** A, B, C */
  enumeration(parts: readonly string[]): string
  /** Facts beside each other, none of which reorders its neighbours: "Tripoli Main · LY-0231 · 14 Nov 2026". */
  joined(parts: readonly (string | undefined)[]): string
}

const sinceSteps = [
  ['day', 86_400_000],
  ['hour', 3_600_000],
  ['minute', 60_000],
] as const

export function formatFor(reading: Reading): Format {
  const locale = localeOf(reading)
  const figures = (options: Intl.NumberFormatOptions) =>
    once(() => new Intl.NumberFormat(numberLocale(reading), options))
  const dates = (options: Intl.DateTimeFormatOptions) =>
    once(() => new Intl.DateTimeFormat(locale, { calendar: 'gregory', hourCycle: 'h23', ...options }))
  const days = (options: Intl.DateTimeFormatOptions) => dates({ timeZone: 'UTC', ...options })

  const number = figures({ maximumFractionDigits: 3 })
  const percent = figures({ style: 'percent', maximumFractionDigits: 1 })
  const kilobytes = figures({ style: 'unit', unit: 'kilobyte', maximumFractionDigits: 1 })
  const megabytes = figures({ style: 'unit', unit: 'megabyte', maximumFractionDigits: 1 })
  const day = days({ day: 'numeric', month: 'short', year: 'numeric' })
  const dayInFull = days({ weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' })
  const weekday = days({ weekday: 'short' })
  const month = days({ month: 'long', year: 'numeric' })
  const monthName = days({ month: 'long' })
  const year = days({ year: 'numeric' })
  const clock = { hour: '2-digit', minute: '2-digit' } as const
  const time = dates(clock)
  const instant = dates({ day: 'numeric', month: 'short', year: 'numeric', ...clock })
  const relative = once(() => new Intl.RelativeTimeFormat(locale, { numeric: 'auto' }))
  const list = once(() => new Intl.ListFormat(locale, { type: 'conjunction' }))
  const range = (of: { from: number; to: number | null }) =>
    writeRange(of, reading.language, (value) => number().format(value))
  return {
    number: (value) => number().format(value),
    range: (from, to) => range({ from, to }),
    band: (code) => {
      const band = bandOfLabel(code)
      return band ? range(band) : code
    },
    percent: (share) => percent().format(share),
    day: (text) => onDay(text, day),
    dayInFull: (text) => onDay(text, dayInFull),
    weekday: (text) => onDay(text, weekday),
    month: (text) => onDay(`${text}-01`, month),
    monthName: (text) => onDay(`2001-${text}-01`, monthName),
    year: (value) => onDay(`${String(value).padStart(4, '0')}-06-15`, year),
    instant: (iso) => {
      const date = new Date(iso)
      return Number.isNaN(date.getTime()) ? iso : instant().format(date)
    },
    time: (iso) => time().format(new Date(iso)),
    since: (iso, now) => {
      const passed = now.getTime() - new Date(iso).getTime()
      for (const [unit, length] of sinceSteps) {
        if (passed >= length) return relative().format(-Math.floor(passed / length), unit)
      }
      return relative().format(0, 'minute')
    },
    bytes: (count) => (count >= 1_000_000 ? megabytes().format(count / 1_000_000) : kilobytes().format(count / 1000)),
    list: (parts) => listed(list().formatToParts(parts)),
    enumeration: (parts) =>
      parts.map((part) => isolate(part, reading.language)).join(isRightToLeft(reading.language) ? '، ' : ', '),
    joined: (parts) => parts.flatMap((part) => (part ? [isolate(part, reading.language)] : [])).join(' · '),
  }
}

/** Arabic joins its "and" to the word that follows; before a Latin one a space parts them. */
function listed(parts: readonly { type: string; value: string }[]): string {
  return parts
    .map(({ type, value }, index) =>
      type === 'literal' &&
      value.endsWith('و') &&
      /^\u2068?[A-Za-z0-9\u00c0-\u024f]/.test(parts[index + 1]?.value ?? '')
        ? `${value} `
        : value,
    )
    .join('')
}

const rightToLeft = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]/
const leftToRight = /[A-Za-z0-9\u00c0-\u024f]/

/** Wraps text that runs against the sentence it is put into, so that a code or a name cannot reorder its neighbours. */
export function isolate(text: string, language: Language): string {
  const against = isRightToLeft(language) ? leftToRight.test(text) : rightToLeft.test(text)
  return against ? `\u2068${text}\u2069` : text
}

/**
 * From where a text of its own is read, and so at which end it is cut: for whoever reads Arabic, from the right as soon
 * as it holds an Arabic letter, also when a code stands first; otherwise as it begins.
 */
export function readingDirection(text: string, language: Language): 'rtl' | 'auto' {
  return isRightToLeft(language) && rightToLeft.test(text) ? 'rtl' : 'auto'
}
