import type { Day } from '#shared/domain/dates.ts'
import { type Birth, type birthKinds, oldestAge } from '#shared/domain/people/birth.ts'
import { readQuantity } from '../../../ui/field/read-quantity.ts'

/** What is typed of a birth; each kind of knowledge keeps its own fields, so that changing one's mind loses nothing. */
export interface BirthDraft {
  known: (typeof birthKinds)[number]
  day: Day | null
  /** `01` to `12`. */
  month: string
  /** A year as typed. */
  year: string
  /** Completed years as typed. */
  age: string
}

export const blankBirth: BirthDraft = { known: 'day', day: null, month: '', year: '', age: '' }

/** The draft in which a known birth is shown again. */
export function draftOfBirth(birth: Birth): BirthDraft {
  switch (birth.known) {
    case 'day':
      return { ...blankBirth, day: birth.on }
    case 'month':
      return { ...blankBirth, known: 'month', year: birth.in.slice(0, 4), month: birth.in.slice(5) }
    case 'year':
      return { ...blankBirth, known: 'year', year: String(birth.year) }
    case 'age':
      return { ...blankBirth, known: 'age', age: String(birth.age) }
  }
}

/** The birth that is typed, or undefined while something is missing or cannot be. `toldOn`: when an age was told. */
export function completeBirth({ known, day, month, year, age }: BirthDraft, toldOn: Day): Birth | undefined {
  const typedYear = readQuantity(year)
  const isYear = typedYear !== undefined && typedYear >= 1850 && typedYear <= Number(toldOn.slice(0, 4))
  switch (known) {
    case 'day':
      return day ? { known, on: day } : undefined
    case 'month':
      return isYear && month !== '' ? { known, in: `${typedYear}-${month}` } : undefined
    case 'year':
      return isYear ? { known, year: typedYear } : undefined
    case 'age': {
      const years = readQuantity(age)
      return years !== undefined && years <= oldestAge ? { known, age: years, toldOn } : undefined
    }
  }
}
