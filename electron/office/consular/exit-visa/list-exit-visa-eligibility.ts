import { listEligiblePeople } from '#db/queries/consular/exit-visa-candidates.ts'
import { mostOnOneRequest } from '#shared/contract/consular/exit-visas.ts'
import type { consularContract } from '#shared/contract/consular.ts'
import type { CaseReasonCode } from '#shared/domain/consular/case-reason.ts'
import { usableDocument } from '#shared/domain/consular/facts.ts'
import { readPersonFacts } from '#shared/domain/consular/person-facts.ts'
import type { ReadCall } from '../../context.ts'
import { displayName } from '../../people/display-name.ts'
import { isProblem, type ProblemOf } from '../../problem.ts'
import type { InputOf, OutputOf } from '../shapes.ts'
import { type Considered, considerPeople, readFilesOf } from './consider-people.ts'

type Eligibility = OutputOf<'exitVisaEligibility'>
type Eligible = Eligibility['can']['people'][number]

/**
 * VHR-16: who can be requested on a day, by case and as many as one request may name, and what stands against how many
 * others, the most first. Without a list of people it asks of all whose nationality is verified and whose exit visa is
 * still to be requested.
 */
export async function listExitVisaEligibility(
  call: ReadCall,
  input: InputOf<'exitVisaEligibility'>,
): Promise<Eligibility | ProblemOf<typeof consularContract.exitVisaEligibility>> {
  const considered = await considerPeople(call, input)
  if (isProblem(considered)) return considered
  const can = considered.filter(({ bar }) => bar === '')
  const reasons = countBars(considered)
  return {
    can: { people: await describe(call, can.slice(0, mostOnOneRequest), input.on), total: can.length },
    cannot: { reasons, total: considered.length - can.length },
  }
}

function countBars(considered: readonly Considered[]): { code: CaseReasonCode; people: number }[] {
  const counts = new Map<CaseReasonCode, number>()
  for (const { bar } of considered) if (bar !== '') counts.set(bar, (counts.get(bar) ?? 0) + 1)
  return [...counts].map(([code, people]) => ({ code, people })).sort((a, b) => b.people - a.people)
}

/** People by name, each with the document that the request rests on. */
async function describe(call: ReadCall, people: readonly Considered[], on: string): Promise<Eligible[]> {
  const derived = people.filter((each) => each.derived).map((each) => each.personId)
  const rows = await listEligiblePeople(call.db, derived)
  const described = new Map(
    rows.map((row): [string, Eligible] => [
      row.person_id,
      {
        ...{ personId: row.person_id, personName: displayName(row), caseId: row.case_id, caseNumber: row.case_number },
        ...{ travelDocumentId: row.document_id ?? '', documentNumber: row.document_number },
        expiresOn: row.document_expires_on ?? '',
      },
    ]),
  )
  const others = people.filter((each) => !each.derived)
  const files = await readFilesOf(
    call,
    others.map((each) => each.caseId),
  )
  for (const { personId } of others) {
    const file = files.get(personId)
    const document = file && usableDocument(readPersonFacts(file.events, on))
    if (!document) continue
    const { person } = file
    described.set(personId, {
      ...{ personId, personName: displayName(person), caseId: person.case_id, caseNumber: person.case_number },
      ...{ travelDocumentId: document.documentId, documentNumber: document.number ?? '' },
      expiresOn: document.expiresOn ?? '',
    })
  }
  return people.flatMap(({ personId }) => described.get(personId) ?? [])
}
