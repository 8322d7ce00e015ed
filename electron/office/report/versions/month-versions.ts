import { monthDataset } from '#shared/domain/report/v1/month.ts'
import { reconcileMonth } from '#shared/domain/report/v1/reconcile-month.ts'
import { type MonthVersion, monthVersion, type ReadMonth } from './month-version.ts'
import { monthPaper } from './v1/month-paper.ts'

/** Every version that a report was ever signed in. One more is added at the end; none is ever changed or taken out. */
export const monthVersions: readonly MonthVersion[] = [
  monthVersion({ version: 1, schema: monthDataset, reconcile: reconcileMonth, draw: monthPaper }),
]

/** A dataset of this office, computed now or frozen by any program before this one. Throws when no version reads it. */
export function readMonth(dataset: unknown): ReadMonth {
  for (const version of monthVersions) {
    const month = version.read(dataset)
    if (month) return month
  }
  throw new Error('A dataset of no known version')
}
