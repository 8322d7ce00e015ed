import type { z } from 'zod'
import type { NewVersion } from '#db/queries/people/persons.ts'
import type { known } from '#shared/contract/people/person.ts'
import { storeBirth } from '#shared/domain/people/birth.ts'
import type { PersonSource } from '#shared/domain/people/person.ts'
import { reversedDigits } from './name-tokens.ts'

/** What is known of a person as the contract says it. */
export type Known = z.output<typeof known>

/** Which version it is, where the knowledge comes from and who writes it down. */
export interface Recording {
  person_id: string
  version: number
  source: PersonSource
  /** Why it corrects the version before; empty in the first. */
  reason: string
  recorded_at: string
  recorded_by: string
}

/** The row of a version of what is known of a person. */
export function versionRow(person: Known, recording: Recording): NewVersion {
  return {
    ...recording,
    family_name: person.familyName,
    given_names: person.givenNames,
    name_as_told: person.nameAsTold,
    name_arabic: person.nameArabic,
    sex: person.sex,
    ...storeBirth(person.birth),
    nationality: person.nationality,
    phone: person.phone,
    phone_reversed: reversedDigits(person.phone),
    site_id: person.siteId,
    address: person.address,
    disability: person.disability,
    vulnerabilities: person.vulnerabilities,
  }
}
