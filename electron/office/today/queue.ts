import type { z } from 'zod'
import type { todayContract } from '#shared/contract/work.ts'
import { daysBetween } from '#shared/domain/dates.ts'
import { type QueueKind, todayQueues } from '#shared/domain/today/queues.ts'
import type { ReadCall } from '../context.ts'

type Output = z.input<NonNullable<(typeof todayContract.queues)['~orpc']['outputSchema']>>
export type Queue = Output['queues'][number]
type QueueRow = Queue['rows'][number]

/** A queue shows so many rows; its count is of all. */
const shown = 50

/** What waits, the oldest first; `since` the day from which it waits, or of what runs out the day on which it does. */
export type Waiting = Omit<QueueRow, 'days'>

/** Reads what waits in one queue. */
export type ReadQueue = (call: ReadCall) => Promise<readonly Waiting[]>

/** A queue with its rows; `days` is how long each has waited or, of what runs out, what is left: negative when it has. */
export function queueOf(call: ReadCall, kind: QueueKind, rows: readonly Waiting[]): Queue {
  const daysOf = (since: string) =>
    todayQueues[kind].days === 'waits' ? daysBetween(since, call.today) : daysBetween(call.today, since)
  return { kind, count: rows.length, rows: rows.slice(0, shown).map((row) => ({ ...row, days: daysOf(row.since) })) }
}
