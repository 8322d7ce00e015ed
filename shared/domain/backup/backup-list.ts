import { defineList } from '../list/list.ts'

/** `verified`: opened and checked when it was made, and its files still have their sizes. */
export const backupStates = ['verified', 'not-verified'] as const

/** The whole copies of the office in its own folder. */
export const backupList = defineList({
  name: 'backups',
  permission: 'backup.make',
  columns: {
    madeAt: { type: 'instant' },
    /** Its folder. */
    name: { type: 'code' },
    bytes: { type: 'number', sum: true },
    state: { type: 'choice', choices: backupStates, group: true },
  },
  order: [{ column: 'madeAt', descending: true }],
})
