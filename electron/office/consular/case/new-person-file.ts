import type { NewVersion } from '#db/queries/people/persons.ts'
import type { Day } from '#shared/domain/dates.ts'
import type { Relation } from '#shared/domain/people/person.ts'
import type { PersonFile } from './case-file.ts'

/** Where in which case a person comes on record; `number` is the case's, empty while it has none. */
interface Place {
  caseId: string
  number: string
  relation: Relation
  ordinal: number
  joinedOn: Day
}

/** The file of a person to whom nothing has happened yet: what the rules need to know of them; `family` are all of the case. */
export function newPersonFile(version: NewVersion, place: Place, family: readonly PersonFile[]): PersonFile {
  const { vulnerabilities, person_id: id, ...row } = version
  const { caseId: case_id, number: case_number, relation, ordinal, joinedOn: joined_on } = place
  return {
    person: {
      ...{ ...row, id, relation, ordinal, case_id, case_number, joined_on },
      birth_told_on: row.birth_told_on ?? null,
      site_id: row.site_id ?? null,
      erasure_id: null,
    },
    vulnerabilities,
    family,
    events: [],
    lastRecordedAt: '',
  }
}
