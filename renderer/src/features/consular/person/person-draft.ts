import { z } from 'zod'
import type { Day } from '#shared/domain/dates.ts'
import { personSexes, vulnerabilities } from '#shared/domain/people/person.ts'
import { disabilityStatuses } from '#shared/domain/people/population.ts'
import { birthDraft, blankBirth, completeBirth } from './birth-draft.ts'

/** What is typed of a person. */
export const personDraft = z.object({
  familyName: z.string(),
  givenNames: z.string(),
  nameAsTold: z.string(),
  nameArabic: z.string(),
  sex: z.enum(personSexes).nullable(),
  birth: birthDraft,
  nationality: z.string(),
  vulnerabilities: z.array(z.enum(vulnerabilities)),
  disability: z.enum(disabilityStatuses),
})
export type PersonDraft = z.infer<typeof personDraft>

/** A person of whom nothing is known but what most of a family share with its head. */
export function blankPerson(head?: PersonDraft): PersonDraft {
  return {
    ...{ familyName: head?.familyName ?? '', givenNames: '', nameAsTold: '', nameArabic: '', sex: null },
    ...{ birth: blankBirth, nationality: head?.nationality ?? '', vulnerabilities: [], disability: 'not-stated' },
  }
}

/** What is known of a person as the office takes it; undefined while something is missing. */
export function completePerson<Draft extends PersonDraft>(draft: Draft, toldOn: Day) {
  const birth = completeBirth(draft.birth, toldOn)
  const { sex, nationality, givenNames } = draft
  if (!sex || !birth || nationality === '' || givenNames.trim() === '') return undefined
  return { ...draft, sex, birth }
}
