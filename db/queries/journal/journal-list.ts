import { sql } from 'kysely'
import type { Reader } from '../../schema.ts'
import type { ListSource } from '../list/compile-list.ts'

/**
 * Every entry; what it says only of parts all of whose records are of the reader's `kinds`: words of other parts are
 * neither shown nor searched.
 */
export function journalRows(reader: Reader, kinds: readonly string[]): ListSource {
  const readable = sql<boolean>`not exists (
    select 1 from json_each(said.details, '$.subjects') as subject
    where json_extract(subject.value, '$.kind') not in (select value from json_each(${JSON.stringify(kinds)})))`
  return {
    rows: reader
      .selectFrom('journal')
      .select(['seq as id', 'seq as number', 'at', 'action as what', 'hash', 'user_id'])
      .select([
        sql<string>`coalesce((select display_name from office_user where office_user.id = journal.user_id), '')`.as(
          'who',
        ),
        sql<string>`coalesce((select group_concat(label, ' · ') from (
          select distinct json_extract(subject.value, '$.label') as label
          from journal_detail as said, json_each(said.details, '$.subjects') as subject
          where said.seq = journal.seq and label <> '' and ${readable})), '')`.as('about'),
      ]),
    alsoFound: (word) =>
      sql<boolean>`(
        list.user_id in (select office_user.id from office_user where instr(folded(display_name), ${word}) > 0)
        or exists (select 1 from journal_detail as said
          where said.seq = list.id and instr(lower(said.details), ${word}) > 0 and ${readable}
            and exists (select 1 from json_each(said.details, '$.subjects') as subject
              where instr(folded(json_extract(subject.value, '$.label')), ${word}) > 0)))`,
  }
}
