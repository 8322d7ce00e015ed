import type { Day } from '../dates.ts'
import type { CaseEvent } from './case-events.ts'
import { inOrder, isAfter } from './dated-event.ts'

/** What was decided to be best for somebody, in the order of the days. */
export const decisions = (events: readonly CaseEvent[]) =>
  inOrder(events).flatMap((event) => (event.kind === 'best-interest-decision' ? event : []))

/**
 * The decision in force on a day. One against return holds from when it is written down, whatever day it is dated; one
 * for return counts from its day, while it is dated and written down after every one against.
 */
export function bestInterest(events: readonly CaseEvent[], on: Day): { on: Day; outcome: string } | undefined {
  const made = decisions(events)
  const against = made.filter((event) => event.data.outcome !== 'return')
  const forReturn = made.filter(
    (event) =>
      event.data.outcome === 'return' && event.happenedOn <= on && against.every((other) => isAfter(event, other)),
  )
  const inForce = forReturn.at(-1) ?? against.at(-1)
  return inForce && { on: inForce.happenedOn, outcome: inForce.data.outcome }
}
