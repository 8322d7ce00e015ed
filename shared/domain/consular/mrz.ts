import { parse, states } from 'mrz'
import { type Day, isDay } from '../dates.ts'
import type { Sex } from '../people/population.ts'
import type { MrzCheckedField } from './consular-terms.ts'

/** Cards, small and passport-size documents, and the two sizes of visas (ICAO Doc 9303). */
export type MrzFormat = 'TD1' | 'TD2' | 'TD3' | 'MRVA' | 'MRVB'

export interface MrzCheck {
  field: MrzCheckedField
  passes: boolean
  expected: string
  found: string
}

export interface MrzReading {
  format: MrzFormat
  /** The zone as ICAO prints it, capitals without spaces. */
  lines: readonly string[]
  documentCode: string
  /** ICAO codes: alpha-3, or such as `D` and `XXA`. */
  issuer: string
  nationality: string
  number: string
  /** Null when the zone leaves a part of it open. */
  birthDate: Day | null
  expiresOn: Day | null
  sex: Sex | null
  /** VHR-12: transliterated, perhaps cut, and never proved: no check digit covers a name. */
  familyName: string
  givenNames: string
  checks: readonly MrzCheck[]
  /** Whether every check digit is right and both dates can be. */
  passes: boolean
  /** Codes among issuer and nationality that ICAO does not know. */
  unknownStates: readonly string[]
}

type Range = readonly [line: number, start: number, end: number]

interface Layout {
  names: Range
  issuer: Range
  number: Range
  nationality: Range
  birthDate: Range
  sex: Range
  expiresOn: Range
  /** Where a number of more than nine characters goes on. */
  overflow?: Range
  optional?: Range
  /** What the composite check digit covers, and where it stands; visas have none. */
  composite?: { over: readonly Range[]; at: Range }
}

const twoLines = (width: number): Layout => ({
  names: [0, 5, width],
  issuer: [0, 2, 5],
  number: [1, 0, 9],
  nationality: [1, 10, 13],
  birthDate: [1, 13, 19],
  sex: [1, 20, 21],
  expiresOn: [1, 21, 27],
})

const layouts: Record<MrzFormat, Layout> = {
  TD1: {
    names: [2, 0, 30],
    issuer: [0, 2, 5],
    number: [0, 5, 14],
    overflow: [0, 15, 30],
    birthDate: [1, 0, 6],
    sex: [1, 7, 8],
    expiresOn: [1, 8, 14],
    nationality: [1, 15, 18],
    composite: {
      over: [
        [0, 5, 30],
        [1, 0, 7],
        [1, 8, 15],
        [1, 18, 29],
      ],
      at: [1, 29, 30],
    },
  },
  TD2: {
    ...twoLines(36),
    overflow: [1, 28, 35],
    composite: {
      over: [
        [1, 0, 10],
        [1, 13, 20],
        [1, 21, 35],
      ],
      at: [1, 35, 36],
    },
  },
  TD3: {
    ...twoLines(44),
    optional: [1, 28, 42],
    composite: {
      over: [
        [1, 0, 10],
        [1, 13, 20],
        [1, 21, 43],
      ],
      at: [1, 43, 44],
    },
  },
  MRVA: twoLines(44),
  MRVB: twoLines(36),
}

/** ICAO Doc 9303 part 3: weights 7, 3, 1 over digits as themselves, A–Z as 10–35 and `<` as 0, modulo 10. */
export function checkDigit(text: string): string {
  let sum = 0
  for (const [index, character] of [...text].entries()) {
    const value = character === '<' ? 0 : Number.parseInt(character, 36)
    sum += value * (index % 3 === 0 ? 7 : index % 3 === 1 ? 3 : 1)
  }
  return String(sum % 10)
}

/**
 * Reads a machine-readable zone as scanned, typed or pasted: small letters, spaces and missing line ends are forgiven.
 * Undefined when it is none: wrong length or a character the zone cannot have. Dates are placed in the century by
 * `today`: a birth is never in the future, an expiry within fifty years of today.
 */
export function readMrz(text: string, today: Day): MrzReading | undefined {
  const lines = splitLines(text)
  if (!lines) return undefined
  const format = formatOf(lines)
  const layout = layouts[format]
  const at = (range: Range) => sliceOf(lines, range)
  const [familyName = '', givenNames = ''] = at(layout.names).split('<<').map(withoutFillers)
  const { number, check } = readNumber(lines, layout)
  const checks = [check, ...checksOf(lines, layout)]
  const [birth, expiry] = [readDate(at(layout.birthDate), today, false), readDate(at(layout.expiresOn), today, true)]
  const [issuer, nationality] = [withoutFillers(at(layout.issuer)), withoutFillers(at(layout.nationality))]
  const known: Record<string, string> = states
  return {
    ...{ format, lines, issuer, nationality, number, familyName, givenNames, checks },
    documentCode: withoutFillers(lines[0]?.slice(0, 2) ?? ''),
    birthDate: birth.day,
    expiresOn: expiry.day,
    sex: at(layout.sex) === 'F' ? 'female' : at(layout.sex) === 'M' ? 'male' : null,
    passes: checks.every((each) => each.passes) && birth.isPossible && expiry.isPossible,
    unknownStates: [...new Set([issuer, nationality])].filter((code) => !(code in known)),
  }
}

/**
 * What the zone was probably meant to be, when letters and digits that look alike were confused (0 and O, 1 and I, 5 and
 * S): only when every check digit is right after it. Undefined when there is nothing to mend, or no way to. A person
 * compares it with the document before it is taken.
 */
