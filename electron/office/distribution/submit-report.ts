import { v7 as newId } from 'uuid'
import type { z } from 'zod'
import {
  findDistribution,
  findReport,
  findReportInForce,
  insertDistributionEvent,
  insertDistributionReport,
} from '#db/queries/distribution/distribution.ts'
import { readEventsOf } from '#db/queries/distribution/distribution-events.ts'
import { firstArrivalDay } from '#db/queries/distribution/site-balances.ts'
import { findItems } from '#db/queries/reference/reference.ts'
import { findLastClosed } from '#db/queries/stock/closed-month.ts'
import type { distributionContract, submitReportInput } from '#shared/contract/distribution.ts'
import { monthOf } from '#shared/domain/dates.ts'
import {
  type DistributionEvent,
  deriveDistribution,
  listedPeople,
  mayRecordDistribution,
} from '#shared/domain/distribution/distribution.ts'
import { checkPeople } from '#shared/domain/distribution/distribution-report.ts'
import { bandLabel } from '#shared/domain/people/age-bands.ts'
import type { LineFault } from '#shared/domain/stock/line-fault.ts'
import type { WriteCall } from '../context.ts'
import type { ProblemOf } from '../problem.ts'
import type { Posted } from './plan-distribution.ts'
import { type ItemBalance, readBalances } from './read-balances.ts'

type SubmitReportInput = z.output<typeof submitReportInput>
type SubmitProblem = ProblemOf<typeof distributionContract.submitReport>
type Plan = NonNullable<Awaited<ReturnType<typeof findDistribution>>>

/**
 * Hands in a distribution's report. It need not balance yet: that is asked at the verification (DIS-19), and until then
 * a later version replaces an earlier one. It moves nothing. Refused are people beyond the list without a reason
 * (DIS-21), groups and bands that the country profile does not have, and items neither planned nor sent.
 */
export async function submitReport(call: WriteCall, input: SubmitReportInput): Promise<Posted | SubmitProblem> {
  const { tx } = call
  const plan = await findDistribution(tx, input.distributionId)
  if (!plan) return unknown('distributionId', input.distributionId)
  if (await findReport(tx, input.id)) return { problem: 'ALREADY_USED', data: { field: 'id', value: input.id } }
  const events = await readEventsOf(tx, plan.id)
  const problem =
    findWrongState(events) ??
    (await findWrongDay(call, input)) ??
    (await findWrongLines(call, input)) ??
    findWrongPeople(call, plan, input)
  if (problem) return problem

  const recorded = { recorded_at: call.now.toISOString(), recorded_by: call.by.id }
  const version = ((await findReportInForce(tx, plan.id))?.version ?? 0) + 1
  await save(call, input, version, recorded)
  call.journal({
    subjects: [{ kind: 'distribution', id: plan.id, label: plan.number }],
    before: { state: deriveDistribution(events).state },
    after: { state: 'reported', version, reportId: input.id, ...contentOf(input) },
  })
  return { id: input.id, number: plan.number, recordedAt: recorded.recorded_at }
}

async function save(
  call: WriteCall,
  input: SubmitReportInput,
  version: number,
  recorded: { recorded_at: string; recorded_by: string },
): Promise<void> {
  const row = {
    id: input.id,
    distribution_id: input.distributionId,
    version,
    happened_on: input.happenedOn,
    households: input.households,
    no_shows: input.noShows,
    extra_people: input.extraPeople,
    extra_reason: input.extraReason,
    incidents: input.incidents,
    signed_by: input.signedBy,
    ...recorded,
  }
  const lines = input.lines.map(({ itemId, ...figures }) => ({ item_id: itemId, ...figures }))
  const people = input.people.map(({ group, ...figures }) => ({ population_group: group, ...figures }))
  await insertDistributionReport(call.tx, row, lines, people)
  await insertDistributionEvent(call.tx, {
    id: newId(),
    distribution_id: input.distributionId,
    kind: 'report-submitted',
    happened_on: input.happenedOn,
    data: JSON.stringify({ reportId: input.id, version }),
    ...recorded,
  })
}

function findWrongState(events: readonly DistributionEvent[]): SubmitProblem | undefined {
  const [refused] = mayRecordDistribution('report-submitted', events, 0)
  return refused && { problem: 'WRONG_STATE', data: { state: refused.state } }
}

async function findWrongDay(call: WriteCall, input: SubmitReportInput): Promise<SubmitProblem | undefined> {
  const { happenedOn } = input
  if (happenedOn > call.today) return { problem: 'DATE_IN_FUTURE', data: { field: 'happenedOn', day: happenedOn } }
  const month = monthOf(happenedOn)
  const closed = await findLastClosed(call.tx)
  if (closed && closed.month >= month) return { problem: 'MONTH_CLOSED', data: { field: 'happenedOn', month } }
  const arrivedOn = await firstArrivalDay(call.tx, input.distributionId)
  return arrivedOn && happenedOn < arrivedOn ? { problem: 'BEFORE_ARRIVAL', data: { arrivedOn } } : undefined
}

async function findWrongLines(call: WriteCall, input: SubmitReportInput): Promise<SubmitProblem | undefined> {
  const ids = input.lines.map((line) => line.itemId)
  const items = new Set((await findItems(call.tx, ids)).map((item) => item.id))
  const strange = ids.findIndex((id) => !items.has(id))
  if (strange >= 0) return unknown(`lines.${strange}.itemId`, ids[strange])
  const balances = new Map((await readBalances(call.tx, input.distributionId)).map((each) => [each.itemId, each]))
  const lines = input.lines.flatMap((line, index): LineFault[] => {
    if (ids.indexOf(line.itemId) < index) return [{ index, field: 'itemId', code: 'DUPLICATE_ITEM' }]
    return belongs(balances.get(line.itemId)) ? [] : [{ index, field: 'itemId', code: 'NOT_OF_THIS_DISTRIBUTION' }]
  })
  return lines.length > 0 ? { problem: 'LINES_REFUSED', data: { lines } } : undefined
}

function belongs(balance: ItemBalance | undefined): boolean {
  return balance !== undefined && balance.planned + balance.issued + balance.arrived > 0
}

function findWrongPeople(call: WriteCall, plan: Plan, input: SubmitReportInput): SubmitProblem | undefined {
  const bands = new Set(call.profile.ageBands.map(bandLabel))
  const strange = input.people.find(
    ({ group, band }) => !bands.has(band) || !call.profile.populationGroups.includes(group),
  )
  if (strange) return { problem: 'UNKNOWN_GROUP_OR_BAND', data: { group: strange.group, band: strange.band } }
  const gaveSomething = input.lines.some((line) => line.distributed > 0)
  const reasons = checkPeople(input.people, input.households, {
    listed: listedPeople(plan.type, plan.target_people),
    extras: input.extraPeople,
    extrasReason: input.extraReason,
  }).flatMap(({ code, difference }) => {
    // Counts are whole numbers by the contract; nobody is reached where nothing was given out.
    if (code === 'NOT_A_COUNT' || (code === 'NOBODY_COUNTED' && !gaveSomething)) return []
    return [difference === undefined ? { code } : { code, difference }]
  })
  return reasons.length > 0 ? { problem: 'PEOPLE_REFUSED', data: { reasons } } : undefined
}

function unknown(field: string, id = ''): SubmitProblem {
  return { problem: 'UNKNOWN_RECORD', data: { field, id } }
}

function contentOf({ callId: _callId, id: _id, distributionId: _distributionId, ...content }: SubmitReportInput) {
  return content
}
