import type { Day } from '../dates.ts'

/** Something that happened on a day and was written down at an instant; a later correction may void it. */
export interface DatedEvent {
  id: string
  happenedOn: Day
  /** ISO 8601 in UTC. */
  recordedAt: string
  /** True when a later correction took it back: it stays in the record and counts for nothing. */
  voided?: boolean
}

/** The events that count, by the day they happened; within a day in the order they were written down. */
export function inOrder<Event extends DatedEvent>(events: readonly Event[]): Event[] {
  return events.filter((event) => !event.voided).sort(compareEvents)
}

/** Negative when the first comes before the second: by day, then by when it was written down, then by id. */
export function compareEvents(a: DatedEvent, b: DatedEvent): number {
  return compareText(a.happenedOn, b.happenedOn) || compareText(a.recordedAt, b.recordedAt) || compareText(a.id, b.id)
}

type Dated = Pick<DatedEvent, 'happenedOn' | 'recordedAt'>

/** Whether an event was written down after another and is not dated before it. At one instant the other comes last. */
export function isAfter(event: Dated, other: Dated): boolean {
  return event.recordedAt > other.recordedAt && event.happenedOn >= other.happenedOn
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
