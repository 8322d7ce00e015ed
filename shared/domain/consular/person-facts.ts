import type { Day } from '../dates.ts'
import type { CaseEvent } from './case-events.ts'
import type { ConsentKind, ConsentScope, SessionResult, TravelDocumentType } from './consular-terms.ts'
import { inOrder } from './dated-event.ts'

export type DocumentState = 'requested' | 'issued' | 'received' | 'expired' | 'lost' | 'returned'

/** A travel document as far as events tell; the days are those on which it was so, `issuedOn` the day printed on it. */
export interface DocumentFacts {
  documentId: string
  type: TravelDocumentType
  state: DocumentState
  requestedOn: Day
  number: string | null
  issuedOn: Day | null
  expiresOn: Day | null
  /** VHR-12: null when the document has none or it was not entered. */
  mrz: string | null
  mrzVerified: boolean
  /** The day the issue became known, from which a step is counted. */
  issueKnownOn: Day | null
  receivedOn: Day | null
  goneOn: Day | null
}

export type RequestState = 'requested' | 'granted' | 'refused' | 'expired'

/** An exit visa request for this member; `answeredOn` null while it is open. */
export interface RequestFacts {
  requestId: string
  documentId: string
  state: RequestState
  requestedOn: Day
  answeredOn: Day | null
  validUntil: Day | null
}

/** What is true of a member on a day. */
export interface PersonFacts {
  registeredOn: Day | null
  counselledOn: Day | null
  /** The consent in force; null when none was given or it was withdrawn. */
  consent: { on: Day; kind: ConsentKind; scopes: readonly ConsentScope[] } | null
  consentWithdrawnOn: Day | null
  /** Null when the last decision of a consulate was a rejection. */
  verifiedOn: Day | null
  lastResult: { on: Day; result: SessionResult } | null
  documents: readonly DocumentFacts[]
  requests: readonly RequestFacts[]
  /** VHR-3, VHR-4: what stops the case, until a consent is given anew. */
  stop: { kind: 'withdrawn' | 'fear-of-return'; on: Day } | null
  departedOn: Day | null
  closedOn: Day | null
}

/** Reads the facts of a member on a day from the events that happened until then and were not voided. */
export function readPersonFacts(events: readonly CaseEvent[], on: Day): PersonFacts {
  const facts: Draft = {
    registeredOn: null,
    counselledOn: null,
    consent: null,
    consentWithdrawnOn: null,
    verifiedOn: null,
    lastResult: null,
    documents: new Map(),
    requests: new Map(),
    stop: null,
    departedOn: null,
    closedOn: null,
  }
  for (const event of inOrder(events)) {
    if (event.happenedOn <= on) apply(facts, event)
  }
  return {
    ...facts,
    documents: [...facts.documents.values()].map((document) => ({ ...document, state: documentState(document, on) })),
    requests: [...facts.requests.values()].map((request) => ({ ...request, state: requestState(request, on) })),
  }
}

/** VHR-16: the document an exit visa can rest on: received, not lost or returned, valid on the day. The latest wins. */
export function usableDocument(facts: PersonFacts): DocumentFacts | undefined {
  return facts.documents.filter((document) => document.state === 'received').at(-1)
}

type Draft = Omit<PersonFacts, 'documents' | 'requests'> & {
  documents: Map<string, DocumentFacts>
  requests: Map<string, RequestFacts>
}

function apply(facts: Draft, event: CaseEvent): void {
  const on = event.happenedOn
  switch (event.kind) {
    case 'registered':
      facts.registeredOn ??= on
      return
    case 'counselled':
      facts.counselledOn ??= on
      return
    case 'consent-given':
      facts.consent = { on, kind: event.data.kind, scopes: event.data.scopes }
      facts.consentWithdrawnOn = null
      facts.stop = null
      return
    case 'consent-withdrawn':
      facts.consent = null
      facts.consentWithdrawnOn = on
      return
    case 'consular-session-result':
      facts.lastResult = { on, result: event.data.result }
      if (event.data.result === 'verified') facts.verifiedOn ??= on
      if (event.data.result === 'rejected') facts.verifiedOn = null
      return
    case 'withdrawn':
    case 'fear-of-return':
      facts.stop = { kind: event.kind, on }
      return
    case 'departed':
      facts.departedOn = on
      return
    case 'closed':
      facts.closedOn = on
      return
    case 'exit-visa-requested':
    case 'exit-visa-granted':
    case 'exit-visa-refused':
      applyToRequest(facts.requests, event)
      return
    default:
      applyToDocument(facts.documents, event)
  }
}

type RequestEvent = Extract<CaseEvent, { kind: `exit-visa-${string}` }>
type DocumentEvent = Extract<CaseEvent, { kind: `travel-document-${string}` }>

function applyToRequest(requests: Map<string, RequestFacts>, event: RequestEvent): void {
  const { requestId } = event.data
  if (event.kind === 'exit-visa-requested') {
    if (requests.has(requestId)) return
    const { documentId } = event.data
    const requestedOn = event.happenedOn
    requests.set(requestId, {
      requestId,
      documentId,
      state: 'requested',
      requestedOn,
      answeredOn: null,
      validUntil: null,
    })
    return
  }
  const request = requests.get(requestId)
  if (request?.state !== 'requested') return
  request.answeredOn = event.happenedOn
  request.state = event.kind === 'exit-visa-granted' ? 'granted' : 'refused'
  request.validUntil = event.kind === 'exit-visa-granted' ? event.data.validUntil : null
}

function applyToDocument(documents: Map<string, DocumentFacts>, event: DocumentEvent): void {
  const on = event.happenedOn
  const { documentId } = event.data
  if (event.kind === 'travel-document-requested') {
    if (documents.has(documentId)) return
    documents.set(documentId, {
      ...{ documentId, type: event.data.type, state: 'requested', requestedOn: on, number: null, issuedOn: null },
      ...{ expiresOn: null, mrz: null, mrzVerified: false, issueKnownOn: null, receivedOn: null, goneOn: null },
    })
    return
  }
  const document = documents.get(documentId)
  // The life of a document goes one way: what does not follow from what it is counts for nothing (VHR-16).
  if (!document || !canBecome[event.kind].includes(document.state)) return
  if (event.kind === 'travel-document-issued') {
    const { number, issuedOn, expiresOn, mrzVerified } = event.data
    const mrz = event.data.mrz || null
    Object.assign(document, { state: 'issued', number, issuedOn, expiresOn, mrz, mrzVerified, issueKnownOn: on })
  } else if (event.kind === 'travel-document-received') {
    Object.assign(document, { state: 'received', receivedOn: on })
  } else {
    Object.assign(document, { state: event.kind === 'travel-document-lost' ? 'lost' : 'returned', goneOn: on })
  }
}

const canBecome: Record<Exclude<DocumentEvent['kind'], 'travel-document-requested'>, readonly DocumentState[]> = {
  'travel-document-issued': ['requested'],
  'travel-document-received': ['issued'],
  'travel-document-lost': ['issued', 'received'],
  'travel-document-returned': ['issued', 'received'],
}

function documentState(document: DocumentFacts, on: Day): DocumentState {
  if (document.state !== 'issued' && document.state !== 'received') return document.state
  return document.expiresOn !== null && on > document.expiresOn ? 'expired' : document.state
}

function requestState(request: RequestFacts, on: Day): RequestState {
  const isOver = request.state === 'granted' && request.validUntil !== null && on > request.validUntil
  return isOver ? 'expired' : request.state
}
