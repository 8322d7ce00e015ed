import { defineCaseEvent } from './define-case-event.ts'
import { nothing, remarkOnly } from './fields.ts'
import { stopReasons } from './reasons.ts'

/** VHR-3: no reason is asked. */
export const withdrawn = defineCaseEvent({
  kind: 'withdrawn',
  counts: ['withdrawn'],
  data: nothing,
  words: remarkOnly,
  plain: { offered: 'always', keys: 'Alt+W', chosen: true, confirmed: true },
  senseless: ({ facts }) => (facts.stop?.kind === 'withdrawn' ? stopReasons(facts) : []),
  apply(facts, { happenedOn }) {
    facts.stop = { kind: 'withdrawn', on: happenedOn }
  },
})
