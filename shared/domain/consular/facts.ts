import type { Day } from '../dates.ts'
import type { ConsentKind, ConsentScope, DocumentState, SessionResult, TravelDocumentType } from './consular-terms.ts'
import type { Stop } from './events/protection/stop.ts'

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

/** An exit visa request for this person; `answeredOn` null while it is open. */
export interface RequestFacts {
  requestId: string
  documentId: string
  state: RequestState
  requestedOn: Day
  answeredOn: Day | null
  validUntil: Day | null
}

/** A consent in force. */
export interface ConsentFacts {
  on: Day
  recordedAt: string
  kind: ConsentKind
  scopes: readonly ConsentScope[]
  /** Who gave it for the person; null for who did so alone, undefined for what was written down before that was asked. */
  guardianId: string | null | undefined
}

/** What is true of a person on a day. */
export interface PersonFacts {
  registeredOn: Day | null
  counselledOn: Day | null
  /** The consent in force; null when none was given, it was withdrawn, or the person was stopped since. */
  consent: ConsentFacts | null
  consentWithdrawnOn: Day | null
  /** Null when the last decision of a consulate was a rejection. */
  verifiedOn: Day | null
  /** The last one of a session the person came to. */
  lastResult: { on: Day; result: SessionResult } | null
  documents: readonly DocumentFacts[]
  requests: readonly RequestFacts[]
  /** VHR-3, VHR-4: what stops the person. */
  stops: readonly Stop[]
  departedOn: Day | null
  closedOn: Day | null
}

/** The facts while events are read into them, one after the other. */
export type FactsDraft = Omit<PersonFacts, 'documents' | 'requests' | 'consent' | 'consentWithdrawnOn' | 'stops'> & {
  documents: Map<string, DocumentFacts>
  requests: Map<string, RequestFacts>
}

/** VHR-16: the document an exit visa can rest on: received, not lost or returned, valid on the day. The latest wins. */
export function usableDocument(facts: PersonFacts): DocumentFacts | undefined {
  return facts.documents.filter((document) => document.state === 'received').at(-1)
}
