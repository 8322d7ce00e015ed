import { addDays, type Day, daysBetween } from '../dates.ts'
import type { CountryProfile } from '../reference/country-profile.ts'
import type { CaseEvent } from './case-events.ts'
import { type DocumentFacts, type PersonFacts, type RequestFacts, usableDocument } from './facts.ts'
import { readPersonFacts } from './person-facts.ts'

/** The steps of the board, from the least to the most advanced; the last four are no longer active. */
export const caseSteps = [
  'registered',
  'consented',
  'interviewed',
  'nationality-verified',
  'document-requested',
  'document-issued',
  'document-received',
  'exit-visa-requested',
  'exit-visa-granted',
  'departed',
  'stopped',
  'withdrawn',
  'closed',
] as const
export type CaseStep = (typeof caseSteps)[number]

/** Steps in which the office still works on the case. */
export const activeSteps: readonly CaseStep[] = caseSteps.slice(0, caseSteps.indexOf('departed'))

/** How long something has waited, in days (domain.md 8.5). */
export const ageingBands = ['0-30', '31-60', '61-90', '>90'] as const
export type AgeingBand = (typeof ageingBands)[number]

/** What a person at the desk must see beside the step. */
export const personFlags = [
  'consent-missing',
  'consent-withdrawn',
  'nationality-rejected',
  'more-documents-needed',
  'mrz-not-verified',
  'document-expiring',
  'document-expired',
  'document-lost',
  'document-returned',
  'exit-visa-overdue',
  'exit-visa-refused',
  'exit-visa-expired',
  'exit-visa-needs-resubmission',
] as const
export type PersonFlag = (typeof personFlags)[number]

export interface PersonState {
  step: CaseStep
  /** The day the member came to be in this step; when something expired or was refused, the day of that. */
  since: Day
  daysInStep: number
  ageing: AgeingBand
  flags: PersonFlag[]
  /** The document in force, or the one being got, or the last one there was. */
  currentDocument: DocumentFacts | null
  openExitVisaRequest: RequestFacts | null
  facts: PersonFacts
}

/**
 * The state of a member on a day, from the events that happened until then: for the past it is what was true then. The
 * step is the furthest that still holds, so an expired document (VHR-14) takes the member back to where the next one is
 * asked for, and a refused or expired exit visa back to `document-received`.
 */
export function derivePerson(events: readonly CaseEvent[], profile: CountryProfile, today: Day): PersonState {
  const facts = readPersonFacts(events, today)
  const { step, since } = stepOf(facts, today)
  const daysInStep = daysBetween(since, today)
  return {
    ...{ step, since, daysInStep, ageing: ageingOf(daysInStep), facts },
    flags: activeSteps.includes(step) ? flagsOf(facts, profile, today) : [],
    currentDocument: currentDocument(facts),
    openExitVisaRequest: openRequest(facts),
  }
}

/** The ageing band of a number of days. */
export function ageingOf(days: number): AgeingBand {
  if (days <= 30) return '0-30'
  if (days <= 60) return '31-60'
  return days <= 90 ? '61-90' : '>90'
}

/**
 * The step of a case: that of its least advanced member who is still active, because a family waits for the last of
 * them. Without an active member, the first of departed, stopped, withdrawn, closed that one of them is in.
 */
export function caseStep(steps: readonly CaseStep[]): CaseStep {
  return caseSteps.find((step) => steps.includes(step)) ?? 'registered'
}

function stepOf(facts: PersonFacts, today: Day): { step: CaseStep; since: Day } {
  if (facts.closedOn) return { step: 'closed', since: facts.closedOn }
  if (facts.departedOn) return { step: 'departed', since: facts.departedOn }
  for (const step of ['stopped', 'withdrawn'] as const) {
    const stop = facts.stops.find((each) => each.step === step)
    if (stop) return { step, since: stop.on }
  }

  const usable = usableDocument(facts)
  if (usable) return stepWithDocument(facts, usable)
  const fell = latest(facts.documents.map((document) => endOf(document)))
  const coming = facts.documents.filter((each) => each.state === 'requested' || each.state === 'issued').at(-1)
  if (coming?.issueKnownOn) return { step: 'document-issued', since: coming.issueKnownOn }
  if (coming) return { step: 'document-requested', since: coming.requestedOn }
  const last = facts.lastResult
  if (facts.verifiedOn) return { step: 'nationality-verified', since: later(facts.verifiedOn, fell) }
  if (last && last.result !== 'absent') return { step: 'interviewed', since: later(last.on, fell) }
  if (facts.consent) return { step: 'consented', since: later(facts.consent.on, fell) }
  return { step: 'registered', since: later(facts.registeredOn ?? today, fell) }
}

