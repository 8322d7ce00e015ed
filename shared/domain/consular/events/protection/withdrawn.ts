import { defineCaseEvent } from '../define-case-event.ts'
import { nothing, remarkOnly } from '../fields.ts'
import { standingStop } from './stop.ts'

/** VHR-3: no reason is asked. */
export const withdrawn = defineCaseEvent({
  kind: 'withdrawn',
  counts: ['withdrawn'],
  data: nothing,
  words: remarkOnly,
  plain: { offered: 'always', keys: 'Alt+W', chosen: true, confirmed: true },
  stops: { rule: 'VHR-3', code: 'WITHDRAWN', step: 'withdrawn', liftedBy: 'consent-given' },
  senseless: ({ stops }) => standingStop(stops, 'withdrawn'),
})
