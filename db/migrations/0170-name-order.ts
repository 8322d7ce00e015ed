import { sortKey } from '#shared/domain/folded.ts'
import type { Migration } from './migration.ts'

/**
 * What people are sorted by, beside their step: worked out for each of 45,000 at each look it took three times as long as
 * a page may. Derived like the rest of the row, so that a correction changes it and an erasure blanks it.
 */
export const nameOrder: Migration = {
  number: 170,
  name: 'name-order',
  up(raw) {
    raw.exec(`
      alter table person_status add column name_key text not null default '';
      alter table person_status add column name_arabic_key text not null default '';
    `)
    const names = raw.prepare(`
      select status.person_id, trim(given_names || ' ' || family_name) as name, name_arabic
      from person_status as status join person_now on person_now.person_id = status.person_id`)
    const put = raw.prepare('update person_status set name_key = ?, name_arabic_key = ? where person_id = ?')
    for (const row of names.all() as { person_id: string; name: string; name_arabic: string }[]) {
      put.run(sortKey(row.name), sortKey(row.name_arabic), row.person_id)
    }
    raw.exec(`
      create index person_status_by_name on person_status (name_key, since, case_number, person_id);
      create index person_status_by_name_arabic on person_status (name_arabic_key, since, case_number, person_id);
    `)
  },
}
