import { z } from 'zod'
import { defineCaseEvent } from '../define-case-event.ts'
import { named } from '../fields.ts'
import { bestInterestOutcomes } from '../plain-detail.ts'

/** VHR-6: what was decided to be best for a child, by whom, and who is the guardian. The note itself is not kept here. */
export const bestInterestDecision = defineCaseEvent({
  kind: 'best-interest-decision',
  data: z.object({ outcome: z.enum(bestInterestOutcomes) }),
  words: z.object({ guardian: named, decidedBy: named }),
  plain: {
    offered: 'aside',
    chosen: true,
    decision: 'registered',
    details: [{ name: 'outcome', codes: bestInterestOutcomes }, { name: 'guardian' }, { name: 'decidedBy' }],
  },
  ofChild: true,
  /** Written down by a manager who is another: nobody takes it back alone. A newer decision takes its place. */
  staysForever: true,
})
