import { v7 as newId } from 'uuid'
import { addDays, type Day } from '#shared/domain/dates.ts'
import { bandLabel, defaultAgeBands } from '#shared/domain/people/age-bands.ts'
import type { Stage } from './demo-context.ts'
import { drivers } from './seed-stock.ts'
import type { Reference } from './set-up-reference.ts'

/** How far a distribution has come when the example office is opened. */
export type Reach = 'planned' | 'agreed' | 'issued' | 'reported' | 'verified'

interface Wish {
  itemId: string
  quantity: number
}

/** Puts one distribution on the agenda, from its plan to the day it is verified, or as far as `reach` says. */
export function liveDistribution(
  stage: Stage,
  reference: Reference,
  plan: { day: Day; site: Reference['sites'][number]; households: number; reach: Reach; warehouseId: string },
): void {
  const id = newId()
  const { items, projects } = reference
  const detention = plan.site.type === 'detention-monthly'
  const projectId = (detention ? projects[1] : projects[0]) ?? ''
  const wishes: Wish[] = detention
    ? [
        { itemId: items.women.id, quantity: Math.floor(plan.households / 4) },
        { itemId: items.men.id, quantity: plan.households - Math.floor(plan.households / 4) },
      ]
    : []
  const plannedOn = addDays(plan.day, -9)
  stage.agenda.on(plannedOn, async () => {
    const agreement = {
      with: detention ? 'Head of the centre' : 'Community committee',
      role: detention ? 'Directorate for Combating Illegal Migration' : 'Elders of the quarter',
      on: plannedOn,
      place: detention ? 'In the yard of the centre' : 'In front of the school',
      time: '09:00',
    }
    await stage.as('programme').distribution.plan({
      callId: newId(),
      id,
      projectId,
      siteId: plan.site.id,
      type: plan.site.type,
      plannedOn: plan.day,
      agreement: plan.reach === 'planned' ? null : agreement,
      targetHouseholds: plan.households,
      targetPeople: detention ? plan.households : plan.households * 5,
      kits: detention ? [] : [{ kitId: reference.kit, quantity: plan.households }],
      items: wishes,
    })
    if (plan.reach !== 'planned' && plan.reach !== 'agreed') issue(stage, reference, id, plan)
  })
}

function issue(
  stage: Stage,
  reference: Reference,
  id: string,
  plan: { day: Day; reach: Reach; warehouseId: string; households: number; site: Reference['sites'][number] },
): void {
  const day = addDays(plan.day, -1)
  stage.agenda.on(day, async () => {
    const store = stage.as('storekeeper').stock
    const { items, projectId } = await stage.as('storekeeper').distribution.get({ id })
    const proposed = await store.proposeLots({
      warehouseId: plan.warehouseId,
      happenedOn: day,
      wanted: items.map((item) => ({ itemId: item.itemId, projectId, quantity: item.planned })),
    })
    const lines = proposed.flatMap((each) => each.lines.map(({ lotId, quantity }) => ({ lotId, quantity })))
    if (lines.length === 0) return
    const waybillId = newId()
    await store.dispatch({
      callId: newId(),
      id: waybillId,
      warehouseId: plan.warehouseId,
      destination: { kind: 'distribution', distributionId: id },
      happenedOn: day,
      expectedOn: plan.day,
      transporterId: reference.transporter,
      vehiclePlate: `5-${stage.random.between(100_000, 999_999)}`,
      driverName: stage.random.pick(drivers),
      lines,
    })
    if (plan.reach === 'issued') return
    stage.agenda.on(plan.day, async () => {
      await store.arrive({
        callId: newId(),
        id: newId(),
        waybillId,
        happenedOn: plan.day,
        receivedBy: 'Omar Fathi',
        lines: lines.map(({ lotId, quantity }) => ({ lotId, good: quantity, damaged: 0, missing: 0 })),
      })
      await report(stage, id, plan)
    })
  })
}

async function report(
  stage: Stage,
  id: string,
  plan: { day: Day; reach: Reach; warehouseId: string; households: number; site: Reference['sites'][number] },
): Promise<void> {
  const { random } = stage
  const programme = stage.as('programme').distribution
  const before = await programme.get({ id })
  const lines = before.items
    .filter((item) => item.arrived > 0)
    .map((item, index) => {
      const returned = index === 0 ? Math.min(item.arrived, random.between(0, 6)) : 0
      const damaged = index === 1 && random.chance(30) ? 1 : 0
      return {
        itemId: item.itemId,
        distributed: item.arrived - returned - damaged,
        returned,
        lost: 0,
        damaged,
      }
    })
  const noShows = random.between(0, 3)
  const people = peopleOf(stage, plan.site, plan.households - noShows)
  // In a detention centre everyone is counted as a household of one.
  const households =
    plan.site.type === 'detention-monthly'
      ? people.reduce((sum, each) => sum + each.people, 0)
      : plan.households - noShows
  await programme.submitReport({
    callId: newId(),
    id: newId(),
    distributionId: id,
    happenedOn: plan.day,
    households,
    noShows,
    people,
    lines,
    signedBy: 'Omar Fathi',
  })
  if (plan.reach === 'reported') return
  const next = addDays(plan.day, 1)
  stage.agenda.on(next, async () => {
    const store = stage.as('storekeeper').distribution
    const now = await store.get({ id })
    const back = now.items.flatMap((item) => {
      let left = item.returned
      return now.atSite
        .filter((lot) => lot.itemId === item.itemId)
        .flatMap((lot) => {
          const good = Math.min(left, lot.quantity)
          left -= good
          return good > 0 ? [{ lotId: lot.lotId, good, damaged: 0 }] : []
        })
    })
    if (back.length > 0) {
      await store.returnGoods({
        callId: newId(),
        id: newId(),
        distributionId: id,
        warehouseId: plan.warehouseId,
        happenedOn: next,
        receivedBy: 'Salma Khalil',
        lines: back,
      })
    }
    await stage.as('manager').distribution.verifyReport({ callId: newId(), id: newId(), distributionId: id })
  })
}

/** Shares of a hundred people by age band, youngest first. */
const shares = {
  detention: { female: [0, 3, 20, 1], male: [0, 5, 68, 3] },
  families: { female: [8, 14, 24, 5], male: [8, 15, 21, 5] },
}

/** Nearly everyone who was planned for, never more (DIS-21). */
function peopleOf(stage: Stage, site: Reference['sites'][number], households: number) {
  const detention = site.type === 'detention-monthly'
  const people = detention ? households : Math.floor(households * (stage.random.between(42, 49) / 10))
  return (['female', 'male'] as const).flatMap((sex) =>
    defaultAgeBands.flatMap((band, index) => {
      const all = Math.floor((people * (shares[detention ? 'detention' : 'families'][sex][index] ?? 0)) / 100)
      const of = { group: site.group, sex, band: bandLabel(band) }
      // Behind the walls of a centre nobody was asked.
      if (detention) return [{ ...of, people: all }]
      const disabled = Math.floor(all / 16)
      return [
        { ...of, disability: 'with' as const, people: disabled },
        { ...of, disability: 'without' as const, people: all - disabled },
      ]
    }),
  )
}
