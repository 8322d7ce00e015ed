import { z } from 'zod'
import { isDay } from '../dates.ts'
import { consentKinds, consentScopes, sessionResults, travelDocumentTypes } from './consular-terms.ts'
import type { DatedEvent } from './dated-event.ts'

const day = z.string().refine(isDay)
const documentId = z.uuid()
const requestId = z.uuid()

/**
 * What can happen to one member of a return case, and what must be known of it. A case's status is never typed: it is
 * derived from these by `derivePerson`.
 */
export const caseEventData = {
  registered: z.object({}),
  'consent-given': z.object({
    kind: z.enum(consentKinds),
    language: z.string(),
    scopes: z.array(z.enum(consentScopes)),
  }),
  'consent-withdrawn': z.object({}),
  counselled: z.object({}),
  'consular-session-result': z.object({ sessionId: z.uuid(), result: z.enum(sessionResults) }),
  'travel-document-requested': z.object({ documentId, type: z.enum(travelDocumentTypes) }),
  'travel-document-issued': z.object({
    documentId,
    number: z.string().min(1),
    issuedOn: day,
    expiresOn: day,
    /** VHR-12: empty when the document has none or it was not entered. */
    mrz: z.string(),
    mrzVerified: z.boolean(),
  }),
  'travel-document-received': z.object({ documentId, custodian: z.string() }),
  'travel-document-lost': z.object({ documentId }),
  'travel-document-returned': z.object({ documentId }),
  'exit-visa-requested': z.object({ requestId, documentId }),
  /** `validUntil` null: the authority set no end. */
  'exit-visa-granted': z.object({ requestId, validUntil: day.nullable() }),
  /** VHR-18: a refusal has its reason and what is done next. */
  'exit-visa-refused': z.object({ requestId, reason: z.string().min(1), nextAction: z.string().min(1) }),
  departed: z.object({ departureId: z.uuid(), destination: z.string() }),
  /** VHR-3: no reason is asked. */
  withdrawn: z.object({}),
  /** VHR-4: nothing more is written here; what the person fears belongs to protection. */
  'fear-of-return': z.object({}),
  closed: z.object({}),
} as const

export type CaseEventKind = keyof typeof caseEventData

export const caseEventKinds = Object.keys(caseEventData) as CaseEventKind[]

export type CaseEventData<Kind extends CaseEventKind> = z.infer<(typeof caseEventData)[Kind]>

/** An event of one member; events of the whole case (registration, a family's consent) are given to each member. */
export type CaseEvent = {
  [Kind in CaseEventKind]: DatedEvent & { kind: Kind; data: CaseEventData<Kind> }
}[CaseEventKind]

export type CaseEventOf<Kind extends CaseEventKind> = Extract<CaseEvent, { kind: Kind }>

/**
 * Makes an event of what was stored, and checks its data by kind; fields beyond those of the kind are dropped. Throws a
 * ZodError when the data are not what the kind must have.
 */
export function readCaseEvent(stored: DatedEvent & { kind: CaseEventKind; data: unknown }): CaseEvent {
  const data: unknown = caseEventData[stored.kind].parse(stored.data)
  return { ...stored, data } as CaseEvent
}
