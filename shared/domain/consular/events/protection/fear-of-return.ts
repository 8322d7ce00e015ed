import { defineCaseEvent } from '../define-case-event.ts'
import { nothing, remarkOnly } from '../fields.ts'
import { standingStop } from './stop.ts'

/** VHR-4: nothing more is written here; what the person fears belongs to protection. */
export const fearOfReturn = defineCaseEvent({
  kind: 'fear-of-return',
  data: nothing,
  words: remarkOnly,
  plain: { offered: 'aside', chosen: true, confirmed: true },
  stops: { rule: 'VHR-4', code: 'FEARS_RETURN', step: 'stopped', liftedBy: 'protection-clearance' },
  /** Also when it was written down of the wrong person: protection clears it, on that ground. */
  staysForever: true,
  senseless: ({ stops }) => standingStop(stops, 'fear-of-return'),
})
