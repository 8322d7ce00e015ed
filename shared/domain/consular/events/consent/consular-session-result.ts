import { z } from 'zod'
import { sessionResults } from '../../consular-terms.ts'
import { defineCaseEvent } from '../define-case-event.ts'
import { recordId, remarkOnly } from '../fields.ts'

/** VHR-9: what a consular session came to for a person who was invited. */
export const consularSessionResult = defineCaseEvent({
  kind: 'consular-session-result',
  data: z.object({ sessionId: recordId, result: z.enum(sessionResults), version: z.int() }),
  words: remarkOnly,
  /** An interview for whoever came, and what the consulate decided. */
  counts: ({ result }) => {
    if (result === 'absent') return []
    return result === 'verified' || result === 'rejected' ? ['interviewed', result] : ['interviewed']
  },
  asks: true,
  sends: true,
  scope: 'embassy',
  happened: (facts) => facts.verifiedOn !== null,
  apply(facts, { happenedOn, data: { result } }) {
    // Who did not come was not looked at again: what the consulate said before stands.
    if (result !== 'absent' || facts.lastResult === null) facts.lastResult = { on: happenedOn, result }
    if (result === 'verified') facts.verifiedOn ??= happenedOn
    if (result === 'rejected') facts.verifiedOn = null
  },
})
