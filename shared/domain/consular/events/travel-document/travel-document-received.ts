import { z } from 'zod'
import { usableDocument } from '../../facts.ts'
import { defineCaseEvent } from '../define-case-event.ts'
import { recordId, text } from '../fields.ts'
import { order } from '../reasons.ts'
import { documentIn, hasDocument, isMeant } from './document-life.ts'

/** VHR-13: who gave it and who keeps it. */
export const travelDocumentReceived = defineCaseEvent({
  kind: 'travel-document-received',
  counts: ['documents-received'],
  data: z.object({ documentId: recordId }),
  words: z.object({ custodian: text, receivedFrom: text }),
  clashes: { of: 'documentId', with: ['travel-document-received'] },
  happened: (facts) => usableDocument(facts) !== undefined,
  violations: ({ facts, about }) => {
    const expiredOnTheWay = facts.documents.some(
      (each) => each.state === 'expired' && each.receivedOn === null && isMeant(each.documentId, about.documentId),
    )
    return hasDocument(facts, about, 'issued') || expiredOnTheWay ? [] : [order('DOCUMENT_NOT_ISSUED')]
  },
  apply(facts, { happenedOn, data }) {
    const document = documentIn(facts, data.documentId, ['issued'])
    if (document) Object.assign(document, { state: 'received', receivedOn: happenedOn })
  },
})
