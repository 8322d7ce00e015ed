import type { Reader } from '../../schema.ts'

/** Which entries of the journal to show; texts are matched as they stand, an empty one matches all. */
export interface JournalFilter {
  text: string
  action: string
  userId: string | null
}

const matching = (db: Reader, filter: JournalFilter) =>
  db
    .selectFrom('journal')
    .$if(filter.action !== '', (query) => query.where('action', '=', filter.action))
    .$if(filter.userId !== null, (query) => query.where('user_id', '=', filter.userId))
    .$if(filter.text !== '', (query) => query.where('subjects', 'like', `%${filter.text.replaceAll(/[%_]/g, '')}%`))

/** A page of entries, the newest first, and how many match in all. */
export async function listJournal(db: Reader, filter: JournalFilter, page: { offset: number; limit: number }) {
  const rows = await matching(db, filter)
    .selectAll()
    .orderBy('seq', 'desc')
    .limit(page.limit)
    .offset(page.offset)
    .execute()
  const counted = await matching(db, filter)
    .select((eb) => eb.fn.countAll<number>().as('total'))
    .executeTakeFirstOrThrow()
  return { rows, total: counted.total }
}

/** The entries that name a record, the newest first. */
export function listActivity(db: Reader, kind: string, id: string) {
  return db
    .selectFrom('journal_subject')
    .innerJoin('journal', 'journal.seq', 'journal_subject.seq')
    .where('journal_subject.kind', '=', kind)
    .where('journal_subject.subject_id', '=', id)
    .select(['journal.seq', 'journal.at', 'journal.user_name', 'journal.action'])
    .orderBy('journal.seq', 'desc')
    .limit(500)
    .execute()
}
