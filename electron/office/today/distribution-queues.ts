import { listReportsInForce, listWithGoodsAtSite, selectOpenDistributions } from '#db/queries/today/today.ts'
import { dayOf } from '#shared/domain/dates.ts'
import { type DistributionState, deriveDistribution } from '#shared/domain/distribution/distribution.ts'
import { nameIn } from '#shared/domain/name-in.ts'
import { may, type Permission } from '#shared/domain/permissions.ts'
import type { ReadCall } from '../context.ts'
import { readDistributionEvents } from '../distribution/distribution-events.ts'
import { readBalances } from '../distribution/read-balances.ts'
import { type Queue, type Waiting, waitingQueue } from './queue.ts'

type Open = Awaited<ReturnType<ReturnType<typeof selectOpenDistributions>['execute']>>[number] & {
  state: DistributionState
  /** The day on which it came to be so. */
  stateSince: string
}

const concerned = [
  'distribution.plan',
  'distribution.report',
  'distribution.verify',
  'stock.dispatch',
  'stock.receive',
] as const satisfies readonly Permission[]

/** To agree, to send, to report, to take back, to verify: what the person's roles may do about distributions. */
export async function distributionQueues(call: ReadCall): Promise<Queue[]> {
  const allowed = (permission: Permission) => may(call.by.roles, permission)
  if (!concerned.some(allowed)) return []
  const open = await openDistributions(call)
  const queues: Queue[] = []
  if (allowed('distribution.plan')) {
    const rows = open.filter((each) => each.state === 'planned')
    queues.push(waitingQueue(call, 'to-agree', inOrder(rows.map((each) => rowOf(call, each, recordedOn(call, each))))))
  }
  if (allowed('stock.dispatch')) {
    const rows = open.filter((each) => each.state === 'agreed').map((each) => rowOf(call, each, each.stateSince))
    queues.push(waitingQueue(call, 'to-send', inOrder(rows)))
  }
  if (allowed('distribution.report')) queues.push(await toReport(call, open))
  if (allowed('stock.receive')) queues.push(await toTakeBack(call, open))
  if (allowed('distribution.verify')) queues.push(await toVerify(call, open))
  return queues
}

/** Goods are at the site, the day has come, and nobody has reported. */
async function toReport(call: ReadCall, open: readonly Open[]): Promise<Queue> {
  const issued = open.filter((each) => each.state === 'issued' && each.planned_on <= call.today)
  const withGoods = await listWithGoodsAtSite(
    call.db,
    issued.map((each) => each.id),
  )
  const rows = issued.filter((each) => withGoods.has(each.id)).map((each) => rowOf(call, each, each.planned_on))
  return waitingQueue(call, 'to-report', inOrder(rows))
}

/** DIS-20: the report says that goods came back, and no goods received note does. */
async function toTakeBack(call: ReadCall, open: readonly Open[]): Promise<Queue> {
  const rows: Waiting[] = []
  for (const each of open.filter(({ state }) => state === 'reported')) {
    const balances = await readBalances(call.db, each.id)
    if (balances.some((item) => item.returned > item.returnedByReceipt)) rows.push(rowOf(call, each, each.stateSince))
  }
  return waitingQueue(call, 'to-take-back', inOrder(rows))
}

/** REF-14: what the person handed in themselves waits for somebody else. */
async function toVerify(call: ReadCall, open: readonly Open[]): Promise<Queue> {
  const reported = open.filter((each) => each.state === 'reported')
  const reports = await listReportsInForce(
    call.db,
    reported.map((each) => each.id),
  )
  const rows = reported.flatMap((each) => {
    const report = reports.find((one) => one.distribution_id === each.id)
    return report && report.recorded_by !== call.by.id ? [rowOf(call, each, recordedOn(call, report))] : []
  })
  return waitingQueue(call, 'to-verify', inOrder(rows))
}

async function openDistributions(call: ReadCall): Promise<Open[]> {
  const rows = await selectOpenDistributions(call.db).execute()
  const events = await readDistributionEvents(
    call.db,
    rows.map((row) => row.id),
  )
  return rows.map((row) => {
    const { state, since } = deriveDistribution(events.get(row.id) ?? [])
    return { ...row, state, stateSince: since ?? recordedOn(call, row) }
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
