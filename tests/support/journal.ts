import type { Reader } from '#db/schema.ts'
import type { Subject } from '#office/journal/append-entry.ts'

/** One part of an entry, as it was written. */
export interface Said {
  action: string
  subjects: Subject[]
  before: unknown
  after: unknown
}

/** Everything that the journal says, entry by entry and part by part, without what was erased. */
export async function allSaid(db: Reader): Promise<Said[]> {
  const rows = await db
    .selectFrom('journal')
    .innerJoin('journal_detail', 'journal_detail.seq', 'journal.seq')
    .select(['action', 'details'])
    .orderBy('journal.seq')
    .orderBy('part')
    .execute()
  return rows.flatMap(({ action, details }): Said[] => (details === null ? [] : [{ action, ...JSON.parse(details) }]))
}

/** The last part that the journal says. */
export async function lastSaid(db: Reader): Promise<Said | undefined> {
  return (await allSaid(db)).at(-1)
}
