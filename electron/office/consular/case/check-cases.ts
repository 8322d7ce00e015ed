import { listCaseIdsAfter } from '#db/queries/consular/cases.ts'
import { listCaseStatuses, listStatuses } from '#db/queries/consular/person-status.ts'
import type { Reader } from '#db/schema.ts'
import type { Day } from '#shared/domain/dates.ts'
import type { CountryProfile } from '#shared/domain/reference/country-profile.ts'
import { type CaseFile, readCaseFiles } from './case-file.ts'
import { deriveCaseStatus } from './case-status.ts'

export interface CasesChecked {
  cases: number
  people: number
  /** Where the stored status is not the one that the events give. */
  wrong: { caseNumber: string; personId: string | null; field: string; stored: string; derived: string }[]
}

const batch = 250

/**
 * Proves that the step, flags and documents in every list are those that the events give. Reads everything, in batches,
 * so that the office goes on answering. What changed by itself is to be brought up to date before (`bringUpToDate`).
 */
export async function checkCases(db: Reader, profile: CountryProfile, today: Day): Promise<CasesChecked> {
  const result: CasesChecked = { cases: 0, people: 0, wrong: [] }
  let ids = await listCaseIdsAfter(db, '', batch)
  while (ids.length > 0) {
    const files = await readCaseFiles(db, ids)
    const statuses = new Map((await listStatuses(db, ids)).map((row) => [row.person_id, row]))
    const cases = new Map((await listCaseStatuses(db, ids)).map((row) => [row.case_id, row]))
    for (const file of files.values()) {
      result.cases += 1
      result.people += file.people.length
      result.wrong.push(...differences(file, statuses, cases, profile, today))
    }
    await new Promise((resolve) => setImmediate(resolve))
    ids = await listCaseIdsAfter(db, ids.at(-1) ?? '', batch)
  }
  return result
}

type Rows<T> = ReadonlyMap<string, T>
type PersonStatus = Awaited<ReturnType<typeof listStatuses>>[number]
type CaseStatus = Awaited<ReturnType<typeof listCaseStatuses>>[number]

function differences(
  file: CaseFile,
  statuses: Rows<PersonStatus>,
  cases: Rows<CaseStatus>,
  profile: CountryProfile,
  today: Day,
): CasesChecked['wrong'] {
  const asOf = dayOfRows(file, statuses, today)
  const derived = deriveCaseStatus(file, profile, asOf)
  const caseNumber = file.number
  // The days of validity say when a row was written, not what is true.
  const own = derived.people.flatMap(({ valid_from: _written, changes_on: _until, exit_visa_bar, ...expected }) => {
    const stored = statuses.get(expected.person_id)
    // Rows of a file that an older program wrote do not say it until they are derived again.
    const bar = stored?.exit_visa_bar === null ? {} : { exit_visa_bar }
    return compare(stored, { ...expected, ...bar }).map((wrong) => ({
      caseNumber,
      personId: expected.person_id,
      ...wrong,
    }))
  })
  const family = compare(cases.get(file.caseId), derived.case).map((wrong) => ({
    caseNumber,
    personId: null,
    ...wrong,
  }))
  return [...own, ...family]
}

/** Today when the rows claim to be right today; otherwise the day they were written, until they are brought up to date. */
function dayOfRows(file: CaseFile, statuses: Rows<PersonStatus>, today: Day): Day {
  const rows = file.people.flatMap(({ person }) => statuses.get(person.id) ?? [])
  const stale = rows.find((row) => row.changes_on <= today || row.valid_from > today)
  return stale?.valid_from ?? today
}

function compare(stored: object | undefined, derived: object) {
  const storedFields = new Map<string, unknown>(Object.entries(stored ?? {}))
  return Object.entries(derived).flatMap(([field, value]: [string, unknown]) => {
    const found = storedFields.get(field)
    return stored && found === value ? [] : [{ field, stored: String(found), derived: String(value) }]
  })
}
