import { findDocumentWithNumber } from '#db/queries/consular/case-events.ts'
import { findTravelDocument } from '#db/queries/consular/cases.ts'
import type { consularContract } from '#shared/contract/consular.ts'
import { differencesFromMrz, readMrz } from '#shared/domain/consular/mrz.ts'
import { readPersonFacts } from '#shared/domain/consular/person-facts.ts'
import type { Day } from '#shared/domain/dates.ts'
import type { WriteCall } from '../../context.ts'
import { isProblem, type ProblemOf } from '../../problem.ts'
import { type PersonFile, personsById, readCaseFiles } from '../case/case-file.ts'
import { findFutureDay, unknownRecord } from '../search/find-people.ts'
import type { InputOf, OutputOf } from '../shapes.ts'
import { recordDocumentEvent } from './record-document-event.ts'

type Input = InputOf<'recordDocumentIssued'>
type Problem = ProblemOf<typeof consularContract.recordDocumentIssued>

/**
 * VHR-11, VHR-12: what the embassy issued. It counts from the day printed on it, or from the day it was asked for when
 * it is older: a passport that the person had already.
 */
export async function recordDocumentIssued(
  call: WriteCall,
  input: Input,
): Promise<OutputOf<'recordDocumentIssued'> | Problem> {
  const { documentId, number, issuedOn, expiresOn } = input
  const future = findFutureDay(call.today, { issuedOn })
  if (future) return future
  if (expiresOn < issuedOn) return { problem: 'EXPIRES_BEFORE_ISSUE' }
  const document = await findTravelDocument(call.tx, documentId)
  if (!document) return unknownRecord('documentId', documentId)
  const file = personsById((await readCaseFiles(call.tx, [document.case_id])).values()).get(document.person_id)
  if (!file) throw new Error(`Document ${documentId} has no person`)
  const mrz = checkMrz(input, file, call.today)
  if (isProblem(mrz)) return mrz
  const other = await findDocumentWithNumber(call.tx, documentId, number)
  if (other) return { problem: 'DUPLICATE_DOCUMENT', data: { number, caseNumber: other.case_number } }
  return recordDocumentEvent(call, documentId, {
    kind: 'travel-document-issued',
    happenedOn: knownOn(file, documentId, issuedOn, call.today),
    data: { number, issuedOn, expiresOn, ...mrz },
  })
}

function knownOn({ events }: PersonFile, documentId: string, issuedOn: Day, today: Day): Day {
  const { documents } = readPersonFacts(events, today)
  const requestedOn = documents.find((each) => each.documentId === documentId)?.requestedOn ?? issuedOn
  return requestedOn > issuedOn ? requestedOn : issuedOn
}

/** The zone as ICAO prints it and whether it proves anything. An officer may take one that does not, and says so. */
function checkMrz(input: Input, { person }: PersonFile, today: Day): { mrz: string; mrzVerified: boolean } | Problem {
  if (input.mrz === '') return { mrz: '', mrzVerified: false }
  const reading = readMrz(input.mrz, today)
  if (input.mrzNotVerified) return { mrz: reading?.lines.join('\n') ?? input.mrz, mrzVerified: false }
  if (!reading) return { problem: 'MRZ_WRONG', data: { fields: ['format'] } }
  if (!reading.passes) {
    const failed = reading.checks.filter((check) => !check.passes).map((check) => check.field)
    return { problem: 'MRZ_WRONG', data: { fields: failed.length > 0 ? failed : ['dates'] } }
  }
  const [difference] = differencesFromMrz(reading, {
    number: input.number,
    expiresOn: input.expiresOn,
    nationality: person.nationality,
    ...(person.sex !== 'not-stated' && { sex: person.sex }),
    ...(person.birth_known === 'day' && { birthDate: person.birth_told }),
  })
  if (difference) return { problem: 'MRZ_OF_ANOTHER', data: difference }
  return { mrz: reading.lines.join('\n'), mrzVerified: true }
}
