import type { Language } from '#shared/contract/fields.ts'

export type Digits = 'latn' | 'arab'
/** How one person reads: everything that turns figures and dates into words depends on these and on nothing else. */
export interface Reading {
  language: Language
  digits: Digits
  /** ISO 3166 alpha-2 of the office's country: Arabic names its months differently in Libya and in Lebanon. */
  country: string
}

export function localeOf({ language, digits, country }: Reading): string {
  if (language === 'ar') return `ar-${country}-u-nu-${digits}`
  return language === 'fr' ? 'fr-FR' : 'en-GB'
}

/** Numbers are grouped alike in all Arabic offices, 1,204 or ١٬٢٠٤, as spreadsheets there write them. */
const numberLocale = (reading: Reading): string =>
  reading.language === 'ar' ? `ar-EG-u-nu-${reading.digits}` : localeOf(reading)

const formatters = new Map<string, Intl.NumberFormat | Intl.DateTimeFormat>()

function numberFormat(reading: Reading, options: Intl.NumberFormatOptions): Intl.NumberFormat {
  const key = `n${numberLocale(reading)}${JSON.stringify(options)}`
  const known = formatters.get(key)
  if (known instanceof Intl.NumberFormat) return known
  const made = new Intl.NumberFormat(numberLocale(reading), options)
  formatters.set(key, made)
  return made
}

function dateFormat(reading: Reading, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = `d${localeOf(reading)}${JSON.stringify(options)}`
  const known = formatters.get(key)
  if (known instanceof Intl.DateTimeFormat) return known
  const made = new Intl.DateTimeFormat(localeOf(reading), { calendar: 'gregory', hourCycle: 'h23', ...options })
  formatters.set(key, made)
  return made
}

/** A day is a date without time: read it at noon UTC, so that no time zone moves it. */
const noon = (day: string) => new Date(`${day}T12:00:00Z`)
const onDay = (reading: Reading, day: string, options: Intl.DateTimeFormatOptions) => {
  const date = noon(day)
  return Number.isNaN(date.getTime()) ? day : dateFormat(reading, { timeZone: 'UTC', ...options }).format(date)
}

export interface Format {
  number(value: number): string
  percent(share: number): string
  /** 14 Nov 2026 */
  day(day: string): string
  /** Saturday 14 November 2026 */
  dayInFull(day: string): string
  /** Sat */
  weekday(day: string): string
  /** November 2026, from `2026-11` */
  month(month: string): string
  /** 14 Nov 2026, 09:32, in the machine's time zone */
  instant(iso: string): string
  /** 09:32 */
  time(iso: string): string
  /** 2 days ago */
  since(iso: string, now: Date): string
  bytes(count: number): string
  list(parts: readonly string[]): string
}

const sinceSteps = [
  ['day', 86_400_000],
  ['hour', 3_600_000],
  ['minute', 60_000],
] as const

export function formatFor(reading: Reading): Format {
  const number = (value: number) => numberFormat(reading, { maximumFractionDigits: 3 }).format(value)
  return {
    number,
    percent: (share) => numberFormat(reading, { style: 'percent', maximumFractionDigits: 1 }).format(share),
    day: (day) => onDay(reading, day, { day: 'numeric', month: 'short', year: 'numeric' }),
    dayInFull: (day) => onDay(reading, day, { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' }),
    weekday: (day) => onDay(reading, day, { weekday: 'short' }),
    month: (month) => onDay(reading, `${month}-01`, { month: 'long', year: 'numeric' }),
    instant: (iso) => {
      const date = new Date(iso)
      const options = { day: 'numeric', month: 'short', year: 'numeric', hour: '2-digit', minute: '2-digit' } as const
      return Number.isNaN(date.getTime()) ? iso : dateFormat(reading, options).format(date)
    },
    time: (iso) => dateFormat(reading, { hour: '2-digit', minute: '2-digit' }).format(new Date(iso)),
    since: (iso, now) => {
      const relative = new Intl.RelativeTimeFormat(localeOf(reading), { numeric: 'auto' })
      const passed = now.getTime() - new Date(iso).getTime()
      for (const [unit, length] of sinceSteps) {
        if (passed >= length) return relative.format(-Math.floor(passed / length), unit)
      }
      return relative.format(0, 'minute')
    },
    bytes: (count) => {
      const mega = count >= 1_000_000
      const options = { style: 'unit', unit: mega ? 'megabyte' : 'kilobyte', maximumFractionDigits: 1 } as const
      return numberFormat(reading, options).format(count / (mega ? 1_000_000 : 1000))
    },
    list: (parts) => new Intl.ListFormat(localeOf(reading), { type: 'conjunction' }).format(parts),
  }
}

const rightToLeft = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]/
const leftToRight = /[A-Za-z0-9\u00c0-\u024f]/

/** Wraps text that runs against the sentence it is put into, so that a code or a name cannot reorder its neighbours. */
export function isolate(text: string, language: Language): string {
  const against = language === 'ar' ? leftToRight.test(text) : rightToLeft.test(text)
  return against ? `\u2068${text}\u2069` : text
}
