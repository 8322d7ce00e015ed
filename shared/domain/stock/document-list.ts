import { defineList } from '../list/list.ts'
import { documentDecisions } from './document-decision.ts'
import { documentKindNames } from './kinds/document-kinds.ts'

/** The posted documents of the ledger, each kind of them. */
export const documentList = defineList({
  name: 'documents',
  permission: 'stock.read',
  columns: {
    number: { type: 'code' },
    kind: { type: 'choice', choices: documentKindNames, group: true },
    date: { type: 'day' },
    /** Names; a place without a name of its own says its kind (`loss`, or `opening`), for which the page has words. */
    from: { type: 'text', unsearched: true },
    to: { type: 'text', unsearched: true },
    /** The number of the distribution that the goods are for or come back from. */
    distribution: { type: 'code', unsearched: true },
    /** Codes with a comma between. */
    projects: { type: 'code', unsearched: true },
    lines: { type: 'number', sum: true },
    quantity: { type: 'number', sum: true },
    /**
     * `under-way` and `done` of a waybill: whether what it carries has arrived. Of a kind that needs approval: `submitted`,
     * then how it was decided.
     */
    state: {
      type: 'choice',
      choices: ['posted', 'under-way', 'done', 'submitted', ...documentDecisions, 'reversed'],
      group: true,
    },
    by: { type: 'text', group: true, unsearched: true },
    recorded: { type: 'instant' },
  },
  order: [
    { column: 'date', descending: true },
    { column: 'recorded', descending: true },
  ],
})
