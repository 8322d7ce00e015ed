import { listPeopleOfRequest } from '#db/queries/consular/case-events.ts'
import { findExitVisaRequest } from '#db/queries/consular/cases.ts'
import type { consularContract } from '#shared/contract/consular.ts'
import type { ReadCall } from '../../context.ts'
import { sentName } from '../../people/sent-name.ts'
import type { ProblemOf } from '../../problem.ts'
import { personsById, readCaseFiles } from '../case/case-file.ts'
import { unknownRecord } from '../search/find-people.ts'
import type { InputOf, OutputOf } from '../shapes.ts'
import { showExitVisas } from '../show-papers.ts'

/** One list handed to an authority: each person on it and the answer. */
export async function showExitVisaRequest(
  { db, today }: ReadCall,
  { id }: InputOf<'exitVisaRequest'>,
): Promise<OutputOf<'exitVisaRequest'> | ProblemOf<typeof consularContract.exitVisaRequest>> {
  const request = await findExitVisaRequest(db, id)
  if (!request) return unknownRecord('id', id)
  const people = await listPeopleOfRequest(db, id)
  const files = await readCaseFiles(db, [...new Set(people.map((each) => each.case_id))])
  const members = personsById(files.values())
  const onList = people.flatMap((each) => members.get(each.person_id) ?? [])
  const visas = await showExitVisas(db, onList, today, id)
  return {
    id,
    number: request.number,
    authority: request.authority,
    requestedOn: request.requested_on,
    reference: request.reference,
    people: visas.flatMap(({ sentAs, ...visa }) => {
      const person = members.get(visa.personId)?.person
      if (!person) return []
      return { ...visa, ...sentName(sentAs, person), caseId: person.case_id, caseNumber: person.case_number }
    }),
  }
}
