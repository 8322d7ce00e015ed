import { defineCaseEvent } from './define-case-event.ts'
import { nothing, remarkOnly } from './fields.ts'
import { stopReasons } from './reasons.ts'

/** VHR-4: nothing more is written here; what the person fears belongs to protection. */
export const fearOfReturn = defineCaseEvent({
  kind: 'fear-of-return',
  data: nothing,
  words: remarkOnly,
  plain: { offered: 'aside', chosen: true, confirmed: true },
  senseless: ({ facts }) => (facts.stop?.kind === 'fear-of-return' ? stopReasons(facts) : []),
  apply(facts, { happenedOn }) {
    facts.stop = { kind: 'fear-of-return', on: happenedOn }
  },
})
