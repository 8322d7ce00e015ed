import type { Day } from '../dates.ts'
import type { CountryProfile } from '../reference/country-profile.ts'
import type { CaseEvent, CaseEventKind } from './case-events.ts'
import type { CaseReason } from './case-reason.ts'
import type { ConsentScope } from './consular-terms.ts'
import { documentReasons, exitVisaRequestReasons, missingEarlierEvents, travelReasons } from './document-violations.ts'
import { type PersonFacts, readPersonFacts } from './person-facts.ts'

/** What a new event is about, where it is known: left out, any document or request that would do counts. */
export interface About {
  documentId?: string
  requestId?: string
}

/** Events by which the office asks something for the person, or moves them: stopped by VHR-3 and VHR-4. */
const asks: readonly CaseEventKind[] = [
  'consular-session-result',
  'travel-document-requested',
  'exit-visa-requested',
  'departed',
]

/** VHR-7: to whom the person's data go with each of these. */
const scopeOf: Partial<Record<CaseEventKind, ConsentScope>> = {
  'consular-session-result': 'embassy',
  'travel-document-requested': 'embassy',
  'exit-visa-requested': 'authority',
}

/**
 * Why an event may not be recorded for a member as of a day; empty when it may. Answers are for that day: an exit visa
 * cannot be dated before the document was received, whatever is true today.
 *
 * VHR-1 order of the country profile, VHR-2 written consent before anything is asked of a consulate or authority, VHR-3
 * and VHR-4 stops, VHR-7 scope of the consent, VHR-16 exit visa only on a received and valid document, VHR-23 a valid
 * document on the day of travel. A withdrawal is always possible before departure (VHR-3).
 */
export function findEventViolations(
  kind: CaseEventKind,
  events: readonly CaseEvent[],
  profile: CountryProfile,
  on: Day,
  about: About = {},
): CaseReason[] {
  const facts = readPersonFacts(events, on)
  const whole = wholeCaseReasons(kind, facts, events, on)
  if (whole.length > 0) return whole
  return [
    ...(asks.includes(kind) ? [...stopReasons(facts), ...consentReasons(kind, facts)] : []),
    ...(kind === 'exit-visa-requested' ? exitVisaRequestReasons(facts, profile, on) : []),
    ...(kind === 'departed' ? travelReasons(facts, profile, on) : []),
    ...documentReasons(kind, facts, profile, on, about),
    ...missingEarlierEvents(kind, facts, profile),
  ]
}

/** The reasons that remain when a manager overrides: empty when the event may then be recorded. */
export function hardReasons(reasons: readonly CaseReason[]): CaseReason[] {
  return reasons.filter((reason) => !reason.overridable)
}

/**
 * The kinds of later events that would not have been allowed without a given one, so that it cannot be voided before
 * they are. Overridable order (VHR-1) does not count: a manager could have skipped it.
 */
export function dependingOn(eventId: string, events: readonly CaseEvent[], profile: CountryProfile): CaseEventKind[] {
  const counted = events.filter((event) => !event.voided)
  const kinds = counted.filter((event) => {
    if (event.id === eventId) return false
    const others = counted.filter((other) => other.id !== event.id && isBefore(other, event))
    const without = others.filter((other) => other.id !== eventId)
    const hard = (list: readonly CaseEvent[]) =>
      hardReasons(findEventViolations(event.kind, list, profile, event.happenedOn, aboutOf(event))).length
    return hard(without) > hard(others)
  })
  return [...new Set(kinds.map((event) => event.kind))]
}

function wholeCaseReasons(
  kind: CaseEventKind,
  facts: PersonFacts,
  events: readonly CaseEvent[],
  on: Day,
): CaseReason[] {
  const no = (code: CaseReason['code'], data: Record<string, string> = {}): CaseReason[] => [
    { rule: 'VHR-1', code, data, overridable: false },
  ]
  if (kind === 'registered') return facts.registeredOn ? no('ALREADY_REGISTERED', { on: facts.registeredOn }) : []
  if (!facts.registeredOn) return no('NOT_REGISTERED', { on })
  if (facts.closedOn) return no('CLOSED', { on: facts.closedOn })
  if (kind === 'departed' || kind === 'closed') {
    // What was written down for a later day would otherwise have happened to someone who was gone.
    const later = events.find((event) => !event.voided && event.happenedOn > on)
    if (later) return no('LATER_EVENTS', { event: later.kind, on: later.happenedOn })
  }
  if (facts.departedOn && kind !== 'closed') return no('DEPARTED', { on: facts.departedOn })
  const isStop = kind === 'withdrawn' || kind === 'fear-of-return'
  if (isStop && facts.stop?.kind === kind) return stopReasons(facts)
  if (kind === 'consent-withdrawn' && !facts.consent) {
    return [{ rule: 'VHR-2', code: 'CONSENT_MISSING', data: {}, overridable: false }]
  }
  return []
}

function stopReasons(facts: PersonFacts): CaseReason[] {
  if (!facts.stop) return []
  const data = { on: facts.stop.on }
  return facts.stop.kind === 'withdrawn'
    ? [{ rule: 'VHR-3', code: 'WITHDRAWN', data, overridable: false }]
    : [{ rule: 'VHR-4', code: 'FEARS_RETURN', data, overridable: false }]
}

function consentReasons(kind: CaseEventKind, facts: PersonFacts): CaseReason[] {
  const { consent, consentWithdrawnOn } = facts
  if (!consent) {
    return consentWithdrawnOn
      ? [{ rule: 'VHR-2', code: 'CONSENT_WITHDRAWN', data: { on: consentWithdrawnOn }, overridable: false }]
      : [{ rule: 'VHR-2', code: 'CONSENT_MISSING', data: {}, overridable: false }]
  }
  if (consent.kind === 'oral') {
    return [{ rule: 'VHR-2', code: 'CONSENT_NOT_WRITTEN', data: { on: consent.on }, overridable: false }]
  }
  const scope = scopeOf[kind]
  if (scope && !consent.scopes.includes(scope)) {
    return [{ rule: 'VHR-7', code: 'SCOPE_MISSING', data: { scope }, overridable: false }]
  }
  return []
}

function isBefore(other: CaseEvent, event: CaseEvent): boolean {
  if (other.happenedOn !== event.happenedOn) return other.happenedOn < event.happenedOn
  if (other.recordedAt !== event.recordedAt) return other.recordedAt < event.recordedAt
  return other.id < event.id
}

function aboutOf(event: CaseEvent): About {
  const { documentId, requestId } = event.data as { documentId?: string; requestId?: string }
  return { ...(documentId && { documentId }), ...(requestId && { requestId }) }
}
