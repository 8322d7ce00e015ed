import { v7 as newId } from 'uuid'
import type { z } from 'zod'
import {
  findDistribution,
  insertDistribution,
  insertDistributionEvent,
  listKitContents,
} from '#db/queries/distribution/distribution.ts'
import { findItems, findProject, findSite } from '#db/queries/reference/reference.ts'
import type { Tx } from '#db/schema.ts'
import type { distributionContract, planInput } from '#shared/contract/distribution.ts'
import type { posted } from '#shared/contract/posting.ts'
import { expandKits, sumById } from '#shared/domain/reference/kit-expansion.ts'
import type { WriteCall } from '../context.ts'
import type { ProblemOf } from '../problem.ts'
import { placeOf } from '../reference/place-of.ts'
import { takeNumber } from '../take-number.ts'

export type PlanInput = z.output<typeof planInput>
export type Posted = z.output<typeof posted>
export type PlanProblem = ProblemOf<typeof distributionContract.plan>

/**
 * Plans a distribution: kits are expanded into their items by the version that was named, and the site gets a place in
 * the ledger. Refused for a project or site that is closed (REF-7), for nothing planned, and for an agreement of a day
 * yet to come. With an agreement it is `agreed` at once (DIS-3).
 */
export async function planDistribution(call: WriteCall, input: PlanInput): Promise<Posted | PlanProblem> {
  const { tx, by } = call
  const problem = await findViolation(call, input)
  if (problem) return problem
  const items = await expand(tx, input)
  if (!(items instanceof Map)) return items

  const kits = sumById(input.kits.map((kit) => [kit.kitId, kit.quantity]))
  const number = await takeNumber(tx, 'DIS', call.office.code, call.today)
  const recorded = { recorded_at: call.now.toISOString(), recorded_by: by.id }
  const plan = {
    id: input.id,
    number,
    project_id: input.projectId,
    site_id: input.siteId,
    type: input.type,
    planned_on: input.plannedOn,
    target_households: input.targetHouseholds,
    target_people: input.targetPeople,
    remarks: input.remarks,
  }
  await insertDistribution(tx, { ...plan, ...recorded }, kits, items)
  const event = { distribution_id: input.id, ...recorded }
  await insertDistributionEvent(tx, { ...event, id: newId(), kind: 'planned', happened_on: call.today, data: '{}' })
  if (input.agreement) {
    const data = JSON.stringify(input.agreement)
    await insertDistributionEvent(tx, { ...event, id: newId(), kind: 'agreed', happened_on: input.agreement.on, data })
  }
  await placeOf(call, 'distribution', input.id)
  call.journal({
    subjects: [{ kind: 'distribution', id: input.id, label: number }],
    after: { ...plan, agreement: input.agreement, kits: Object.fromEntries(kits), items: Object.fromEntries(items) },
  })
  return { id: input.id, number, recordedAt: recorded.recorded_at }
}

async function findViolation(call: WriteCall, input: PlanInput): Promise<PlanProblem | undefined> {
  if (await findDistribution(call.tx, input.id)) {
    return { problem: 'ALREADY_USED', data: { field: 'id', value: input.id } }
  }
  const project = await findProject(call.tx, input.projectId)
  const site = await findSite(call.tx, input.siteId)
  if (!project) return { problem: 'UNKNOWN_RECORD', data: { field: 'projectId', id: input.projectId } }
  if (!site) return { problem: 'UNKNOWN_RECORD', data: { field: 'siteId', id: input.siteId } }
  if (project.status === 'closed') return { problem: 'PROJECT_CLOSED', data: { project: project.code } }
  if (site.status === 'closed') return { problem: 'SITE_CLOSED', data: { site: site.name_en } }
  if (input.kits.length === 0 && input.items.length === 0) return { problem: 'NOTHING_PLANNED' }
  if (input.agreement && input.agreement.on > call.today) {
    return { problem: 'DATE_IN_FUTURE', data: { field: 'agreement.on', day: input.agreement.on } }
  }
  return undefined
}

/** What is planned per item: the contents of each kit as often as it is planned, and the loose items. */
async function expand(tx: Tx, input: PlanInput): Promise<Map<string, number> | PlanProblem> {
  const ids = input.items.map((item) => item.itemId)
  const items = new Set((await findItems(tx, ids)).map((item) => item.id))
  const strange = ids.findIndex((id) => !items.has(id))
  if (strange >= 0) return unknown(`items.${strange}.itemId`, ids[strange])

  const contents = await listKitContents(
    tx,
    input.kits.map((kit) => kit.kitId),
  )
  const known = new Set(contents.map((line) => line.kit_id))
  const strangeKit = input.kits.findIndex((kit) => !known.has(kit.kitId))
  if (strangeKit >= 0) return unknown(`kits.${strangeKit}.kitId`, input.kits[strangeKit]?.kitId)

  return expandKits(
    input.kits.map((kit) => [kit.kitId, kit.quantity]),
    input.items.map((item) => [item.itemId, item.quantity]),
    (kitId) => contents.filter((line) => line.kit_id === kitId).map((line) => [line.item_id, line.quantity]),
  )
}

function unknown(field: string, id = ''): PlanProblem {
  return { problem: 'UNKNOWN_RECORD', data: { field, id } }
}
