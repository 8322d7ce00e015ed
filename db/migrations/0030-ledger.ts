import { balances } from './ledger/balances.ts'
import { closing } from './ledger/closing.ts'
import { keptForEver } from './ledger/kept-for-ever.ts'
import { tables } from './ledger/ledger-tables.ts'
import { posting } from './ledger/posting.ts'
import type { Migration } from './migration.ts'
import { vocabularyTable } from './vocabulary-table.ts'

/**
 * The stock ledger: double-entry movements of lots between places, made only by posted documents (design §5).
 *
 * A balance is kept for the places where the office holds goods, and only while something is there: goods outside are the
 * sum of their movements, which is asked seldom and would be most of the file.
 *
 * The rules hold for SQL typed by hand too. Every "enters" trigger also guards against INSERT OR REPLACE, which removes
 * the row it collides with without firing a delete trigger.
 */
export const ledger: Migration = {
  number: 30,
  name: 'ledger',
  up(raw) {
    // needs_approval: it moves nothing until somebody else approved it.
    raw.exec(
      vocabularyTable('document_kind', ',\n    needs_approval integer not null check (needs_approval in (0, 1))'),
    )
    raw.exec(vocabularyTable('document_decision_kind'))
    raw.exec(vocabularyTable('document_relation'))
    raw.exec(vocabularyTable('lot_condition'))
    raw.exec(vocabularyTable('loss_cause'))
    // held: the office has the goods there, so that a balance is kept. bounded: never below zero on any day.
    raw.exec(
      vocabularyTable(
        'place_kind',
        `,
    held integer not null check (held in (0, 1)),
    bounded integer not null check (bounded in (0, 1) and bounded >= held)`,
      ),
    )
    raw.exec(tables)
    raw.exec(keptForEver)
    raw.exec(posting)
    raw.exec(balances)
    raw.exec(closing)
  },
}
