import { z } from 'zod'
import { defineCaseEvent } from '../define-case-event.ts'
import { day, recordId, text } from '../fields.ts'
import { order } from '../reasons.ts'
import { documentIn, hasDocument } from './document-life.ts'

export const travelDocumentIssued = defineCaseEvent({
  kind: 'travel-document-issued',
  counts: ['documents-issued'],
  data: z.object({ documentId: recordId, issuedOn: day, expiresOn: day, mrzVerified: z.boolean() }),
  /** VHR-12: `mrz` is empty when the document has none or it was not entered. */
  words: z.object({ number: z.string(), mrz: text }),
  clashes: { of: 'documentId', with: ['travel-document-issued'] },
  happened: (facts) => facts.documents.some((each) => each.issuedOn !== null),
  violations: ({ facts, about }) => (hasDocument(facts, about, 'requested') ? [] : [order('DOCUMENT_NOT_REQUESTED')]),
  apply(facts, { happenedOn, data }) {
    const document = documentIn(facts, data.documentId, ['requested'])
    if (!document) return
    const { issuedOn, expiresOn, mrzVerified } = data
    const words = { number: data.number || null, mrz: data.mrz || null }
    Object.assign(document, { state: 'issued', ...words, issuedOn, expiresOn, mrzVerified, issueKnownOn: happenedOn })
  },
})
