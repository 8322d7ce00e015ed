import { listExitVisaRequestHeads, listTravelDocuments } from '#db/queries/consular/cases.ts'
import { listSentNames } from '#db/queries/people/sent-names.ts'
import type { Reader } from '#db/schema.ts'
import { readPersonFacts } from '#shared/domain/consular/person-facts.ts'
import type { Day } from '#shared/domain/dates.ts'
import { sentAs } from '../people/sent-name.ts'
import type { PersonFile } from './case/case-file.ts'
import type { ExitVisa, TravelDocument } from './shapes.ts'

/** The travel documents of some people, each in the state it has on a day. */
export async function showTravelDocuments(
  db: Reader,
  people: readonly PersonFile[],
  on: Day,
): Promise<TravelDocument[]> {
  const heads = new Map((await listTravelDocuments(db, idsOf(people))).map((head) => [head.id, head]))
  const names = await listSentNames(db, idsOf(people))
  return people.flatMap((file) =>
    readPersonFacts(file.events, on).documents.flatMap((facts) => {
      const head = heads.get(facts.documentId)
      if (!head) return []
      const own = file.events.filter((event) => !event.voided)
      const requested = own
        .filter((event) => event.kind === 'travel-document-requested')
        .find(({ data }) => data.documentId === facts.documentId)
      const issued = own
        .filter((event) => event.kind === 'travel-document-issued')
        .find(({ data }) => data.documentId === facts.documentId)
      const received = own
        .filter((event) => event.kind === 'travel-document-received')
        .find(({ data }) => data.documentId === facts.documentId)
      return {
        id: facts.documentId,
        personId: file.person.id,
        sentAs: sentAs(names.get(requested?.id ?? ''), file.person),
        type: facts.type,
        embassyId: head.issuer_id,
        issuer: head.issuer_name,
        state: facts.state,
        requestedOn: facts.requestedOn,
        number: facts.number,
        issuedOn: facts.issuedOn,
        expiresOn: facts.expiresOn,
        receivedOn: facts.receivedOn,
        custodian: received?.data.custodian ?? null,
        mrz: issued?.data.mrz || null,
        mrzVerified: facts.mrzVerified,
      }
    }),
  )
}

/** The exit visa requests that name some people, each in the state it has on a day; only those of one list if given. */
export async function showExitVisas(
  db: Reader,
  people: readonly PersonFile[],
  on: Day,
  onlyRequestId?: string,
): Promise<ExitVisa[]> {
  const asked = people.map((file) => ({
    file,
    requests: readPersonFacts(file.events, on).requests.filter(
      ({ requestId }) => onlyRequestId === undefined || requestId === onlyRequestId,
    ),
  }))
  const ids = [...new Set(asked.flatMap(({ requests }) => requests.map((request) => request.requestId)))]
  const heads = new Map((await listExitVisaRequestHeads(db, ids)).map((head) => [head.id, head]))
  const names = await listSentNames(db, idsOf(people))
  return asked.flatMap(({ file, requests }) =>
    requests.flatMap((facts) => {
      const head = heads.get(facts.requestId)
      if (!head) return []
      const requested = file.events
        .filter((event) => event.kind === 'exit-visa-requested')
        .find(({ voided, data }) => !voided && data.requestId === facts.requestId)
      const refused = file.events
        .filter((event) => event.kind === 'exit-visa-refused')
        .find(({ voided, data }) => !voided && data.requestId === facts.requestId)
      return {
        requestId: facts.requestId,
        requestNumber: head.number,
        personId: file.person.id,
        sentAs: sentAs(names.get(requested?.id ?? ''), file.person),
        travelDocumentId: facts.documentId,
        authority: head.authority,
        state: facts.state,
        requestedOn: facts.requestedOn,
        answeredOn: facts.answeredOn,
        validUntil: facts.validUntil,
        refusalReason: refused?.data.reason ?? null,
      }
    }),
  )
}

function idsOf(people: readonly PersonFile[]): string[] {
  return people.map(({ person }) => person.id)
}