export function suggestMrz(text: string, today: Day): MrzReading | undefined {
  const read = readMrz(text, today)
  if (!read || read.passes) return undefined
  const mended = read.lines.map((line) => [...line])
  try {
    const corrections = parse([...read.lines], { autocorrect: true }).details.flatMap((detail) => detail.autocorrect)
    for (const { line, column, corrected } of corrections) mended[line]?.splice(column, 1, corrected)
  } catch {
    return undefined // the library throws on layouts it does not know
  }
  const suggestion = readMrz(mended.map((line) => line.join('')).join('\n'), today)
  return suggestion?.passes ? suggestion : undefined
}

/** What a person typed of a document; what is left out is not compared. */
export interface TypedDocument {
  number?: string
  nationality?: string
  birthDate?: Day
  expiresOn?: Day
  sex?: Sex
}

/**
 * VHR-12: where the zone and what was typed differ, so that a zone of another document is not taken. Spaces, hyphens and
 * case of a number are not compared, nor what the zone leaves open; names never.
 */
export function differencesFromMrz(
  reading: MrzReading,
  typed: TypedDocument,
): { field: keyof TypedDocument; inMrz: string; typed: string }[] {
  const plain = (text: string) => text.toUpperCase().replace(/[^A-Z0-9]/g, '')
  // ICAO writes Germany as D.
  const nationality = reading.nationality === 'D' ? 'DEU' : reading.nationality
  const pairs: [keyof TypedDocument, string | null, string | undefined][] = [
    ['number', reading.number, typed.number],
    ['nationality', nationality, typed.nationality === 'D' ? 'DEU' : typed.nationality],
    ['birthDate', reading.birthDate, typed.birthDate],
    ['expiresOn', reading.expiresOn, typed.expiresOn],
    ['sex', reading.sex, typed.sex],
  ]
  return pairs.flatMap(([field, inMrz, value]) =>
    inMrz && value !== undefined && plain(inMrz) !== plain(value) ? [{ field, inMrz, typed: value }] : [],
  )
}

function splitLines(text: string): string[] | undefined {
  const zone = text.toUpperCase().replace(/\s+/g, '')
  if (!/^[A-Z0-9<]+$/.test(zone)) return undefined
  const width = { 90: 30, 72: 36, 88: 44 }[zone.length]
  return width ? zone.match(new RegExp(`.{${width}}`, 'g'))?.slice() : undefined
}

function formatOf(lines: readonly string[]): MrzFormat {
  if (lines.length === 3) return 'TD1'
  const isVisa = lines[0]?.startsWith('V')
  if (lines[0]?.length === 44) return isVisa ? 'MRVA' : 'TD3'
  return isVisa ? 'MRVB' : 'TD2'
}

function readNumber(lines: readonly string[], layout: Layout): { number: string; check: MrzCheck } {
  const [line, , end] = layout.number
  const inPlace = sliceOf(lines, layout.number)
  const found = sliceOf(lines, [line, end, end + 1])
  const rest = layout.overflow ? (sliceOf(lines, layout.overflow).split('<')[0] ?? '') : ''
  // A longer number goes on in the optional field, its check digit last, with `<` where the digit would stand.
  const isLong = found === '<' && rest.length > 1
  const number = isLong ? `${inPlace}${rest.slice(0, -1)}` : inPlace
  return { number: withoutFillers(number), check: compare('number', number, isLong ? rest.slice(-1) : found) }
}

function checksOf(lines: readonly string[], layout: Layout): MrzCheck[] {
  const after = ([line, start, end]: Range, field: MrzCheckedField) =>
    compare(field, sliceOf(lines, [line, start, end]), sliceOf(lines, [line, end, end + 1]))
  const checks = [after(layout.birthDate, 'birthDate'), after(layout.expiresOn, 'expiresOn')]
  if (layout.optional) {
    const check = after(layout.optional, 'optional')
    // An empty optional field may have `<` for its check digit.
    const isEmpty = /^<+$/.test(sliceOf(lines, layout.optional)) && check.found === '<'
    checks.push(isEmpty ? { ...check, passes: true } : check)
  }
  if (layout.composite) {
    const covered = layout.composite.over.map((range) => sliceOf(lines, range)).join('')
    checks.push(compare('all', covered, sliceOf(lines, layout.composite.at)))
  }
  return checks
}

function compare(field: MrzCheckedField, text: string, found: string): MrzCheck {
  const expected = checkDigit(text)
  return { field, passes: expected === found, expected, found }
}

function readDate(text: string, today: Day, isExpiry: boolean): { day: Day | null; isPossible: boolean } {
  if (/^(?:\d\d|<<){3}$/.test(text) && text.includes('<<')) return { day: null, isPossible: true }
  const [year, month, day] = [text.slice(0, 2), text.slice(2, 4), text.slice(4)]
  const thisYear = Number(today.slice(0, 4))
  const century = thisYear - (thisYear % 100)
  const candidates = [century + 100, century, century - 100].map((each) => `${each + Number(year)}-${month}-${day}`)
  const found = candidates.find((each) =>
    isExpiry ? Number(each.slice(0, 4)) - thisYear <= 50 : isDay(each) && each <= today,
  )
  return found && isDay(found) ? { day: found, isPossible: true } : { day: null, isPossible: false }
}

function sliceOf(lines: readonly string[], [line, start, end]: Range): string {
  return lines[line]?.slice(start, end) ?? ''
}

function withoutFillers(text: string): string {
  return text.replace(/<+/g, ' ').trim()
}
