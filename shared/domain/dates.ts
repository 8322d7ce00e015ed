/** A calendar day as `YYYY-MM-DD`, in the office's own time zone. Compare two of them with `<` and `===`. */
export type Day = string

/** A calendar month as `YYYY-MM`. */
export type Month = string

const msPerDay = 86_400_000

/** An office records nothing outside these years, so a day outside them is a typing error. */
const earliestYear = 1900
const latestYear = 2199

const dayPattern = /^(\d{4})-(\d{2})-(\d{2})$/
const monthPattern = /^(\d{4})-(0[1-9]|1[0-2])$/

/** Whether the text is a day that exists in the calendar, between the years 1900 and 2199. */
export function isDay(text: string): text is Day {
  return isOfficeYear(Number(text.slice(0, 4))) && readDay(text) !== undefined
}

/** Whether the text is a month `YYYY-MM` between the years 1900 and 2199. */
export function isMonth(text: string): text is Month {
  const parts = monthPattern.exec(text)
  return parts !== null && isOfficeYear(Number(parts[1]))
}

/** The day so many days later (earlier when negative). Throws a RangeError when `day` is not a day. */
export function addDays(day: Day, days: number): Day {
  return new Date(millisOf(day) + days * msPerDay).toISOString().slice(0, 10)
}

/** Days from the first to the second: 1 for yesterday and today, negative when the second is earlier. */
export function daysBetween(from: Day, to: Day): number {
  return (millisOf(to) - millisOf(from)) / msPerDay
}

/** The month a day lies in. */
export function monthOf(day: Day): Month {
  return day.slice(0, 7)
}

/** The first day of a month. */
export function firstDay(month: Month): Day {
  return `${month}-01`
}

/** The last day of a month. */
export function lastDay(month: Month): Day {
  return addDays(firstDay(nextMonth(month)), -1)
}

/** The month after. Throws a RangeError when `month` is not a month. */
export function nextMonth(month: Month): Month {
  return shiftMonth(month, 1)
}

/** The month before. Throws a RangeError when `month` is not a month. */
export function previousMonth(month: Month): Month {
  return shiftMonth(month, -1)
}

/** Completed years of life on a day; a child of 29 February turns a year older on 1 March. Negative when not yet born. */
export function ageOn(birthDate: Day, day: Day): number {
  millisOf(birthDate)
  millisOf(day)
  const years = Number(day.slice(0, 4)) - Number(birthDate.slice(0, 4))
  return day.slice(5) < birthDate.slice(5) ? years - 1 : years
}

const dayFormats = new Map<string, Intl.DateTimeFormat>()

/**
 * The day an instant (ISO 8601) falls on in a time zone such as `Africa/Tripoli`; UTC when none is given. Office days
 * are in the office's zone: 23:30 UTC on the last of a month is already next month's first in Tripoli and in Beirut.
 * Throws a RangeError when the instant or the zone is not one.
 */
export function dayOf(instant: string, timeZone = 'UTC'): Day {
  let format = dayFormats.get(timeZone)
  if (!format) {
    // The Canadian form of a date is `YYYY-MM-DD`; calendar and digits are fixed against the machine's own settings.
    format = new Intl.DateTimeFormat('en-CA-u-ca-gregory-nu-latn', { timeZone, dateStyle: 'short' })
    dayFormats.set(timeZone, format)
  }
  return format.format(new Date(instant))
}

/**
 * The instant (ISO 8601, UTC) at which a day begins in a time zone, so many days later when asked. For ranges of instants:
 * from the start of the first day to before the start of the one after the last.
 */
export function startOfDay(day: Day, timeZone: string, daysLater = 0): string {
  const wanted = addDays(day, daysLater)
  // No zone is further from UTC than 15 hours; days only grow with instants, so the first minute of it is found by halving.
  let before = Math.round((millisOf(wanted) - 15 * 3_600_000) / 60_000)
  let after = before + 30 * 60
  while (after - before > 1) {
    const middle = Math.floor((before + after) / 2)
    if (dayOf(new Date(middle * 60_000).toISOString(), timeZone) < wanted) before = middle
    else after = middle
  }
  return new Date(after * 60_000).toISOString()
}

function isOfficeYear(year: number): boolean {
  return year >= earliestYear && year <= latestYear
}

function millisOf(day: Day): number {
  const millis = readDay(day)
  if (millis === undefined) throw new RangeError(`Not a day: ${day}`)
  return millis
}

function readDay(text: string): number | undefined {
  const parts = dayPattern.exec(text)
  if (!parts) return undefined
  const millis = Date.UTC(Number(parts[1]), Number(parts[2]) - 1, Number(parts[3]))
  // 31 February would become 3 March: only a day that comes back as it went in exists.
  return new Date(millis).toISOString().startsWith(text) ? millis : undefined
}

function shiftMonth(month: Month, by: number): Month {
  if (!monthPattern.test(month)) throw new RangeError(`Not a month: ${month}`)
  const [year = 0, monthNumber = 0] = month.split('-').map(Number)
  return new Date(Date.UTC(year, monthNumber - 1 + by, 1)).toISOString().slice(0, 7)
}
