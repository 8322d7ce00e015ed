import { balanceOf, mayVerify, type ReportProblem } from '#shared/domain/distribution/distribution-report.ts'
import type { Distribution, ItemBalance } from './distribution.ts'

/** What became of one item, as it is typed. */
export interface Figures {
  distributed: number
  returned: number
  lost: number
  damaged: number
}

/** DIS-19 for figures just typed against what the ledger says arrived. */
export const differenceOf = (item: ItemBalance, figures: Figures): number =>
  balanceOf({ arrived: item.arrived, ...figures })

/** What keeps the report in force from being verified by this person; empty without a report. */
export function inTheWay(distribution: Distribution, userId: string): readonly ReportProblem[] {
  const { report } = distribution
  return report ? mayVerify({ lines: distribution.items, submittedBy: report.submittedById }, userId) : []
}

export interface Sums extends Figures {
  planned: number
  issued: number
  inTransit: number
  arrived: number
  returnedByReceipt: number
}

/** All items together, in units of whatever kind. */
export function sumsOf(items: readonly ItemBalance[]): Sums {
  const sum = (key: keyof Sums) => items.reduce((total, item) => total + item[key], 0)
  return {
    planned: sum('planned'),
    issued: sum('issued'),
    inTransit: sum('inTransit'),
    arrived: sum('arrived'),
    returnedByReceipt: sum('returnedByReceipt'),
    distributed: sum('distributed'),
    returned: sum('returned'),
    lost: sum('lost'),
    damaged: sum('damaged'),
  }
}
