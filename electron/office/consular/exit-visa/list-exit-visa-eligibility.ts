import { listCandidatesForExitVisa } from '#db/queries/consular/case-lists.ts'
import type { consularContract } from '#shared/contract/consular.ts'
import { usableDocument } from '#shared/domain/consular/facts.ts'
import { readPersonFacts } from '#shared/domain/consular/person-facts.ts'
import type { ReadCall } from '../../context.ts'
import { displayName } from '../../people/display-name.ts'
import type { ProblemOf } from '../../problem.ts'
import { caseIdsOf, type PersonFile, personsById, readCaseFiles } from '../case/case-file.ts'
import { blockedPerson } from '../case/plan-events.ts'
import { bringUpToDate } from '../case/project-cases.ts'
import { findViolations } from '../event-violations.ts'
import { unknownRecord } from '../search/find-people.ts'
import type { InputOf, OutputOf } from '../shapes.ts'

type Eligibility = OutputOf<'exitVisaEligibility'>

/** People whose families are read before others are answered: some tens of milliseconds. */
const batch = 50

/**
 * VHR-16: who can be requested on a day and who cannot, with every reason. Without a list of people it asks of all whose
 * nationality is verified and whose exit visa is still to be requested. These may be thousands: they are read in batches,
 * so that the office goes on answering. Whoever leaves their case meanwhile is left out.
 */
export async function listExitVisaEligibility(
  call: ReadCall,
  { on, personIds, nationality }: InputOf<'exitVisaEligibility'>,
): Promise<Eligibility | ProblemOf<typeof consularContract.exitVisaEligibility>> {
  await bringUpToDate(call.db, call.profile, call.today)
  const asked = personIds.length > 0 ? personIds : await listCandidatesForExitVisa(call.db, nationality)
  const caseIds = await caseIdsOf(call.db, asked)
  const unknown = asked.find((personId) => !caseIds.has(personId))
  if (unknown !== undefined) return unknownRecord(`personIds.${asked.indexOf(unknown)}`, unknown)
  const people = [...new Set(asked)]
  const result: Eligibility = { can: [], cannot: [] }
  for (let start = 0; start < people.length; start += batch) {
    if (start > 0) await new Promise((resolve) => setImmediate(resolve))
    const some = people.slice(start, start + batch)
    const files = await readCaseFiles(call.db, [...new Set(some.map((personId) => caseIds.get(personId) ?? ''))])
    const members = personsById(files.values())
    for (const personId of some) {
      const file = members.get(personId)
      if (!file || (nationality !== '' && file.person.nationality !== nationality)) continue
      const reasons = findViolations('exit-visa-requested', file, call.profile, on)
      const document = usableDocument(readPersonFacts(file.events, on))
      if (reasons.length > 0 || !document) result.cannot.push(blockedPerson(file, reasons))
      else result.can.push({ ...person(file), ...basis(document) })
    }
  }
  return result
}

function person({ person }: PersonFile) {
  return {
    personId: person.id,
    personName: displayName(person),
    caseId: person.case_id,
    caseNumber: person.case_number,
  }
}

function basis(document: NonNullable<ReturnType<typeof usableDocument>>) {
  return {
    travelDocumentId: document.documentId,
    documentNumber: document.number ?? '',
    expiresOn: document.expiresOn ?? '',
  }
}
