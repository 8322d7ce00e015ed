import { readFileSync } from 'node:fs'
import { type CaseEvent, partEventData, storedEvent } from '#shared/domain/consular/case-events.ts'
import type { CaseEventKind } from '#shared/domain/consular/event-kinds.ts'
import type { Day } from '#shared/domain/dates.ts'
import { parseCountryProfile } from '#shared/domain/reference/country-profile.ts'

export const readProfile = (country: 'libya' | 'lebanon') =>
  parseCountryProfile(
    JSON.parse(readFileSync(new URL(`../../../resources/countries/${country}.json`, import.meta.url), 'utf8')),
  )

export const passport = '01890000-0000-7000-8000-00000000000a'
export const secondPassport = '01890000-0000-7000-8000-00000000000b'
export const request = '01890000-0000-7000-8000-00000000000c'
const somewhere = '01890000-0000-7000-8000-00000000000d'

/** What is usually written down of a kind. */
export const usualData: Record<CaseEventKind, object> = {
  registered: {},
  'consent-given': { kind: 'written', language: 'fr', scopes: ['embassy', 'authority', 'airline'] },
  'consent-withdrawn': {},
  counselled: {},
  'consular-session-result': { sessionId: somewhere, result: 'verified', version: 1 },
  'travel-document-requested': { documentId: passport, type: 'laissez-passer', version: 1 },
  'travel-document-issued': {
    ...{ documentId: passport, number: 'LP-1', issuedOn: '2026-02-01', expiresOn: '2026-12-31' },
    ...{ mrz: '', mrzVerified: false },
  },
  'travel-document-received': { documentId: passport, custodian: 'Salma' },
  'travel-document-lost': { documentId: passport },
  'travel-document-returned': { documentId: passport },
  'exit-visa-requested': { requestId: request, documentId: passport, version: 1 },
  'exit-visa-granted': { requestId: request, validUntil: '2026-11-30' },
  'exit-visa-refused': { requestId: request, reason: 'fine not paid', nextAction: 'ask for a waiver' },
  departed: { departureId: somewhere, destination: 'GIN', flight: '', fromAirport: '', version: 1 },
  withdrawn: {},
  'fear-of-return': {},
  'protection-clearance': { ground: 'fear-assessed', decidedBy: 'Huda, protection officer' },
  'best-interest-decision': { outcome: 'return', guardian: 'Fatou Bah, aunt', decidedBy: 'Panel of 3 March' },
  'escort-arranged': { escort: 'Hana Saïd', receivedBy: 'Ministry of the Child, Conakry' },
  closed: {},
  'person-corrected': { version: 2, fields: ['phone'] },
  moved: { version: 2, siteId: null },
  'left-case': { otherCaseId: somewhere },
  'joined-case': { otherCaseId: somewhere },
}

/** One event with usual data; `change` alters its data, or `voided`. */
export function event(kind: CaseEventKind, happenedOn: Day, change: object = {}): CaseEvent {
  const { voided = false, ...data } = { voided: false, ...change }
  const parts = partEventData(kind, { ...usualData[kind], ...data })
  return storedEvent({
    id: `${happenedOn} ${kind}`,
    kind,
    happenedOn,
    recordedAt: `${happenedOn}T12:00:00.000Z`,
    data: { ...parts.data, ...parts.words },
    voided,
  })
}

/** A member whose document was received on 1 March 2026 and who may now be asked an exit visa for. */
export const ready: CaseEvent[] = [
  event('registered', '2026-01-01'),
  event('consent-given', '2026-01-02'),
  event('counselled', '2026-01-03'),
  event('consular-session-result', '2026-01-20'),
  event('travel-document-requested', '2026-01-21'),
  event('travel-document-issued', '2026-02-02'),
  event('travel-document-received', '2026-03-01'),
]

/** The events until one of a kind comes for the first time. */
export function until(kind: CaseEventKind, events: readonly CaseEvent[]): CaseEvent[] {
  const index = events.findIndex((each) => each.kind === kind)
  return index < 0 ? [...events] : events.slice(0, index)
}

/** The events without those of some kinds. */
export function without(events: readonly CaseEvent[], ...kinds: CaseEventKind[]): CaseEvent[] {
  return events.filter((each) => !kinds.includes(each.kind))
}
