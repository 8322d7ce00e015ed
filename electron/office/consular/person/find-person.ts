import type { Reader } from '#db/schema.ts'
import type { Subject } from '../../context.ts'
import { type CaseFile, caseIdsOf, type PersonFile, personsById, readCaseFiles } from '../case/case-file.ts'
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

/** The subject of a journal entry about a person: the case's number and their place in it, never a name. */
export function personSubject({ person }: PersonFile): Subject {
  return { kind: 'person', id: person.id, label: `${person.case_number}/${person.ordinal + 1}` }
}
