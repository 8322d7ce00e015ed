import type { Day } from '../dates.ts'
import type { CountryProfile } from '../reference/country-profile.ts'
import { type CaseEvent, definitionOf } from './case-events.ts'
import type { CaseReason } from './case-reason.ts'
import { compareEvents } from './dated-event.ts'
import type { CaseEventKind } from './event-kinds.ts'
import type { About, EventSetting } from './events/define-case-event.ts'
import { type Stop, stopReasons } from './events/protection/stop.ts'
import { order } from './events/reasons.ts'
import type { PersonFacts } from './facts.ts'
import { readPersonFacts } from './person-facts.ts'
import { stopsAgainst } from './stops.ts'

type Definition = ReturnType<typeof definitionOf>

/**
 * Why an event may not be recorded for a member as of a day; empty when it may. Answers are for that day: an exit visa
 * cannot be dated before the document was received, whatever is true today.
 *
 * VHR-1 order of the country profile, VHR-2 written consent before anything is asked of a consulate or authority, VHR-3
 * and VHR-4 stops, which hold whatever day they are dated, VHR-7 scope of the consent, VHR-16 exit visa only on a received and valid document, VHR-23 a valid
 * document on the day of travel. A withdrawal is always possible before departure (VHR-3).
 */
export function findEventViolations(
  kind: CaseEventKind,
  events: readonly CaseEvent[],
  profile: CountryProfile,
  on: Day,
  about: About = {},
): CaseReason[] {
  const definition = definitionOf(kind)
  const facts = readPersonFacts(events, on)
  const stops = stopsAgainst(events, on)
  const setting = { facts, stops, profile, on, about }
  const whole = wholeCaseReasons(definition, setting, events)
  if (whole.length > 0) return whole
  return [
    ...(definition.asks ? consentReasons(definition, facts, stops) : []),
    ...(definition.violations?.(setting) ?? []),
    ...missingEarlierEvents(kind, facts, profile),
  ]
}

/** The reasons that remain when a manager overrides: empty when the event may then be recorded. */
export function hardReasons(reasons: readonly CaseReason[]): CaseReason[] {
  return reasons.filter((reason) => !reason.overridable)
}

/**
 * The kinds of later events that would not have been allowed without a given one, so that it cannot be voided before
 * they are. Overridable order (VHR-1) does not count: a manager could have skipped it. VHR-6: a departure rests on the
 * escort that was arranged before it.
 */
export function dependingOn(eventId: string, events: readonly CaseEvent[], profile: CountryProfile): CaseEventKind[] {
  const counted = events.filter((event) => !event.voided)
  const own = counted.find((event) => event.id === eventId)
  const carried = (own && definitionOf(own.kind).carries) ?? []
  const kinds = counted.filter((event) => {
    if (carried.includes(event.kind)) return true
    const before = counted.filter((other) => compareEvents(other, event) < 0)
    const without = before.filter((other) => other.id !== eventId)
    const hard = (list: readonly CaseEvent[]) =>
      hardReasons(findEventViolations(event.kind, list, profile, event.happenedOn, aboutOf(event))).length
    return hard(without) > hard(before)
  })
  return [...new Set(kinds.map((event) => event.kind))]
}

function wholeCaseReasons(definition: Definition, setting: EventSetting, events: readonly CaseEvent[]): CaseReason[] {
  const { facts, on } = setting
  if (definition.opens) return facts.registeredOn ? [order('ALREADY_REGISTERED', { on: facts.registeredOn })] : []
  if (!facts.registeredOn) return [order('NOT_REGISTERED', { on })]
  if (definition.aboutRecord) return definition.senseless?.(setting) ?? []
  if (facts.closedOn) return [order('CLOSED', { on: facts.closedOn })]
  if (definition.ends) {
    // What was written down for a later day would otherwise have happened to someone who was gone.
    const later = events.find(
      (event) => !event.voided && event.happenedOn > on && !definitionOf(event.kind).aboutRecord,
    )
    if (later) return [order('LATER_EVENTS', { event: later.kind, on: later.happenedOn })]
  }
  if (facts.departedOn && !definition.afterDeparture) return [order('DEPARTED', { on: facts.departedOn })]
  return definition.senseless?.(setting) ?? []
}

/** A stop ends the consent before it, so that nothing more is said of consent while one stands. */
function consentReasons({ scope }: Definition, facts: PersonFacts, stops: readonly Stop[]): CaseReason[] {
  if (stops.length > 0) return stopReasons(stops)
  const { consent } = facts
  if (!consent) return [{ rule: 'VHR-2', code: 'CONSENT_MISSING', data: {}, overridable: false }]
  if (consent.kind === 'oral') {
    return [{ rule: 'VHR-2', code: 'CONSENT_NOT_WRITTEN', data: { on: consent.on }, overridable: false }]
  }
  if (scope && !consent.scopes.includes(scope)) {
    return [{ rule: 'VHR-7', code: 'SCOPE_MISSING', data: { scope }, overridable: false }]
  }
  return []
}

/** VHR-1: what the country profile wants to have happened before. */
function missingEarlierEvents(kind: CaseEventKind, facts: PersonFacts, profile: CountryProfile): CaseReason[] {
  return profile.eventOrder
    .filter((rule) => rule.event === kind && !definitionOf(rule.after).happened?.(facts))
    .map(({ after, override }) => {
      const expired = facts.requests.findLast((request) => request.state === 'expired')
      return after === 'exit-visa-granted' && expired
        ? { ...order('EXIT_VISA_EXPIRED', { validUntil: expired.validUntil ?? '' }), overridable: override }
        : { ...order('EARLIER_EVENT_MISSING', { after }), overridable: override }
    })
}

function aboutOf(event: CaseEvent): About {
  const { documentId, requestId } = event.data as { documentId?: string; requestId?: string }
  return { ...(documentId && { documentId }), ...(requestId && { requestId }) }
}
