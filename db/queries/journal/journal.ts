import { sql } from 'kysely'
import type { Reader } from '../../schema.ts'

/** Which entries of the journal to show; an empty `text` or `action` matches all. */
export interface JournalFilter {
  /** Part of a label, as it stands. */
  text: string
  action: string
  userId: string | null
  /** That entry alone. */
  sequence: number | null
}

/**
 * What an entry says may be read only by who may read every record that the part names: `kinds` are those of the reader.
 * Words of other parts are neither shown nor searched.
 */
const matching = (db: Reader, filter: JournalFilter, kinds: readonly string[]) =>
  db
    .selectFrom('journal')
    .$if(filter.action !== '', (query) => query.where('action', '=', filter.action))
    .$if(filter.userId !== null, (query) => query.where('user_id', '=', filter.userId))
    .$if(filter.sequence !== null, (query) => query.where('journal.seq', '=', filter.sequence))
    .$if(filter.text !== '', (query) => query.where(saysText(filter.text, kinds)))

const saysText = (text: string, kinds: readonly string[]) => sql<boolean>`exists (
  select 1 from journal_detail as said
  where said.seq = journal.seq and instr(lower(said.details), lower(${text})) > 0
    and not exists (select 1 from json_each(said.details, '$.subjects') as subject
      where json_extract(subject.value, '$.kind') not in (select value from json_each(${JSON.stringify(kinds)})))
    and exists (select 1 from json_each(said.details, '$.subjects') as subject
      where instr(lower(json_extract(subject.value, '$.label')), lower(${text})) > 0))`

/** A page of entries, the newest first, with who did it, and how many match in all. Only what `kinds` allow is searched. */
export async function listJournal(
  db: Reader,
  filter: JournalFilter,
  page: { offset: number; limit: number },
  kinds: readonly string[],
) {
  const rows = await matching(db, filter, kinds)
    .leftJoin('office_user', 'office_user.id', 'journal.user_id')
    .select(['journal.seq', 'journal.at', 'journal.action', 'journal.subjects', 'journal.hash'])
    .select('office_user.display_name as user_name')
    .orderBy('journal.seq', 'desc')
    .limit(page.limit)
    .offset(page.offset)
    .execute()
  const counted = await matching(db, filter, kinds)
    .select((eb) => eb.fn.countAll<number>().as('total'))
    .executeTakeFirstOrThrow()
  return { rows, total: counted.total }
}

/** What some entries say, part by part; whoever asks decides what of it is shown. */
export function listSaid(db: Reader, sequences: readonly number[]) {
  return db
    .selectFrom('journal_detail')
    .select(['seq', 'details'])
    .where('seq', 'in', sequences)
    .orderBy('seq')
    .orderBy('part')
    .execute()
}

/** The entries that name a record, the newest first; at most 500. */
export function listActivity(db: Reader, kind: string, id: string) {
  return db
    .selectFrom('journal_subject')
    .innerJoin('journal', 'journal.seq', 'journal_subject.seq')
    .leftJoin('office_user', 'office_user.id', 'journal.user_id')
    .where('journal_subject.kind', '=', kind)
    .where('journal_subject.subject_id', '=', id)
    .select(['journal.seq', 'journal.at', 'journal.action', 'office_user.display_name as user_name'])
    .orderBy('journal.seq', 'desc')
    .limit(500)
    .execute()
}
