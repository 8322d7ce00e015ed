import type { z } from 'zod'
import { readDistributionEvents } from '#db/queries/distribution/distribution-events.ts'
import { listExpiredStock, listLateReports, listUnverified } from '#db/queries/report/month-check.ts'
import { selectLoadsUnderWay } from '#db/queries/today/today.ts'
import type { checkCodes, checkItem } from '#shared/contract/report.ts'
import { dayOf, firstDay, lastDay, type Month } from '#shared/domain/dates.ts'
import { type DistributionState, deriveDistribution, isReportLate } from '#shared/domain/distribution/distribution.ts'
import type { ReadCall } from '../context.ts'
import type { Proof } from '../stock/balance/prove-balances.ts'

type CheckItem = z.input<typeof checkItem>
type Subject = CheckItem['subjects'][number]
type Code = (typeof checkCodes)[number]

/** An item names so many records; its count is of all. */
const shown = 50

/**
 * What still waits before a month can be signed. Blocking: reports handed in and not verified, because their goods would
 * be missing from the month's figures, and a ledger that does not prove. The rest is printed as a limitation: goods on
 * the road or given out without a report, goods that expired, reports that came late (DIS-22). `proof`: the last
 * one of the ledger; a preparation takes a new one first.
 */
export async function checkMonth(
  call: ReadCall,
  month: Month,
  proof: Pick<Proof, 'differences'> | undefined,
): Promise<CheckItem[]> {
  const until = lastDay(month)
  const open = await openDistributions(call)
  const loads = (await selectLoadsUnderWay(call.db).execute()).filter((load) => load.happened_on <= until)
  const expired = await listExpiredStock(call.db, until)
  const late = (await listLateReports(call.db, firstDay(month), until)).filter((report) =>
    isReportLate(
      report.happened_on,
      dayOf(report.recorded_at, call.office.timeZone),
      call.profile.deadlines.distributionReportDays,
    ),
  )
  const distributions = (rows: readonly { id: string; number: string }[]) =>
    rows.map(({ id, number }) => ({ kind: 'distribution', id, label: number }))
  return [
    check(
      'ledger-differs',
      true,
      (proof?.differences ?? []).map(({ lotId }) => ({ kind: 'lot', id: lotId, label: lotId })),
    ),
    check('report-not-verified', true, distributions(open.filter((each) => isReportedBy(each, until)))),
    check('not-reported', false, distributions(open.filter((each) => isUnreported(each, until)))),
    check(
      'on-the-road',
      false,
      loads.map(({ id, number }) => ({ kind: 'document', id, label: number })),
    ),
    check(
      'expired-stock',
      false,
      expired.map(({ id, code }) => ({ kind: 'item', id, label: code })),
    ),
    check('reported-late', false, distributions(late)),
  ].filter((item) => item.count > 0)
}

function check(code: Code, blocking: boolean, subjects: readonly Subject[]): CheckItem {
  return { code, blocking, count: subjects.length, subjects: subjects.slice(0, shown) }
}

type Open = { id: string; number: string; planned_on: string; reported_on: string | null; state: DistributionState }

/** A report on a later month's day waits for that month. */
function isReportedBy(open: Open, until: string): boolean {
  return open.state === 'reported' && open.reported_on !== null && open.reported_on <= until
}

function isUnreported(open: Open, until: string): boolean {
  return open.state === 'issued' && open.planned_on <= until
}

async function openDistributions(call: ReadCall): Promise<Open[]> {
  const rows = await listUnverified(call.db)
  const events = await readDistributionEvents(
    call.db,
    rows.map((row) => row.id),
  )
  return rows.map((row) => ({ ...row, state: deriveDistribution(events.get(row.id) ?? []).state }))
}
