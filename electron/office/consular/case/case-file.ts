import { dataOfRow } from '#db/queries/consular/case-event-row.ts'
import { type CaseEventRow, listEventsOfPersons } from '#db/queries/consular/case-events.ts'
import {
  findPersonOfLastCase,
  listCasesOfPersons,
  listPersonsOfCases,
  type PersonRow,
} from '#db/queries/consular/cases.ts'
import type { Reader } from '#db/schema.ts'
import { type CaseEvent, storedEvent } from '#shared/domain/consular/case-events.ts'
import type { Vulnerability } from '#shared/domain/people/person.ts'

/** One person, with everything that happened to them in the order it happened, in whichever case they were. */
export interface PersonFile {
  person: Omit<PersonRow, 'vulnerabilities'>
  vulnerabilities: readonly Vulnerability[]
  /** Everybody who is in the case now, the person too. */
  family: readonly PersonFile[]
  events: CaseEvent[]
  /** The last instant at which something was written down of the person; empty before the first. */
  lastRecordedAt: string
}

/** A family: the people who are in it now, in the order they were written down. */
export interface CaseFile {
  caseId: string
  number: string
  people: PersonFile[]
}

/** The files of some cases by case id; an unknown id, or a case that nobody is in, is not in the answer. */
export async function readCaseFiles(db: Reader, caseIds: readonly string[]): Promise<Map<string, CaseFile>> {
  const files = new Map<string, CaseFile>()
  if (caseIds.length === 0) return files
  for (const row of await listPersonsOfCases(db, caseIds)) {
    const file = files.get(row.case_id) ?? { caseId: row.case_id, number: row.case_number, people: [] }
    file.people.push(emptyFile(row, file.people))
    files.set(file.caseId, file)
  }
  await addEvents(db, personsById(files.values()))
  return files
}

/** The file of a person, also of one who is in no case any more: in the case they were last of. Undefined for a stranger. */
export async function readPersonFile(db: Reader, personId: string): Promise<PersonFile | undefined> {
  const row = await findPersonOfLastCase(db, personId)
  if (!row) return undefined
  const file = emptyFile(row, [])
  await addEvents(db, new Map([[personId, file]]))
  return file
}

function emptyFile({ vulnerabilities, ...person }: PersonRow, family: readonly PersonFile[]): PersonFile {
  const codes: Vulnerability[] = JSON.parse(vulnerabilities)
  return { person, vulnerabilities: codes, family, events: [], lastRecordedAt: '' }
}

/** Which case each person is in. */
export async function caseIdsOf(db: Reader, personIds: readonly string[]): Promise<Map<string, string>> {
  if (personIds.length === 0) return new Map()
  const found = await listCasesOfPersons(db, personIds)
  return new Map(found.map((person) => [person.id, person.case_id]))
}

/** The people of some files by their id. */
export function personsById(files: Iterable<CaseFile>): Map<string, PersonFile> {
  return new Map([...files].flatMap((file) => file.people.map((each) => [each.person.id, each])))
}

async function addEvents(db: Reader, people: ReadonlyMap<string, PersonFile>): Promise<void> {
  if (people.size === 0) return
  const rows = await listEventsOfPersons(db, [...people.keys()])
  const voided = new Set(rows.map((row) => row.voids_event_id))
  for (const row of rows) {
    const file = people.get(row.person_id)
    if (!file) continue
    if (row.recorded_at > file.lastRecordedAt) file.lastRecordedAt = row.recorded_at
    if (row.kind !== 'voided') file.events.push(eventOf({ ...row, kind: row.kind }, voided.has(row.id)))
  }
}

function eventOf(row: CaseEventRow & { kind: CaseEvent['kind'] }, voided: boolean): CaseEvent {
  const stored = { id: row.id, happenedOn: row.happened_on, recordedAt: row.recorded_at, voided }
  return storedEvent({ ...stored, kind: row.kind, data: dataOfRow(row) })
}
