import { defineList } from '../list/list.ts'
import { itemCategories, itemUnits } from '../reference/item.ts'
import { documentKindNames } from './kinds/document-kinds.ts'
import { lotConditions, lotStates } from './lot.ts'

/** What is on hand, lot by lot and place by place: of one item or of all, now or on a day. */
export const lotList = defineList({
  name: 'lots',
  permission: 'stock.read',
  columns: {
    item: { type: 'code' },
    name: { type: 'text' },
    category: { type: 'choice', choices: itemCategories, group: true },
    unit: { type: 'choice', choices: itemUnits, group: true },
    /** The name of a warehouse, the number of a waybill or a distribution. */
    place: { type: 'text', group: true },
    project: { type: 'code', group: true },
    batch: { type: 'code' },
    expiry: { type: 'day' },
    state: { type: 'choice', choices: lotStates, group: true },
    /** Empty: the organisation's own. */
    owner: { type: 'text', group: true },
    quantity: { type: 'number', sum: true },
  },
  order: [
    { column: 'item', descending: false },
    { column: 'place', descending: false },
    { column: 'expiry', descending: false },
  ],
})

/** The stock card of an item at a warehouse: every movement with the balance after it. */
export const cardList = defineList({
  name: 'stockCard',
  permission: 'stock.read',
  columns: {
    /** Its place on the card, from one on. */
    line: { type: 'number' },
    date: { type: 'day' },
    recorded: { type: 'instant' },
    number: { type: 'code' },
    kind: { type: 'choice', choices: documentKindNames, group: true },
    /** Where it came from or went to: a name, or the kind of a place outside. */
    other: { type: 'text', group: true },
    project: { type: 'code', group: true },
    batch: { type: 'code' },
    expiry: { type: 'day' },
    condition: { type: 'choice', choices: lotConditions, group: true },
    owner: { type: 'text' },
    in: { type: 'number', sum: true },
    out: { type: 'number', sum: true },
    balance: { type: 'number' },
    by: { type: 'text', group: true },
  },
  order: [{ column: 'line', descending: false }],
})
