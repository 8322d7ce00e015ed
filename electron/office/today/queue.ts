import type { z } from 'zod'
import type { todayContract } from '#shared/contract/work.ts'
import { type Day, daysBetween } from '#shared/domain/dates.ts'
import type { ReadCall } from '../context.ts'

type Output = z.input<NonNullable<(typeof todayContract.queues)['~orpc']['outputSchema']>>
export type Queue = Output['queues'][number]
export type QueueRow = Queue['rows'][number]

/** A queue shows so many rows; its count is of all. */
const shown = 50

/** What waits, the oldest first; `since` the day from which it waits. */
export type Waiting = Omit<QueueRow, 'days'>

/** A queue whose rows have waited since a day. */
export function waitingQueue(call: ReadCall, kind: Queue['kind'], rows: readonly Waiting[]): Queue {
  return queueOf(kind, rows, (since) => daysBetween(since, call.today))
}

/** A queue whose rows run out on a day: `days` is what is left, negative when it has passed. */
export function expiringQueue(call: ReadCall, kind: Queue['kind'], rows: readonly Waiting[]): Queue {
  return queueOf(kind, rows, (since) => daysBetween(call.today, since))
}

function queueOf(kind: Queue['kind'], rows: readonly Waiting[], days: (since: Day) => number): Queue {
  return { kind, count: rows.length, rows: rows.slice(0, shown).map((row) => ({ ...row, days: days(row.since) })) }
}
