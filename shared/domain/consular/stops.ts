import type { Day } from '../dates.ts'
import { type CaseEvent, definitionOf } from './case-events.ts'
import { type DatedEvent, inOrder, isAfter } from './dated-event.ts'
import type { Stop } from './events/protection/stop.ts'
import type { ConsentFacts } from './facts.ts'

/**
 * VHR-3, VHR-4: every stop among some events, and what lifted it. A stop stands from when it is written down, whatever
 * day it is dated. It is lifted only by its own named event (`lifts`): what is typed late of an earlier day undoes
 * nothing.
 */
export function readStops(events: readonly CaseEvent[]): Stop[] {
  const counted = inOrder(events)
  return counted.flatMap((event) => {
    const { stops } = definitionOf(event.kind)
    if (!stops) return []
    const lifting = counted
      .filter((other) => other.kind === stops.liftedBy && lifts(other, event))
      .map((other) => other.happenedOn)
    return { ...stops, kind: event.kind, on: event.happenedOn, liftedOn: lifting.sort()[0] ?? null }
  })
}

/**
 * Whether an event follows a stop, so that it may lift it: written down after it and not dated before it. A consent of
 * the day of a withdrawal does so only when it says that it was given after it: the form that was signed in the morning
 * is often typed in the evening.
 */
function lifts(event: CaseEvent, stop: CaseEvent): boolean {
  if (!isAfter(event, stop)) return false
  if (event.kind !== 'consent-given' || definitionOf(stop.kind).stops?.liftedBy !== 'consent-given') return true
  return event.happenedOn > stop.happenedOn || event.data.afterWithdrawal === true
}

/** What stops a person from a step that is dated `on`: all that stands, and what stood on that day and was lifted later. */
export function stopsAgainst(events: readonly CaseEvent[], on: Day): Stop[] {
  const all = readStops(events)
  const stood = all.filter((stop) => stop.liftedOn !== null && stop.on <= on && on < stop.liftedOn)
  const against = [...all.filter((stop) => stop.liftedOn === null), ...stood]
  // The same stop written down twice is told once, one that stands before one that was lifted.
  return against.filter((stop, index) => against.findIndex((other) => other.kind === stop.kind) === index)
}

/**
 * VHR-2: the consent in force among some events: the latest that no stop ended. Every stop ends what was agreed to
 * before it, so that whoever goes on after one has agreed again.
 */
export function readConsent(events: readonly CaseEvent[]): ConsentFacts | null {
  const counted = events.filter((event) => !event.voided)
  const stops = counted.filter((event) => definitionOf(event.kind).stops)
  const given = counted.filter((event) => event.kind === 'consent-given')
  const standing = given.filter((consent) => stops.every((stop) => lifts(consent, stop)))
  const last = standing.reduce<(typeof standing)[number] | undefined>(
    (latest, each) => (latest && isLater(latest, each) ? latest : each),
    undefined,
  )
  if (!last) return null
  const { kind, scopes, guardianId } = last.data
  return { on: last.happenedOn, recordedAt: last.recordedAt, kind, scopes, guardianId }
}

function isLater(one: DatedEvent, other: DatedEvent): boolean {
  return one.happenedOn === other.happenedOn ? one.recordedAt > other.recordedAt : one.happenedOn > other.happenedOn
}
