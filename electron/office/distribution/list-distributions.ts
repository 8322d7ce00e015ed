import type { z } from 'zod'
import { listReached, selectDistributions } from '#db/queries/distribution/distribution.ts'
import { readDistributionEvents } from '#db/queries/distribution/distribution-events.ts'
import type { distributionContract } from '#shared/contract/distribution.ts'
import { type DistributionState, deriveDistribution } from '#shared/domain/distribution/distribution.ts'
import type { ReadCall } from '../context.ts'

type ListInput = z.output<NonNullable<(typeof distributionContract.list)['~orpc']['inputSchema']>>
type ListOutput = z.input<NonNullable<(typeof distributionContract.list)['~orpc']['outputSchema']>>
export type DistributionRow = ListOutput['rows'][number]
type Plan = Awaited<ReturnType<ReturnType<typeof selectDistributions>['execute']>>[number]

/**
 * Distributions in these states (all when none is named) whose number, site or project holds the text, the latest
 * planned day first. People and households are those of the report in force, verified or not.
 */
export async function listDistributions(call: ReadCall, input: ListInput): Promise<ListOutput> {
  const plans = await selectDistributions(call.db)
    .orderBy('distribution.planned_on', 'desc')
    .orderBy('distribution.id', 'desc')
    .execute()
  const events = await readDistributionEvents(call.db, null)
  const text = input.text.toLocaleLowerCase()
  const found = plans
    .map((plan) => ({ plan, state: deriveDistribution(events.get(plan.id) ?? []).state }))
    .filter(({ plan, state }) => isWanted(input.states, state) && holds(plan, text))
  const shown = found.slice(input.offset, input.offset + input.limit)
  const reached = await reachedOf(
    call,
    shown.map(({ plan }) => plan.id),
  )
  return { rows: shown.map(({ plan, state }) => rowOf(plan, state, reached.get(plan.id))), total: found.length }
}

/** A plan as a row of the list. */
export function rowOf(
  plan: Plan,
  state: DistributionState,
  reached: { households: number; people: number } | undefined,
): DistributionRow {
  return {
    id: plan.id,
    number: plan.number,
    state,
    type: plan.type,
    plannedOn: plan.planned_on,
    siteId: plan.site_id,
    projectId: plan.project_id,
    targetHouseholds: plan.target_households,
    targetPeople: plan.target_people,
    peopleReached: reached?.people ?? 0,
    householdsReached: reached?.households ?? 0,
  }
}

/** Households and people of the reports in force, by distribution. */
export async function reachedOf(call: ReadCall, ids: readonly string[]) {
  const rows = ids.length > 0 ? await listReached(call.db, ids) : []
  return new Map(rows.map((row) => [row.distribution_id, row]))
}

function isWanted(states: readonly DistributionState[], state: DistributionState): boolean {
  return states.length === 0 || states.includes(state)
}

function holds(plan: Plan, text: string): boolean {
  return [plan.number, plan.site_en, plan.site_fr, plan.site_ar, plan.project_code].some((word) =>
    word.toLocaleLowerCase().includes(text),
  )
}
