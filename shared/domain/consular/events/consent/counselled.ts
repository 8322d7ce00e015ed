import { defineCaseEvent } from '../define-case-event.ts'
import { nothing, remarkOnly } from '../fields.ts'

export const counselled = defineCaseEvent({
  kind: 'counselled',
  data: nothing,
  words: remarkOnly,
  plain: { offered: 'next' },
  happened: (facts) => facts.counselledOn !== null,
  apply(facts, { happenedOn }) {
    facts.counselledOn ??= happenedOn
  },
})
