import { z } from 'zod'
import { consentKinds, consentScopes } from '../consular-terms.ts'
import { defineCaseEvent } from './define-case-event.ts'
import { text } from './fields.ts'

/** VHR-2; it also ends a withdrawal (VHR-3). */
export const consentGiven = defineCaseEvent({
  kind: 'consent-given',
  counts: ['consented'],
  data: z.object({ kind: z.enum(consentKinds), language: z.string(), scopes: z.array(z.enum(consentScopes)) }),
  words: z.object({ witnessedBy: text }),
  happened: (facts) => facts.consent !== null,
  apply(facts, { happenedOn, data }) {
    facts.consent = { on: happenedOn, kind: data.kind, scopes: data.scopes }
    facts.consentWithdrawnOn = null
    facts.stop = null
  },
})
