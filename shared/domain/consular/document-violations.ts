import type { CaseReason } from './case-reason.ts'
import type { PersonFacts } from './facts.ts'

/** Why nobody can travel or ask for an exit visa with the documents there are; for a person without a usable one. */
export function whyNotUsable(facts: PersonFacts): Pick<CaseReason, 'code' | 'data'> {
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
