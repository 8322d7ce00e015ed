import { rules } from './consular/case-rules.ts'
import { events, heads } from './consular/case-tables.ts'
import { readModels } from './consular/read-models.ts'
import { keepsRows, writtenOnce } from './consular/written-once.ts'
import type { Migration } from './migration.ts'
import { vocabularyTable } from './vocabulary-table.ts'

const vocabularies = ['referral_source', 'session_mode', 'session_result', 'travel_document_type', 'departure_kind']

/**
 * Return cases. What happened to a person is in `case_event` and nowhere else; a document's number, a visa's answer and
 * a departure are read from there. Triggers refuse what may never happen, whoever types the SQL.
 */
export const consular: Migration = {
  number: 50,
  name: 'consular',
  up(raw) {
    for (const name of vocabularies) raw.exec(vocabularyTable(name))
    // Whether an event of the kind may be written down of who has departed.
    raw.exec(
      vocabularyTable('case_event_kind', ',\n    after_departure integer not null check (after_departure in (0, 1))'),
    )
    raw.exec(heads)
    raw.exec(events)
    for (const [table, message] of writtenOnce) raw.exec(keepsRows(table, message))
    raw.exec(rules)
    raw.exec(readModels)
  },
}
