import { defineList } from '../list/list.ts'
import { distributionStates, distributionTypes } from './distribution.ts'

/** The distributions planned, with what came of them: people and households are those of the report in force. */
export const distributionList = defineList({
  name: 'distributions',
  permission: 'distribution.read',
  columns: {
    number: { type: 'code' },
    state: { type: 'choice', choices: distributionStates, group: true },
    site: { type: 'text', group: true },
    project: { type: 'code', group: true },
    type: { type: 'choice', choices: distributionTypes, group: true },
    planned: { type: 'day' },
    target: { type: 'number', sum: true },
    reached: { type: 'number', sum: true },
    targetHouseholds: { type: 'number', sum: true },
    householdsReached: { type: 'number', sum: true },
  },
  order: [{ column: 'planned', descending: true }],
})
