import type { Reader } from '#db/schema.ts'
import type { Day } from '#shared/domain/dates.ts'
import { type CaseFile, caseIdsOf, readCaseFiles } from '../case/case-file.ts'

export interface UnknownRecord {
  problem: 'UNKNOWN_RECORD'
  data: { field: string; id: string }
}
export interface AlreadyUsed {
  problem: 'ALREADY_USED'
  data: { field: string; value: string }
}
export interface DateInFuture {
  problem: 'DATE_IN_FUTURE'
  data: { field: string; day: string }
}

/**
 * The files of the families of a list of people. An unknown person, or one named twice, is answered with the place in
 * the list: `fieldAt(3)` is `results.3.personId`.
 */
export async function findPeople(
  db: Reader,
  personIds: readonly string[],
  fieldAt: (index: number) => string,
): Promise<Map<string, CaseFile> | UnknownRecord | AlreadyUsed> {
  const twice = personIds.findIndex((personId, index) => personIds.indexOf(personId) !== index)
  if (twice >= 0) return alreadyUsed(fieldAt(twice), personIds[twice] ?? '')
  const caseIds = await caseIdsOf(db, personIds)
  const unknown = personIds.findIndex((personId) => !caseIds.has(personId))
  if (unknown >= 0) return unknownRecord(fieldAt(unknown), personIds[unknown] ?? '')
  return readCaseFiles(db, [...new Set(caseIds.values())])
}

/** The problem that an input names a record that is not there; `field` is its place in the input. */
export function unknownRecord(field: string, id: string): UnknownRecord {
  return { problem: 'UNKNOWN_RECORD', data: { field, id } }
}

/** The problem that what an input gives is taken; `field` is its place in the input. */
export function alreadyUsed(field: string, value: string): AlreadyUsed {
  return { problem: 'ALREADY_USED', data: { field, value } }
}

/** The first of some days that lies after today; what has not happened yet is not written down. */
export function findFutureDay(today: Day, days: Record<string, Day | null | undefined>): DateInFuture | undefined {
  for (const [field, day] of Object.entries(days)) {
    if (day && day > today) return { problem: 'DATE_IN_FUTURE', data: { field, day } }
  }
  return undefined
}
