import type { Day, Month } from '#shared/domain/dates.ts'
import { languages, localeTag } from '#shared/domain/languages.ts'
import { bandOfLabel } from '#shared/domain/people/age-bands.ts'
import { writeRange } from '#shared/domain/range.ts'
import type { PaperLocale } from './paper.ts'
import { printable } from './printable.ts'

/** A figure as it is printed, grouped by thousands: `1,250` (en, ar), `1 250` (fr), `١٬٢٥٠` (ar with Arabic figures). */
export function formatNumber(value: number, locale: PaperLocale): string {
  // Libya's own locale groups by a full stop, which a reader of English or French takes for a decimal point.
  const { language, digits, country } = locale
  const grouping = languages[language].ownDigits ? (digits === 'arab' ? 'ar-EG-u-nu-arab' : 'en-GB') : undefined
  return asDrawn(new Intl.NumberFormat(grouping ?? localeTag(language, country, digits)).format(value))
}

/** A range of figures, `5–17`, or `60+` when it has no end, in the reader's digits and direction. */
export function formatRange(from: number, to: number | null, locale: PaperLocale): string {
  return writeRange({ from, to }, locale.language, (value) => formatNumber(value, locale))
}

/** An age band by its code (`5-17`, `60+`), as its reader writes it. */
export function formatBand(code: string, locale: PaperLocale): string {
  const band = bandOfLabel(code)
  return band ? formatRange(band.from, band.to, locale) : code
}

/** A day in figures, for cells: `14/11/2026` in every language. */
export function formatDay(day: Day, locale: PaperLocale): string {
  const [year = '', month = '', date = ''] = day.split('-')
  return inDigits(`${date}/${month}/${year}`, locale)
}

/** A month by name: `October 2026`, `octobre 2026`, `أكتوبر 2026` (Libya) or `تشرين الأول 2026` (Lebanon). */
export function formatMonth(month: Month, locale: PaperLocale): string {
  return asDrawn(dateFormat(locale, { month: 'long', year: 'numeric' }).format(new Date(`${month}-01`)))
}

/**
 * An instant in figures with hours and minutes, `14/11/2026 09:05`, in the time zone given (IANA name). Throws a
 * RangeError when the zone is not known.
 */
export function formatInstant(instant: string, timeZone: string, locale: PaperLocale): string {
  const parts = new Intl.DateTimeFormat('en-GB', {
    timeZone,
    day: '2-digit',
    month: '2-digit',
    year: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  }).formatToParts(new Date(instant))
  const part = (type: Intl.DateTimeFormatPartTypes) => parts.find((each) => each.type === type)?.value ?? ''
  return inDigits(`${part('day')}/${part('month')}/${part('year')} ${part('hour')}:${part('minute')}`, locale)
}

/** Latin figures of a text in the locale's figures. */
export function inDigits(text: string, locale: PaperLocale): string {
  if (locale.digits === 'latn') return text
  return text.replace(/\d/g, (digit) => String.fromCharCode(0x660 + Number(digit)))
}

function dateFormat(locale: PaperLocale, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  return new Intl.DateTimeFormat(localeTag(locale.language, locale.country, locale.digits), {
    ...options,
    timeZone: 'UTC',
    calendar: 'gregory',
  })
}

/** Intl puts direction marks and narrow spaces into its texts; the page brings its own direction. */
function asDrawn(text: string): string {
  return printable(text)
}
