import { z } from 'zod'
import { addDays } from '../../../dates.ts'
import type { CaseReason } from '../../case-reason.ts'
import { travelDocumentTypes } from '../../consular-terms.ts'
import type { DocumentFacts } from '../../facts.ts'
import { defineCaseEvent, type EventSetting } from '../define-case-event.ts'
import { nothing, recordId } from '../fields.ts'

export const travelDocumentRequested = defineCaseEvent({
  kind: 'travel-document-requested',
  counts: ['documents-requested'],
  data: z.object({ documentId: recordId, type: z.enum(travelDocumentTypes), version: z.int() }),
  words: nothing,
  asks: true,
  sends: true,
  scope: 'embassy',
  happened: (facts) => facts.documents.length > 0,
  violations: underWay,
  apply(facts, { happenedOn, data: { documentId, type } }) {
    if (facts.documents.has(documentId)) return
    facts.documents.set(documentId, {
      ...{ documentId, type, state: 'requested', requestedOn: happenedOn, number: null, issuedOn: null },
      ...{ expiresOn: null, mrz: null, mrzVerified: false, issueKnownOn: null, receivedOn: null, goneOn: null },
    })
  },
})

/** A second document is asked for only when the first is nearly expired or gone, or a manager wants it. */
function underWay({ facts, profile, on }: EventSetting): CaseReason[] {
  const warnFrom = addDays(on, profile.deadlines.documentExpiryWarningDays)
  const isNearlyOver = (each: DocumentFacts) => each.expiresOn !== null && each.expiresOn <= warnFrom
  const coming = facts.documents.find((each) => each.state === 'requested' || each.state === 'issued')
  const held = facts.documents.find((each) => each.state === 'received' && !isNearlyOver(each))
  const document = coming ?? held
  if (!document) return []
  const data = { type: document.type, state: document.state, number: document.number ?? '' }
  return [{ rule: 'VHR-1', code: 'DOCUMENT_UNDER_WAY', data, overridable: true }]
}
