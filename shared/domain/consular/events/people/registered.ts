import { z } from 'zod'
import { defineCaseEvent } from '../define-case-event.ts'
import { nothing } from '../fields.ts'

/** How a person came on record: with the family at first, born to it later, or found later. */
export const registrations = ['with-family', 'born', 'found-later'] as const

export const registered = defineCaseEvent({
  kind: 'registered',
  counts: ['registered'],
  data: z.object({ how: z.enum(registrations).default('with-family') }),
  words: nothing,
  opens: true,
  staysForever: true,
  happened: (facts) => facts.registeredOn !== null,
  apply(facts, { happenedOn }) {
    facts.registeredOn ??= happenedOn
  },
})
