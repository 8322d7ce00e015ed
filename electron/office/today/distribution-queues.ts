import { readDistributionEvents } from '#db/queries/distribution/distribution-events.ts'
import { listReportsInForce, listWithGoodsAtSite, selectOpenDistributions } from '#db/queries/today/today.ts'
import { dayOf } from '#shared/domain/dates.ts'
import { type DistributionState, deriveDistribution } from '#shared/domain/distribution/distribution.ts'
import { nameIn } from '#shared/domain/name-in.ts'
import type { ReadCall } from '../context.ts'
import { readBalances } from '../distribution/read-balances.ts'
import type { Waiting } from './queue.ts'

type Open = Awaited<ReturnType<ReturnType<typeof selectOpenDistributions>['execute']>>[number] & {
  /** The day on which it came to be so. */
  stateSince: string
}

/** Planned, and not agreed with the community or an authority yet (DIS-3). */
export async function toAgree(call: ReadCall): Promise<Waiting[]> {
  const open = await openDistributions(call, 'planned')
  return inOrder(open.map((each) => rowOf(call, each, recordedOn(call, each))))
}

/** Agreed, and nothing of it has left a warehouse. */
export async function toSend(call: ReadCall): Promise<Waiting[]> {
  const open = await openDistributions(call, 'agreed')
  return inOrder(open.map((each) => rowOf(call, each, each.stateSince)))
}

/** Goods are at the site, the day has come, and nobody has reported. */
export async function toReport(call: ReadCall): Promise<Waiting[]> {
  const issued = (await openDistributions(call, 'issued')).filter((each) => each.planned_on <= call.today)
  const withGoods = await listWithGoodsAtSite(
    call.db,
    issued.map((each) => each.id),
  )
  const rows = issued.filter((each) => withGoods.has(each.id)).map((each) => rowOf(call, each, each.planned_on))
  return inOrder(rows)
}

/** DIS-20: the report says that goods came back, and no goods received note does. */
export async function toTakeBack(call: ReadCall): Promise<Waiting[]> {
  const rows: Waiting[] = []
  for (const each of await openDistributions(call, 'reported')) {
    const balances = await readBalances(call.db, each.id)
    if (balances.some((item) => item.returned > item.returnedByReceipt)) rows.push(rowOf(call, each, each.stateSince))
  }
  return inOrder(rows)
}

/** REF-14: what the person handed in themselves waits for somebody else. */
export async function toVerify(call: ReadCall): Promise<Waiting[]> {
  const reported = await openDistributions(call, 'reported')
  const reports = await listReportsInForce(
    call.db,
    reported.map((each) => each.id),
  )
  const rows = reported.flatMap((each) => {
    const report = reports.find((one) => one.distribution_id === each.id)
    return report && report.recorded_by !== call.by.id ? [rowOf(call, each, recordedOn(call, report))] : []
  })
  return inOrder(rows)
}

/** Distributions in a state. Neither cancelled nor verified ones: few, whatever the years. */
async function openDistributions(call: ReadCall, wanted: DistributionState): Promise<Open[]> {
  const rows = await selectOpenDistributions(call.db).execute()
  const events = await readDistributionEvents(
    call.db,
    rows.map((row) => row.id),
  )
  return rows.flatMap((row) => {
    const { state, since } = deriveDistribution(events.get(row.id) ?? [])
    return state === wanted ? [{ ...row, stateSince: since ?? recordedOn(call, row) }] : []
  })
}

function rowOf(call: ReadCall, open: Open, since: string): Waiting {
  return {
    subject: { kind: 'distribution', id: open.id },
    label: open.number,
    detail: nameIn(call.by.language, { en: open.name_en, fr: open.name_fr, ar: open.name_ar }),
    since,
  }
}

function recordedOn(call: ReadCall, row: { recorded_at: string }): string {
  return dayOf(row.recorded_at, call.office.timeZone)
}

function inOrder(rows: Waiting[]): Waiting[] {
  return rows.sort((a, b) => (a.since < b.since ? -1 : a.since > b.since ? 1 : 0))
}
