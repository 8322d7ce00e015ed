import type { Reader } from '../../schema.ts'
import { selectOpenDistributions } from '../today/today.ts'

/** Distributions neither cancelled nor verified, with the day that the report in force names. */
export function listUnverified(db: Reader) {
  return selectOpenDistributions(db)
    .select(({ selectFrom }) =>
      selectFrom('distribution_report as report')
        .select('report.happened_on')
        .whereRef('report.distribution_id', '=', 'distribution.id')
        .orderBy('report.version', 'desc')
        .limit(1)
        .as('reported_on'),
    )
    .execute()
}

/** Items of which good lots lay in a warehouse after their expiry, as far as the stock of now tells. */
export function listExpiredStock(db: Reader, on: string) {
  return (
    db
      .selectFrom('balance')
      // In this order, as in `selectExpiringLots`.
      .crossJoin('item')
      .crossJoin('lot')
      .crossJoin('warehouse')
      .whereRef('item.id', '=', 'balance.item_id')
      .whereRef('lot.id', '=', 'balance.lot_id')
      .whereRef('warehouse.id', '=', 'balance.place_id')
      .select(['item.id', 'item.code'])
      .distinct()
      .where('lot.condition', '=', 'good')
      .where('balance.expires_on', '<', on)
      .orderBy('item.code')
      .execute()
  )
}

/** First reports of distributions of these days, with the instant at which they were handed in. */
export function listLateReports(db: Reader, from: string, until: string) {
  return db
    .selectFrom('distribution_report as report')
    .innerJoin('distribution', 'distribution.id', 'report.distribution_id')
    .select(['distribution.id', 'distribution.number', 'report.happened_on', 'report.recorded_at'])
    .where('report.version', '=', 1)
    .where('report.happened_on', '>=', from)
    .where('report.happened_on', '<=', until)
    .orderBy('distribution.number')
    .execute()
}
