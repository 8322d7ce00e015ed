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
 * the list: `fieldAt(3)` is `results.3.memberId`.
 */
export async function findPeople(
  db: Reader,
  memberIds: readonly string[],
  fieldAt: (index: number) => string,
): Promise<Map<string, CaseFile> | UnknownRecord | AlreadyUsed> {
  const twice = memberIds.findIndex((memberId, index) => memberIds.indexOf(memberId) !== index)
  if (twice >= 0) return alreadyUsed(fieldAt(twice), memberIds[twice] ?? '')
  return findFamilies(db, memberIds, fieldAt)
}

/** As `findPeople`, for a question that may name somebody twice. */
export async function findFamilies(
  db: Reader,
  memberIds: readonly string[],
  fieldAt: (index: number) => string,
): Promise<Map<string, CaseFile> | UnknownRecord> {
  const caseIds = await caseIdsOf(db, memberIds)
  const unknown = memberIds.findIndex((memberId) => !caseIds.has(memberId))
  if (unknown >= 0) return unknownRecord(fieldAt(unknown), memberIds[unknown] ?? '')
  return readCaseFiles(db, [...new Set(caseIds.values())])
}

export function unknownRecord(field: string, id: string): UnknownRecord {
  return { problem: 'UNKNOWN_RECORD', data: { field, id } }
}

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
