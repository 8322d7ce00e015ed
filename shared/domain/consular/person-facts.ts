import type { Day } from '../dates.ts'
import { type CaseEvent, definitionOf } from './case-events.ts'
import type { DocumentState } from './consular-terms.ts'
import { inOrder } from './dated-event.ts'
import type { DocumentFacts, FactsDraft, PersonFacts, RequestFacts, RequestState } from './facts.ts'
import { readConsent, readStops } from './stops.ts'

/** Reads the facts of a person on a day from the events that happened until then and were not voided. */
export function readPersonFacts(events: readonly CaseEvent[], on: Day): PersonFacts {
  const facts: FactsDraft = {
    registeredOn: null,
    counselledOn: null,
    verifiedOn: null,
    lastResult: null,
    documents: new Map(),
    requests: new Map(),
    departedOn: null,
    closedOn: null,
  }
  const known = events.filter((event) => event.happenedOn <= on)
  for (const event of inOrder(known)) definitionOf(event.kind).apply?.(facts, event)
  const stops = readStops(known).filter((stop) => stop.liftedOn === null)
  return {
    ...facts,
    consent: readConsent(known),
    consentWithdrawnOn: stops.find((stop) => stop.kind === 'consent-withdrawn')?.on ?? null,
    stops,
    documents: [...facts.documents.values()].map((document) => ({ ...document, state: documentState(document, on) })),
    requests: [...facts.requests.values()].map((request) => ({ ...request, state: requestState(request, on) })),
  }
}

function documentState(document: DocumentFacts, on: Day): DocumentState {
  if (document.state !== 'issued' && document.state !== 'received') return document.state
  return document.expiresOn !== null && on > document.expiresOn ? 'expired' : document.state
}

function requestState(request: RequestFacts, on: Day): RequestState {
  const isOver = request.state === 'granted' && request.validUntil !== null && on > request.validUntil
  return isOver ? 'expired' : request.state
}
