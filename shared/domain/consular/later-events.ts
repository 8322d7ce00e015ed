import type { Day } from '../dates.ts'
import type { CaseEvent, CaseEventKind } from './case-events.ts'
import type { CaseReason } from './case-reason.ts'
import type { About } from './event-violations.ts'

/** What must not have been written down already for a later day, of the same document. */
const ofDocument: Partial<Record<CaseEventKind, readonly CaseEventKind[]>> = {
  'travel-document-issued': ['travel-document-issued'],
  'travel-document-received': ['travel-document-received'],
  'travel-document-lost': [
    'travel-document-received',
    'travel-document-lost',
    'travel-document-returned',
    'exit-visa-requested',
  ],
  'travel-document-returned': [
    'travel-document-received',
    'travel-document-lost',
    'travel-document-returned',
    'exit-visa-requested',
  ],
  'exit-visa-requested': ['exit-visa-requested'],
}

/** The same, of the same exit visa request. */
const ofRequest: Partial<Record<CaseEventKind, readonly CaseEventKind[]>> = {
  'exit-visa-granted': ['exit-visa-granted', 'exit-visa-refused'],
  'exit-visa-refused': ['exit-visa-granted', 'exit-visa-refused'],
}

/**
 * Why an event may not be written down behind what was already written down for later days; `findEventViolations` answers for the
 * day alone. Who has departed takes nothing more but the closing of the case. A document is received once, and is not
 * lost or returned before a day on which it was received or an exit visa was asked for with it (VHR-16).
 */
export function laterEventReasons(
  kind: CaseEventKind,
  events: readonly CaseEvent[],
  on: Day,
  about: About = {},
): CaseReason[] {
  const later = events.filter((event) => !event.voided && event.happenedOn > on)
  const departure = later.find((event) => event.kind === 'departed')
  if (departure && kind !== 'closed') return [hard('DEPARTED', { on: departure.happenedOn })]
  const clash = later.find((event) => {
    const { documentId, requestId } = event.data as About
    const sameDocument = documentId !== undefined && documentId === about.documentId
    const sameRequest = requestId !== undefined && requestId === about.requestId
    return (
      (sameDocument && ofDocument[kind]?.includes(event.kind)) || (sameRequest && ofRequest[kind]?.includes(event.kind))
    )
  })
  return clash ? [hard('LATER_EVENTS', { event: clash.kind, on: clash.happenedOn })] : []
}

function hard(code: CaseReason['code'], data: Record<string, string>): CaseReason {
  return { rule: 'VHR-1', code, data, overridable: false }
}