function stepWithDocument(facts: PersonFacts, usable: DocumentFacts): { step: CaseStep; since: Day } {
  const own = facts.requests.filter((request) => request.documentId === usable.documentId)
  const granted = own.findLast((request) => request.state === 'granted')
  if (granted?.answeredOn) return { step: 'exit-visa-granted', since: granted.answeredOn }
  const open = own.findLast((request) => request.state === 'requested')
  if (open) return { step: 'exit-visa-requested', since: open.requestedOn }
  const ended = latest(own.map((request) => endOfRequest(request)))
  return { step: 'document-received', since: later(usable.receivedOn ?? usable.requestedOn, ended) }
}

function flagsOf(facts: PersonFacts, profile: CountryProfile, today: Day): PersonFlag[] {
  const document = currentDocument(facts)
  const open = openRequest(facts)
  const last = facts.requests.at(-1)
  const warnFrom = addDays(today, profile.deadlines.documentExpiryWarningDays)
  const isUsable = document?.state === 'received'
  const isAnswerLate = open && daysBetween(open.requestedOn, today) > profile.deadlines.exitVisaAnswerDays
  const restsOnAnother = (request: RequestFacts) => !isUsable || request.documentId !== document.documentId
  const isLiving = last?.state === 'requested' || last?.state === 'granted'
  const raised: Record<PersonFlag, boolean> = {
    'consent-missing': !facts.consent && !facts.consentWithdrawnOn,
    'consent-withdrawn': facts.consentWithdrawnOn !== null,
    'nationality-rejected': !facts.verifiedOn && facts.lastResult?.result === 'rejected',
    'more-documents-needed': !facts.verifiedOn && facts.lastResult?.result === 'more-documents',
    'mrz-not-verified': document?.mrz != null && !document.mrzVerified && !document.goneOn,
    'document-expiring': isUsable && document.expiresOn !== null && document.expiresOn <= warnFrom,
    'document-expired': document?.state === 'expired',
    'document-lost': document?.state === 'lost',
    'document-returned': document?.state === 'returned',
    'exit-visa-overdue': isAnswerLate === true,
    'exit-visa-refused': last?.state === 'refused',
    'exit-visa-expired': last?.state === 'expired',
    // VHR-17: the document it was asked for expired, is gone, or was replaced.
    'exit-visa-needs-resubmission': isLiving && restsOnAnother(last),
  }
  return personFlags.filter((flag) => raised[flag])
}

function currentDocument(facts: PersonFacts): DocumentFacts | null {
  const coming = facts.documents.findLast((each) => each.state === 'requested' || each.state === 'issued')
  return usableDocument(facts) ?? coming ?? facts.documents.at(-1) ?? null
}

function openRequest(facts: PersonFacts): RequestFacts | null {
  return facts.requests.findLast((request) => request.state === 'requested') ?? null
}

/** The day from which a document was of no use, or null while it is. */
function endOf(document: DocumentFacts): Day | null {
  if (document.goneOn) return document.goneOn
  return document.state === 'expired' && document.expiresOn ? addDays(document.expiresOn, 1) : null
}

function endOfRequest(request: RequestFacts): Day | null {
  if (request.state === 'refused') return request.answeredOn
  return request.state === 'expired' && request.validUntil ? addDays(request.validUntil, 1) : null
}

function latest(days: readonly (Day | null)[]): Day | null {
  return days.reduce((last, day) => (day !== null && (last === null || day > last) ? day : last), null)
}

function later(day: Day, other: Day | null): Day {
  return other !== null && other > day ? other : day
}
