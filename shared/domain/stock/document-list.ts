import { defineList } from '../list/list.ts'
import { documentKinds } from './document-kind.ts'

/** The posted documents of the ledger, each kind of them. */
export const documentList = defineList({
  name: 'documents',
  permission: 'stock.read',
  columns: {
    number: { type: 'code' },
    kind: { type: 'choice', choices: documentKinds, group: true },
    date: { type: 'day' },
    /** Names; a place without a name of its own says its kind (`loss`, or `opening`), for which the page has words. */
    from: { type: 'text', unsearched: true },
    to: { type: 'text', unsearched: true },
    /** Codes with a comma between. */
    projects: { type: 'code', unsearched: true },
    lines: { type: 'number', sum: true },
    quantity: { type: 'number', sum: true },
    /** `under-way` and `done` of a waybill: whether what it carries has arrived. */
    state: { type: 'choice', choices: ['posted', 'under-way', 'done', 'reversed'], group: true },
    by: { type: 'text', group: true, unsearched: true },
    recorded: { type: 'instant' },
  },
  order: [
    { column: 'date', descending: true },
    { column: 'recorded', descending: true },
  ],
})
