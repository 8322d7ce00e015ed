import { z } from 'zod'
import { defineCaseEvent } from '../define-case-event.ts'
import { recordId, remarkOnly } from '../fields.ts'
import { order } from '../reasons.ts'
import { documentIn, hasDocument } from './document-life.ts'

/** VHR-15: it ends the use of the document. */
export const travelDocumentLost = defineCaseEvent({
  kind: 'travel-document-lost',
  data: z.object({ documentId: recordId }),
  words: remarkOnly,
  clashes: {
    of: 'documentId',
    with: ['travel-document-received', 'travel-document-lost', 'travel-document-returned', 'exit-visa-requested'],
  },
  violations: ({ facts, about }) =>
    hasDocument(facts, about, 'issued', 'received', 'expired') ? [] : [order('DOCUMENT_NOT_HELD')],
  apply(facts, { happenedOn, data }) {
    const document = documentIn(facts, data.documentId, ['issued', 'received'])
    if (document) Object.assign(document, { state: 'lost', goneOn: happenedOn })
  },
})
