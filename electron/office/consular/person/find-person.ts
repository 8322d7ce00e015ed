import type { Reader } from '#db/schema.ts'
import type { Subject } from '../../context.ts'
import {
  type CaseFile,
  caseIdsOf,
  type PersonFile,
  personsById,
  readCaseFiles,
  readPersonFile,
} from '../case/case-file.ts'
import { type UnknownRecord, unknownRecord } from '../search/find-people.ts'

export interface FoundFile {
  file: CaseFile
  own: PersonFile
}

/** A person who is in a case, with the file of that case; refused for an unknown one and for who was forgotten. */
export async function findPerson(
  db: Reader,
  personId: string,
): Promise<FoundFile | UnknownRecord | { problem: 'PERSON_FORGOTTEN' }> {
  const caseId = (await caseIdsOf(db, [personId])).get(personId)
  const file = caseId ? (await readCaseFiles(db, [caseId])).get(caseId) : undefined
  const own = file && personsById([file]).get(personId)
  if (!file || !own) return unknownRecord('personId', personId)
  return own.person.erasure_id === null ? { file, own } : { problem: 'PERSON_FORGOTTEN' }
}

/** A person with their history, also of one who is in no case any more; refused for a stranger and for who was forgotten. */
export async function findPersonEver(
  db: Reader,
  personId: string,
): Promise<PersonFile | UnknownRecord | { problem: 'PERSON_FORGOTTEN' }> {
  const own = await readPersonFile(db, personId)
  if (!own) return unknownRecord('personId', personId)
  return own.person.erasure_id === null ? own : { problem: 'PERSON_FORGOTTEN' }
}

/** The subjects of a journal entry about a person: they, and the case they are in or were last of. */
export function personSubjects(own: PersonFile): Subject[] {
  const { case_id: id, case_number: label } = own.person
  return [personSubject(own), { kind: 'case', id, label }]
}

/** The subject of a journal entry about a person: the case's number and their place in it, never a name. */
export function personSubject({ person }: PersonFile): Subject {
  return { kind: 'person', id: person.id, label: `${person.case_number}/${person.ordinal + 1}` }
}
