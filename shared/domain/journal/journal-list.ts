import { defineList } from '../list/list.ts'

/** The entries of the journal, the newest first. */
export const journalList = defineList({
  name: 'journal',
  permission: 'journal.read',
  columns: {
    number: { type: 'number' },
    at: { type: 'instant' },
    who: { type: 'text', group: true, unsearched: true },
    /** The name of the procedure that did it. */
    what: { type: 'choice', group: true },
    /** Names and numbers of its records, as far as the reader may see what the entry says of them. */
    about: { type: 'text', unsearched: true },
    hash: { type: 'code', unsearched: true },
  },
  order: [{ column: 'number', descending: true }],
  aboutPeople: true,
})
