import { defineCaseEvent } from '../define-case-event.ts'
import { nothing, remarkOnly } from '../fields.ts'

export const consentWithdrawn = defineCaseEvent({
  kind: 'consent-withdrawn',
  data: nothing,
  words: remarkOnly,
  plain: { offered: 'aside', chosen: true },
  senseless: ({ facts }) =>
    facts.consent ? [] : [{ rule: 'VHR-2', code: 'CONSENT_MISSING', data: {}, overridable: false }],
  stops: { rule: 'VHR-2', code: 'CONSENT_WITHDRAWN', step: null, liftedBy: 'consent-given' },
})
