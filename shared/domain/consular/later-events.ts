import type { Day } from '../dates.ts'
import { type CaseEvent, definitionOf, mayFollowDeparture } from './case-events.ts'
import type { CaseReason } from './case-reason.ts'
import type { CaseEventKind } from './event-kinds.ts'
import type { About } from './events/define-case-event.ts'
import { order } from './events/reasons.ts'

/**
 * Why an event may not be written down behind what was already written down for later days; `findEventViolations` answers for the
 * day alone. Who has departed takes nothing more but the closing of the case. A document is received once, and is not
 * lost or returned before a day on which it was received or an exit visa was asked for with it (VHR-16). Where somebody
 * stays is not undone by a move that is typed late.
 */
export function laterEventReasons(
  kind: CaseEventKind,
  events: readonly CaseEvent[],
  on: Day,
  about: About = {},
): CaseReason[] {
  const later = events.filter((event) => !event.voided && event.happenedOn > on)
  const departure = later.find((event) => event.kind === 'departed')
  if (departure && !mayFollowDeparture(kind)) return [order('DEPARTED', { on: departure.happenedOn })]
  const { clashes } = definitionOf(kind)
  if (!clashes) return []
  const { of, where } = clashes
  const isMeant = (event: CaseEvent) =>
    of === 'person' || (about[of] !== undefined && (event.data as About)[of] === about[of])
  const clash = later.find((event) => clashes.with.includes(event.kind) && isMeant(event) && (where?.(event) ?? true))
  return clash ? [order('LATER_EVENTS', { event: clash.kind, on: clash.happenedOn })] : []
}
