import { addDays, type Day } from '../dates.ts'
import type { CountryProfile } from '../reference/country-profile.ts'
import type { CaseEventKind } from './case-events.ts'
import type { CaseReason } from './case-reason.ts'
import { type DocumentFacts, type DocumentState, type PersonFacts, usableDocument } from './person-facts.ts'

/**
 * VHR-16: why an exit visa cannot be requested on the facts of a day: the travel document is not received, expired,
 * lost or returned. Overridable only in a country profile that does not make it a hard rule. Also when a request on the
 * same document is open or granted already; one on a document that was replaced does not count (VHR-17).
 */
export function exitVisaRequestReasons(facts: PersonFacts, profile: CountryProfile, on: Day): CaseReason[] {
  const usable = usableDocument(facts)
  if (!usable) {
    const overridable = !profile.hardRules.exitVisaNeedsReceivedDocument
    return [{ rule: 'VHR-16', ...whyNotUsable(facts), overridable }]
  }
  const own = facts.requests.filter((request) => request.documentId === usable.documentId)
  const open = own.find((request) => request.state === 'requested')
  if (open) return [order('REQUEST_ALREADY_OPEN', { on: open.requestedOn })]
  const granted = own.find((request) => request.state === 'granted')
  if (granted) return [order('EXIT_VISA_ALREADY_GRANTED', { on: granted.answeredOn ?? on })]
  return []
}

/** VHR-23: why a person cannot travel on a day with the documents they have; a manager may accept it with a reason. */
export function travelReasons(facts: PersonFacts, profile: CountryProfile, on: Day): CaseReason[] {
  const usable = usableDocument(facts)
  if (!usable) return [{ rule: 'VHR-23', ...whyNotUsable(facts), overridable: true }]
  const validUntil = addDays(on, profile.tdMarginDays)
  if (usable.expiresOn === null || usable.expiresOn >= validUntil) return []
  const data = { expiresOn: usable.expiresOn, marginDays: String(profile.tdMarginDays) }
  return [{ rule: 'VHR-23', code: 'DOCUMENT_EXPIRES_TOO_SOON', data, overridable: true }]
}

/** What by its nature cannot happen to a document or a request on the facts of a day. */
export function documentReasons(
  kind: CaseEventKind,
  facts: PersonFacts,
  profile: CountryProfile,
  on: Day,
  about: { documentId?: string; requestId?: string },
): CaseReason[] {
  const isMeant = (id: string, meant: string | undefined) => meant === undefined || id === meant
  const has = (...states: DocumentState[]) =>
    facts.documents.some((each) => states.includes(each.state) && isMeant(each.documentId, about.documentId))
  const unreceived = facts.documents.some(
    (each) => each.state === 'expired' && each.receivedOn === null && isMeant(each.documentId, about.documentId),
  )
  switch (kind) {
    case 'travel-document-requested':
      return underWay(facts, profile, on)
    case 'travel-document-issued':
      return has('requested') ? [] : [order('DOCUMENT_NOT_REQUESTED')]
    case 'travel-document-received':
      return has('issued') || unreceived ? [] : [order('DOCUMENT_NOT_ISSUED')]
    case 'travel-document-lost':
    case 'travel-document-returned':
      return has('issued', 'received', 'expired') ? [] : [order('DOCUMENT_NOT_HELD')]
    case 'exit-visa-granted':
    case 'exit-visa-refused': {
      const isOpen = facts.requests.some(
        (each) => each.state === 'requested' && isMeant(each.requestId, about.requestId),
      )
      return isOpen ? [] : [order('NO_OPEN_REQUEST')]
    }
    default:
      return []
  }
}

/** VHR-1: what the country profile wants to have happened before. */
export function missingEarlierEvents(kind: CaseEventKind, facts: PersonFacts, profile: CountryProfile): CaseReason[] {
  return profile.eventOrder
    .filter((rule) => rule.event === kind && !hasHappened(rule.after, facts))
    .map(({ after, override }) => {
      const expired = facts.requests.findLast((request) => request.state === 'expired')
      return after === 'exit-visa-granted' && expired
        ? { ...order('EXIT_VISA_EXPIRED', { validUntil: expired.validUntil ?? '' }), overridable: override }
        : { ...order('EARLIER_EVENT_MISSING', { after }), overridable: override }
    })
}

function hasHappened(kind: CaseEventKind, facts: PersonFacts): boolean {
  const held: Partial<Record<CaseEventKind, boolean>> = {
    registered: facts.registeredOn !== null,
    counselled: facts.counselledOn !== null,
    'consent-given': facts.consent !== null,
    'consular-session-result': facts.verifiedOn !== null,
    'travel-document-requested': facts.documents.length > 0,
    'travel-document-issued': facts.documents.some((each) => each.number !== null),
    'travel-document-received': usableDocument(facts) !== undefined,
    'exit-visa-requested': facts.requests.length > 0,
    'exit-visa-granted': facts.requests.some((request) => request.state === 'granted'),
    departed: facts.departedOn !== null,
  }
  return held[kind] ?? false
}

/** A second document is asked for only when the first is nearly expired or gone, or a manager wants it. */
function underWay(facts: PersonFacts, profile: CountryProfile, on: Day): CaseReason[] {
  const warnFrom = addDays(on, profile.deadlines.documentExpiryWarningDays)
  const isNearlyOver = (each: DocumentFacts) => each.expiresOn !== null && each.expiresOn <= warnFrom
  const coming = facts.documents.find((each) => ['requested', 'issued'].includes(each.state))
  const held = facts.documents.find((each) => each.state === 'received' && !isNearlyOver(each))
  const document = coming ?? held
  if (!document) return []
  const data = { type: document.type, state: document.state, number: document.number ?? '' }
  return [{ rule: 'VHR-1', code: 'DOCUMENT_UNDER_WAY', data, overridable: true }]
}

function whyNotUsable(facts: PersonFacts): Pick<CaseReason, 'code' | 'data'> {
  // A document still to come says more about what to do next than one that is gone.
  const document =
    facts.documents.findLast((each) => each.state === 'issued') ??
    facts.documents.findLast((each) => each.state === 'requested') ??
    facts.documents.at(-1)
  if (!document) return { code: 'DOCUMENT_NOT_REQUESTED', data: {} }
  const number = document.number ?? ''
  switch (document.state) {
    case 'requested':
      return { code: 'DOCUMENT_NOT_ISSUED', data: { type: document.type, requestedOn: document.requestedOn } }
    case 'issued':
      return { code: 'DOCUMENT_NOT_RECEIVED', data: { type: document.type, number } }
    case 'lost':
      return { code: 'DOCUMENT_LOST', data: { number, on: document.goneOn ?? '' } }
    case 'returned':
      return { code: 'DOCUMENT_RETURNED', data: { number, on: document.goneOn ?? '' } }
    default:
      return { code: 'DOCUMENT_EXPIRED', data: { number, expiresOn: document.expiresOn ?? '' } }
  }
}

function order(code: CaseReason['code'], data: Record<string, string> = {}): CaseReason {
  return { rule: 'VHR-1', code, data, overridable: false }
}
