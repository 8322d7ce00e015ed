import { countOn } from '#db/queries/stock/number-series.ts'
import type { Tx } from '#db/schema.ts'
import type { Day } from '#shared/domain/dates.ts'
import { formatNumber, type NumberSeries } from '#shared/domain/document-number.ts'

/**
 * The next human number of a kind of paper, `GRN-TIP-2026-00012`, in the series of the code and the year of `day`. Call
 * it once nothing can be refused any more: a number is given once, and comes back only when the transaction is undone.
 */
export async function takeNumber(tx: Tx, kind: NumberSeries, code: string, day: Day): Promise<string> {
  const year = Number(day.slice(0, 4))
  return formatNumber(kind, code, year, await countOn(tx, kind, code, year))
}
