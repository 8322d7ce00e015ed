import { z } from 'zod'
import { id, instant, line, month, page } from './fields.ts'
import { reads, unmanaged } from './procedure.ts'

export const journalEntry = z.object({
  sequence: z.int(),
  at: instant,
  userName: z.string(),
  action: z.string(),
  subjects: z.array(z.object({ kind: z.string(), id: z.string(), label: z.string() })),
  before: z.unknown(),
  after: z.unknown(),
  /** `withheld`: it names records that the reader may not see. `erased`: what it said was forgotten, by an approved erasure. */
  details: z.enum(['shown', 'withheld', 'erased']),
  hash: z.string(),
})
const chain = z.object({
  entries: z.int(),
  /** Entries of which something was erased; the chain is whole with them. */
  erased: z.int(),
  head: z.string(),
  broken: z.object({ sequence: z.int(), reason: z.string() }).nullable(),
})

export const journalContract = {
  list: reads('journal.read', 'journal')
    .input(
      page.extend({
        text: line(200).default(''),
        action: line(100).default(''),
        userId: id.nullable().default(null),
        /** That entry alone. */
        sequence: z.int().nullable().default(null),
      }),
    )
    .output(z.object({ rows: z.array(journalEntry), total: z.int() })),
  /** Who did what to one record, newest first: the activity tab. */
  activity: reads('activity.read', 'journal')
    .input(z.object({ kind: line(40), id: z.union([id, month]) }))
    .output(z.array(journalEntry.pick({ sequence: true, at: true, userName: true, action: true }))),
  verify: unmanaged('check.run').output(chain),
  /** `office check`: the file, the ledger, the cases and the journal, each with what is wrong. */
  check: unmanaged('check.run').output(
    z.object({
      ok: z.boolean(),
      database: z.array(z.string()),
      /** `altered`: the numbers of documents that are not what the journal sealed when they were posted. */
      ledger: z.object({
        balances: z.int(),
        movements: z.int(),
        differences: z.int(),
        altered: z.array(z.string()),
      }),
      cases: z.object({ members: z.int(), differences: z.int() }),
      journal: chain,
    }),
  ),
}
