import { z } from 'zod'
import type { CaseReason } from '../../case-reason.ts'
import { whyNotUsable } from '../../document-violations.ts'
import { usableDocument } from '../../facts.ts'
import { defineCaseEvent, type EventSetting } from '../define-case-event.ts'
import { recordId, text } from '../fields.ts'
import { order } from '../reasons.ts'

export const exitVisaRequested = defineCaseEvent({
  kind: 'exit-visa-requested',
  counts: ['exit-visas-requested'],
  data: z.object({ requestId: recordId, documentId: recordId, version: z.int() }),
  /** VHR-6: why the family is parted, where it is. */
  words: z.object({ apart: text }),
  asks: true,
  sends: true,
  scope: 'authority',
  moves: 'asks',
  clashes: { of: 'documentId', with: ['exit-visa-requested'] },
  happened: (facts) => facts.requests.length > 0,
  violations: exitVisaReasons,
  apply(facts, { happenedOn, data: { requestId, documentId } }) {
    if (facts.requests.has(requestId)) return
    const open = { state: 'requested' as const, requestedOn: happenedOn, answeredOn: null, validUntil: null }
    facts.requests.set(requestId, { requestId, documentId, ...open })
  },
})

/**
 * VHR-16: why an exit visa cannot be requested on the facts of a day: the travel document is not received, expired,
 * lost or returned. Overridable only in a country profile that does not make it a hard rule. Also when a request on the
 * same document is open or granted already; one on a document that was replaced does not count (VHR-17).
 */
function exitVisaReasons({ facts, profile, on }: EventSetting): CaseReason[] {
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
