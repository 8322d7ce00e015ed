import { defineCaseEvent } from './define-case-event.ts'
import { nothing, remarkOnly } from './fields.ts'

export const closed = defineCaseEvent({
  kind: 'closed',
  counts: ['closed'],
  data: nothing,
  words: remarkOnly,
  isPlain: true,
  ends: true,
  afterDeparture: true,
  apply(facts, { happenedOn }) {
    facts.closedOn = happenedOn
  },
})
