import type { PersonSex, Vulnerability } from '#shared/domain/people/person.ts'
import type { DisabilityStatus } from '#shared/domain/people/population.ts'
import { type BirthDraft, blankBirth } from './birth-draft.ts'

/** What is typed of a person. */
export interface PersonDraft {
  familyName: string
  givenNames: string
  nameAsTold: string
  nameArabic: string
  sex: PersonSex | null
  birth: BirthDraft
  nationality: string
  vulnerabilities: Vulnerability[]
  disability: DisabilityStatus
}

/** A person of whom nothing is known but what most of a family share with its head. */
export function blankPerson(head?: PersonDraft): PersonDraft {
  return {
    ...{ familyName: head?.familyName ?? '', givenNames: '', nameAsTold: '', nameArabic: '', sex: null },
    ...{ birth: blankBirth, nationality: head?.nationality ?? '', vulnerabilities: [], disability: 'not-stated' },
  }
}

/** Only what is typed of the person, out of more: of a form, or of what a case knows. */
export function personOfDraft(draft: PersonDraft): PersonDraft {
  const { familyName, givenNames, nameAsTold, nameArabic, sex, birth, nationality, vulnerabilities, disability } = draft
  return { familyName, givenNames, nameAsTold, nameArabic, sex, birth, nationality, vulnerabilities, disability }
}
