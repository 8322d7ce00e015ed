import { defineList } from '../list/list.ts'

/** Where a month's report stands; `closed`: a later month was approved before this one was ever reported. */
export const monthStates = ['open', 'prepared', 'approved', 'reopened', 'closed'] as const

/** The months of the office with what became of their reports. */
export const monthList = defineList({
  name: 'months',
  permission: 'report.read',
  columns: {
    /** `YYYY-MM`. */
    month: { type: 'text' },
    state: { type: 'choice', choices: monthStates, group: true },
    preparedBy: { type: 'text', group: true },
    preparedAt: { type: 'instant' },
    approvedBy: { type: 'text', group: true },
    approvedAt: { type: 'instant' },
    /** The beginning of the fingerprint of the signed figures. */
    digest: { type: 'code' },
  },
  order: [{ column: 'month', descending: true }],
})

/** The parts of a month's figures that an approval compares with those of the preparation. */
export const monthSections = [
  'stock',
  'transit',
  'distributionFlow',
  'distributions',
  'itemsDistributed',
  'caseSteps',
  'caseEvents',
  'people',
] as const
export type MonthSection = (typeof monthSections)[number]
