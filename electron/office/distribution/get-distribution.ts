import type { z } from 'zod'
import {
  findDistribution,
  findReportInForce,
  listDistributionDocuments,
  listDistributionEvents,
  listPlannedKits,
  listReached,
  listReportLines,
  listReportPeople,
} from '#db/queries/distribution/distribution.ts'
import { readEventsOf } from '#db/queries/distribution/distribution-events.ts'
import { listLotsAtSite, sumInTransit } from '#db/queries/distribution/site-balances.ts'
import { agreement, type distributionContract } from '#shared/contract/distribution.ts'
import { reason } from '#shared/contract/fields.ts'
import { type DistributionState, deriveDistribution } from '#shared/domain/distribution/distribution.ts'
import type { ReadCall } from '../context.ts'
import type { ProblemOf } from '../problem.ts'
import { readBalances } from './read-balances.ts'

type Whole = z.input<NonNullable<(typeof distributionContract.get)['~orpc']['outputSchema']>>

/** One distribution with its agreement, its items' balances, the report in force and the ledger's papers. */
export async function getDistribution(
  call: ReadCall,
  { id }: { id: string },
): Promise<Whole | ProblemOf<typeof distributionContract.get>> {
  const { db } = call
  const plan = await findDistribution(db, id)
  if (!plan) return { problem: 'UNKNOWN_RECORD', data: { field: 'id', id } }
  const { state } = deriveDistribution(await readEventsOf(db, id))
  const kits = await listPlannedKits(db, id)
  return {
    ...rowOf(plan, state, (await listReached(db, [id]))[0]),
    ...(await whatPeopleRecorded(call, id)),
    ...(await papers(call, id)),
    remarks: plan.remarks,
    kits: kits.map((kit) => ({ kitId: kit.kit_id, quantity: kit.quantity })),
    items: await readBalances(db, id),
    report: await reportInForce(call, id),
    atSite: (await listLotsAtSite(db, id)).map((lot) => ({
      lotId: lot.lot_id,
      itemId: lot.item_id,
      batch: lot.batch,
      expiresOn: lot.expires_on,
      condition: lot.condition,
      quantity: lot.quantity,
    })),
  }
}

/** The plan, with the people and households of the report in force. */
function rowOf(
  plan: NonNullable<Awaited<ReturnType<typeof findDistribution>>>,
  state: DistributionState,
  reached: { households: number; people: number } | undefined,
) {
  return {
    ...{ id: plan.id, number: plan.number, state, type: plan.type, plannedOn: plan.planned_on },
    ...{ siteId: plan.site_id, projectId: plan.project_id },
    ...{ targetHouseholds: plan.target_households, targetPeople: plan.target_people },
    ...{ peopleReached: reached?.people ?? 0, householdsReached: reached?.households ?? 0 },
  }
}

async function whatPeopleRecorded(call: ReadCall, id: string): Promise<Pick<Whole, 'agreement' | 'cancelled'>> {
  const events = await listDistributionEvents(call.db, [id])
  const agreed = events.findLast((event) => event.kind === 'agreed')
  const cancelled = events.find((event) => event.kind === 'cancelled')
  return {
    agreement: agreed ? agreement.parse(JSON.parse(agreed.data)) : null,
    cancelled: cancelled
      ? { at: cancelled.recorded_at, by: cancelled.recorded_by_name, reason: reasonIn(cancelled.data) }
      : null,
  }
}

function reasonIn(data: string): string {
  const parsed: unknown = JSON.parse(data)
  return reason.parse(typeof parsed === 'object' && parsed !== null && 'reason' in parsed ? parsed.reason : '')
}

/** Reversed papers are left out: they are still found from the document that reversed them. */
async function papers(call: ReadCall, id: string): Promise<Pick<Whole, 'waybills' | 'returns' | 'verified'>> {
  const standing = (await listDistributionDocuments(call.db, [id])).filter((document) => document.reversed_by === null)
  const onTheWay = new Set((await sumInTransit(call.db, id)).map((load) => load.waybill_id))
  const of = (kind: string) => standing.filter((document) => document.kind === kind)
  const verified = of('distribution-report').at(-1)
  return {
    waybills: of('waybill').map(({ id: waybillId, number, happened_on }) => ({
      ...{ id: waybillId, number, happenedOn: happened_on },
      arrived: !onTheWay.has(waybillId),
    })),
    returns: of('return').map(({ id: returnId, number, happened_on }) => ({
      ...{ id: returnId, number, happenedOn: happened_on },
    })),
    verified: verified
      ? {
          at: verified.recorded_at,
          by: verified.recorded_by_name,
          number: verified.number,
          documentId: verified.id,
        }
      : null,
  }
}

async function reportInForce(call: ReadCall, distributionId: string): Promise<Whole['report']> {
  const report = await findReportInForce(call.db, distributionId)
  if (!report) return null
  const people = await listReportPeople(call.db, report.id)
  const lines = await listReportLines(call.db, report.id)
  return {
    id: report.id,
    distributionId,
    version: report.version,
    happenedOn: report.happened_on,
    households: report.households,
    noShows: report.no_shows,
    extraPeople: report.extra_people,
    extraReason: report.extra_reason,
    people: people.map(({ population_group, sex, band, disability, people: counted }) => ({
      ...{ group: population_group, sex, band, disability, people: counted },
    })),
    lines: lines.map(({ item_id, distributed, returned, lost, damaged }) => ({
      ...{ itemId: item_id, distributed, returned, lost, damaged },
    })),
    incidents: report.incidents,
    signedBy: report.signed_by,
    submittedAt: report.recorded_at,
    submittedBy: report.recorded_by_name,
    submittedById: report.recorded_by,
  }
}
