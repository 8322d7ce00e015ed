import { type CaseEventRow, listCaseEvents } from '#db/queries/consular/case-events.ts'
import { listCasesOfPersons, listPersonsOfCases } from '#db/queries/consular/cases.ts'
import type { Reader } from '#db/schema.ts'
import { type CaseEvent, readCaseEvent } from '#shared/domain/consular/case-events.ts'

type PersonRow = Awaited<ReturnType<typeof listPersonsOfCases>>[number]

/** One person, with everything that happened to them in the order it happened. */
export interface PersonFile {
  member: PersonRow
  events: CaseEvent[]
}

/** A family: its members in the order they were written down, and the rows of its events as stored. */
export interface CaseFile {
  caseId: string
  number: string
  members: PersonFile[]
  rows: CaseEventRow[]
}

/** The files of some cases by case id; an unknown id is not in the answer. */
export async function readCaseFiles(db: Reader, caseIds: readonly string[]): Promise<Map<string, CaseFile>> {
  const files = new Map<string, CaseFile>()
  if (caseIds.length === 0) return files
  for (const member of await listPersonsOfCases(db, caseIds)) {
    const file = files.get(member.case_id) ?? {
      caseId: member.case_id,
      number: member.case_number,
      members: [],
      rows: [],
    }
    file.members.push({ member, events: [] })
    files.set(file.caseId, file)
  }
  for (const row of await listCaseEvents(db, caseIds)) files.get(row.case_id)?.rows.push(row)
  for (const file of files.values()) {
    for (const each of file.members) each.events = eventsOf(each.member.id, file.rows)
  }
  return files
}

/** Which case each member is in. */
export async function caseIdsOf(db: Reader, personIds: readonly string[]): Promise<Map<string, string>> {
  if (personIds.length === 0) return new Map()
  const found = await listCasesOfPersons(db, personIds)
  return new Map(found.map((member) => [member.id, member.case_id]))
}

/** The members of some files by their id. */
export function personsById(files: Iterable<CaseFile>): Map<string, PersonFile> {
  return new Map([...files].flatMap((file) => file.members.map((member) => [member.member.id, member])))
}

function eventsOf(personId: string, rows: readonly CaseEventRow[]): CaseEvent[] {
  const voided = new Set(rows.map((row) => row.voids_event_id))
  const toEvent = (row: CaseEventRow): CaseEvent[] => {
    if (row.kind === 'voided') return []
    const data: unknown = JSON.parse(row.data)
    const stored = { id: row.id, happenedOn: row.happened_on, recordedAt: row.recorded_at, voided: voided.has(row.id) }
    return [readCaseEvent({ ...stored, kind: row.kind, data })]
  }
  return rows.filter((row) => row.person_id === personId).flatMap(toEvent)
}
