import { defineCaseEvent } from '../define-case-event.ts'
import { nothing, remarkOnly } from '../fields.ts'

export const closed = defineCaseEvent({
  kind: 'closed',
  counts: ['closed'],
  data: nothing,
  words: remarkOnly,
  plain: { offered: 'aside', chosen: true },
  ends: true,
  afterDeparture: true,
  apply(facts, { happenedOn }) {
    facts.closedOn = happenedOn
  },
})
