import { addDays, ageOn, type Day, lastDay, type Month } from '../dates.ts'

/** What is known of a birth; a year alone is as honest an answer as a day. */
export const birthKinds = ['day', 'month', 'year', 'age'] as const
export type BirthKind = (typeof birthKinds)[number]

/** A birth as it was told or read: `age` is in completed years on the day it was told. */
export type Birth =
  | { known: 'day'; on: Day }
  | { known: 'month'; in: Month }
  | { known: 'year'; year: number }
  | { known: 'age'; age: number; toldOn: Day }

/** The first and the last day on which a person may have been born. */
export interface BirthRange {
  from: Day
  until: Day
}

/** Nobody told an age above it: a slipped digit. */
export const oldestAge = 130

/** The days between which a birth lies. Throws RangeError for a day or month that is none. */
export function birthRange(birth: Birth): BirthRange {
  switch (birth.known) {
    case 'day':
      return { from: birth.on, until: birth.on }
    case 'month':
      return { from: `${birth.in}-01`, until: lastDay(birth.in) }
    case 'year':
      return { from: `${yearText(birth.year)}-01-01`, until: `${yearText(birth.year)}-12-31` }
    case 'age':
      // The birthday of that age was today at the latest, the next one is still to come.
      return { from: addDays(yearsBefore(birth.toldOn, birth.age + 1), 1), until: yearsBefore(birth.toldOn, birth.age) }
  }
}

/** The youngest and the oldest that a person may be on a day, in completed years; never below 0. */
export function agesOn(range: BirthRange, day: Day): { youngest: number; oldest: number } {
  return { youngest: Math.max(0, ageOn(range.until, day)), oldest: Math.max(0, ageOn(range.from, day)) }
}

/** A birth with no more than its year, as it is kept when the person is forgotten: what is counted stays. */
export function yearOnly(birth: Birth): Birth {
  if (birth.known === 'day') return { known: 'year', year: Number(birth.on.slice(0, 4)) }
  return birth.known === 'month' ? { known: 'year', year: Number(birth.in.slice(0, 4)) } : birth
}

/** The form in which a birth is stored: what was told as `1996-03-14`, `1996-03`, `1996` or an age, and when. */
export interface StoredBirth {
  birth_known: BirthKind
  birth_told: string
  birth_told_on: Day | null
  born_from: Day
  born_until: Day
}

/** A birth as the columns of a stored version. */
export function storeBirth(birth: Birth): StoredBirth {
  const { from, until } = birthRange(birth)
  return {
    birth_known: birth.known,
    birth_told: toldText(birth),
    birth_told_on: birth.known === 'age' ? birth.toldOn : null,
    born_from: from,
    born_until: until,
  }
}

/** The birth that was stored. */
export function readBirth(stored: Pick<StoredBirth, 'birth_known' | 'birth_told' | 'birth_told_on'>): Birth {
  const { birth_known: known, birth_told: told, birth_told_on: toldOn } = stored
  if (known === 'day') return { known, on: told }
  if (known === 'month') return { known, in: told }
  return known === 'year' ? { known, year: Number(told) } : { known, age: Number(told), toldOn: toldOn ?? '' }
}

function toldText(birth: Birth): string {
  switch (birth.known) {
    case 'day':
      return birth.on
    case 'month':
      return birth.in
    case 'year':
      return yearText(birth.year)
    case 'age':
      return String(birth.age)
  }
}

function yearText(year: number): string {
  return String(year).padStart(4, '0')
}

/** The same day so many years before; of 29 February the 28th where there is none. */
function yearsBefore(day: Day, years: number): Day {
  const year = yearText(Number(day.slice(0, 4)) - years)
  const isLeapDay = day.slice(5) === '02-29'
  return isLeapDay && lastDay(`${year}-02`) !== `${year}-02-29` ? `${year}-02-28` : `${year}${day.slice(4)}`
}
