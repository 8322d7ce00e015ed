import type { Day } from '../dates.ts'
import type { ConsentScope, DocumentState, TravelDocumentType } from './consular-terms.ts'
import type { CaseEventKind } from './event-kinds.ts'

/** What the sentence of a reason names, each code its own part of it. */
export interface CaseReasonData {
  on?: Day
  expiresOn?: Day
  validUntil?: Day
  requestedOn?: Day
  marginDays?: string
  number?: string
  type?: TravelDocumentType
  state?: DocumentState
  scope?: ConsentScope
  /** What comes first. */
  after?: CaseEventKind
  /** What was written down for a later day. */
  event?: CaseEventKind
  /** Others of the family, by id; `names` says who they are. */
  people?: string[]
  names?: string[]
}

/** Why something may not be recorded for a member: the rule, a code for the sentence, and what the sentence names. */
export interface CaseReason {
  rule: CaseRule
  code: CaseReasonCode
  data: CaseReasonData
  /** Whether a manager may skip it with a reason (VHR-1); false for the hard rules. */
  overridable: boolean
}

/** The rules of the catalogue that reasons come from. */
export const caseRules = ['VHR-1', 'VHR-2', 'VHR-3', 'VHR-4', 'VHR-6', 'VHR-7', 'VHR-16', 'VHR-23'] as const
export type CaseRule = (typeof caseRules)[number]

export const caseReasonCodes = [
  'NOT_REGISTERED',
  'ALREADY_REGISTERED',
  'CLOSED',
  'DEPARTED',
  'LATER_EVENTS',
  'WITHDRAWN',
  'FEARS_RETURN',
  'NO_FEAR_RECORDED',
  'BEST_INTEREST_MISSING',
  'BEST_INTEREST_AGAINST',
  'CHILD_WITHOUT_ADULT',
  'ESCORT_MISSING',
  'FAMILY_SEPARATED',
  'CHILD_LEFT_BEHIND',
  'LEFT_WITHOUT_ADULT',
  'NOT_A_CHILD',
  'CONSENT_MISSING',
  'CONSENT_WITHDRAWN',
  'CONSENT_NOT_WRITTEN',
  'CONSENT_NOT_OWN',
  'GUARDIAN_MISSING',
  'SCOPE_MISSING',
  'EARLIER_EVENT_MISSING',
  'DOCUMENT_UNDER_WAY',
  'DOCUMENT_NOT_REQUESTED',
  'DOCUMENT_NOT_ISSUED',
  'DOCUMENT_NOT_RECEIVED',
  'DOCUMENT_NOT_HELD',
  'DOCUMENT_EXPIRED',
  'DOCUMENT_EXPIRES_TOO_SOON',
  'DOCUMENT_LOST',
  'DOCUMENT_RETURNED',
  'REQUEST_ALREADY_OPEN',
  'EXIT_VISA_ALREADY_GRANTED',
  'EXIT_VISA_EXPIRED',
  'NO_OPEN_REQUEST',
] as const
export type CaseReasonCode = (typeof caseReasonCodes)[number]

/** What stands first against somebody: a rule that nobody may skip before one that a manager may; nothing when all is well. */
export function mainReason<Reason extends Pick<CaseReason, 'overridable'>>(
  reasons: readonly Reason[],
): Reason | undefined {
  return reasons.find((reason) => !reason.overridable) ?? reasons[0]
}
