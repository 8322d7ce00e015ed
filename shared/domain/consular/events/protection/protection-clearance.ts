import { z } from 'zod'
import { defineCaseEvent } from '../define-case-event.ts'
import { named } from '../fields.ts'
import { clearanceGrounds } from '../plain-detail.ts'
import { fearReasons } from './stop.ts'

/** VHR-4: protection lets the case of a person go on. Consent is given anew after it. */
export const protectionClearance = defineCaseEvent({
  kind: 'protection-clearance',
  data: z.object({ ground: z.enum(clearanceGrounds) }),
  /** Who of protection decided it, by name and function. */
  words: z.object({ decidedBy: named }),
  plain: {
    offered: 'aside',
    chosen: true,
    decision: 'fear-of-return',
    details: [{ name: 'ground', codes: clearanceGrounds }, { name: 'decidedBy' }],
  },
  /** Written down by a manager who is another: nobody takes it back alone. What is feared anew is recorded anew. */
  staysForever: true,
  /** One that is typed late, of a day on which a fear stood that is cleared since, would clear nothing. */
  senseless: ({ stops }) =>
    fearReasons({ stops: stops.filter(({ liftedOn }) => liftedOn === null) }).length > 0
      ? []
      : [{ rule: 'VHR-4', code: 'NO_FEAR_RECORDED', data: {}, overridable: false }],
})
