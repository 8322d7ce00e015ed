import type { findPersonNow } from '#db/queries/people/persons.ts'
import { readBirth } from '#shared/domain/people/birth.ts'
import type { Vulnerability } from '#shared/domain/people/person.ts'
import type { Known } from '../../people/person-version.ts'

type Row = Omit<NonNullable<Awaited<ReturnType<typeof findPersonNow>>>, 'vulnerabilities'>

/** What a stored version says, as the contract says it. */
export function knownOf(row: Row, vulnerabilities: readonly Vulnerability[]): Known {
  return {
    familyName: row.family_name,
    givenNames: row.given_names,
    nameAsTold: row.name_as_told,
    nameArabic: row.name_arabic,
    sex: row.sex,
    birth: readBirth(row),
    nationality: row.nationality,
    phone: row.phone,
    siteId: row.site_id,
    address: row.address,
    vulnerabilities: [...vulnerabilities].sort(),
    disability: row.disability,
  }
}
