import { addDays, type Day, daysBetween, isDay, isMonth, lastDay } from '#shared/domain/dates.ts'

const easternDigits = /[\u0660-\u0669\u06f0-\u06f9]/g

/** Arabic-Indic and Persian digits as Latin ones; everything else as it is. */
export function latinDigits(text: string): string {
  return text.replace(easternDigits, (digit) => String((digit.codePointAt(0) ?? 0) & 0xf))
}

/** Words for near days in the three languages, as people type them. */
const nearDays: Record<string, number> = {
  today: 0,
  t: 0,
  yesterday: -1,
  y: -1,
  tomorrow: 1,
  "aujourd'hui": 0,
  aujourdhui: 0,
  auj: 0,
  hier: -1,
  demain: 1,
  اليوم: 0,
  أمس: -1,
  امس: -1,
  غدا: 1,
  غدًا: 1,
}

const pad = (part: string | number) => String(part).padStart(2, '0')

export interface ReadDayOptions {
  /** Which day is meant when the year is left out: the nearest (default), or the next to come, as an expiry is. */
  year?: 'nearest' | 'coming'
  /** `11/2027` is the last day of that month, as expiries are printed on goods. */
  monthEnds?: boolean
}

/**
 * The day a person means by what they typed, or undefined when it is none: `14/11`, `1411`, `14`, `14.11.26`,
 * `2026-11-14`, `14112026`, `today`, `hier`, `+3`, in Latin or Arabic digits. Day before month, as in all three
 * languages. Without a year it is the year that brings the day nearest to today: on 5 January, `28/12` is last year's.
 */
export function readDay(typed: string, today: Day, options: ReadDayOptions = {}): Day | undefined {
  const text = latinDigits(typed.trim().toLowerCase()).replace('’', "'")
  const near = nearDays[text]
  if (near !== undefined) return addDays(today, near)
  const shifted = /^([+-])(\d{1,4})$/.exec(text)
  if (shifted) return addDays(today, Number(`${shifted[1]}${shifted[2]}`))
  const parts = text.split(/[\s/.\-،,]+/).filter(Boolean)
  if (parts.some((part) => !/^\d+$/.test(part))) return undefined
  const [first = '', second = '', third = ''] = parts
  if (parts.length === 3) return first.length === 4 ? checked(first, second, third) : checked(third, second, first)
  if (parts.length === 2 && (first.length === 4 || second.length === 4)) {
    const month = first.length === 4 ? `${first}-${pad(second)}` : `${second}-${pad(first)}`
    return options.monthEnds && isMonth(month) ? lastDay(month) : undefined
  }
  if (parts.length === 2) return dayIn(second, first, today, options)
  if (parts.length !== 1) return undefined
  if (first.length <= 2) return checked(today.slice(0, 4), today.slice(5, 7), first)
  if (first.length === 4) return dayIn(first.slice(2), first.slice(0, 2), today, options)
  if (first.length === 6) return checked(first.slice(4), first.slice(2, 4), first.slice(0, 2))
  return first.length === 8 ? checked(first.slice(4), first.slice(2, 4), first.slice(0, 2)) : undefined
}

function checked(year: string, month: string, day: string): Day | undefined {
  const fullYear = year.length === 2 ? `20${year}` : year
  const text = `${fullYear}-${pad(month)}-${pad(day)}`
  return isDay(text) ? text : undefined
}

function dayIn(month: string, day: string, today: Day, options: ReadDayOptions): Day | undefined {
  const year = Number(today.slice(0, 4))
  const days = [year, year - 1, year + 1].flatMap((one) => checked(String(one), month, day) ?? [])
  if (options.year === 'coming') return days.filter((one) => one >= today).sort()[0]
  const distance = (one: Day) => Math.abs(daysBetween(today, one))
  return days.sort((a, b) => distance(a) - distance(b))[0]
}
