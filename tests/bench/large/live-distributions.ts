import { v7 as newId } from 'uuid'
import type { OfficeClient } from '#office/context.ts'
import type { Reference } from '#office/demo/set-up-reference.ts'
import { addDays, type Day } from '#shared/domain/dates.ts'

/** Who plans and reports, and somebody else who verifies (DIS-18). */
export interface DistributionDesks {
  programme: OfficeClient
  manager: OfficeClient
}

/** Distributions of a month, whole from the plan to the verified report; the last one is left without its verification. */
export async function liveDistributionsMonth(
  desks: DistributionDesks,
  reference: Reference,
  items: readonly string[],
  month: { first: Day; number: number; distributions: number; last: boolean },
): Promise<void> {
  for (let index = 0; index < month.distributions; index++) {
    const id = newId()
    const day = addDays(month.first, 5 + (index % 18))
    const itemId = items[(month.number * 7 + index) % items.length] ?? ''
    const moved = await issue(desks, reference, { id, itemId, day, site: index + month.number })
    await desks.programme.distribution.submitReport({
      ...{ callId: newId(), id: newId(), distributionId: id, happenedOn: day, households: 40, signedBy: 'Omar Fathi' },
      people: [
        { group: 'migrant', sex: 'female', band: '18-59', people: 90 + index },
        { group: 'migrant', sex: 'male', band: '0-4', people: 60 + (month.number % 20) },
      ],
      lines: [{ itemId, distributed: moved, returned: 0, lost: 0, damaged: 0 }],
    })
    if (month.last && index === month.distributions - 1) continue
    await desks.manager.distribution.verifyReport({ callId: newId(), id: newId(), distributionId: id })
  }
}

/** Plans, sends and receives at the site; answers how many arrived. */
async function issue(
  { programme, manager }: DistributionDesks,
  reference: Reference,
  plan: { id: string; itemId: string; day: Day; site: number },
): Promise<number> {
  const { id, itemId, day } = plan
  const projectId = reference.projects[0] ?? ''
  await programme.distribution.plan({
    ...{ callId: newId(), id, projectId, siteId: reference.sites[plan.site % reference.sites.length]?.id ?? '' },
    ...{ type: 'blanket', plannedOn: day, targetHouseholds: 50, targetPeople: 250 },
    agreement: { with: 'Community committee', on: day, place: 'School yard' },
    items: [{ itemId, quantity: 200 }],
  })
  const warehouseId = reference.warehouses.tripoli
  const wanted = [{ itemId, projectId, quantity: 200 }]
  const proposed = await manager.stock.proposeLots({ warehouseId, happenedOn: day, wanted })
  const lines = proposed.flatMap((each) => each.lines.map(({ lotId, quantity }) => ({ lotId, quantity })))
  const waybillId = newId()
  await manager.stock.dispatch({
    ...{ callId: newId(), id: waybillId, warehouseId, happenedOn: day, expectedOn: day },
    destination: { kind: 'distribution', distributionId: id },
    ...{ transporterId: reference.transporter, vehiclePlate: '5-2', driverName: 'Ali Masoud', lines },
  })
  await manager.stock.arrive({
    ...{ callId: newId(), id: newId(), waybillId, happenedOn: day, receivedBy: 'Omar Fathi' },
    lines: lines.map(({ lotId, quantity }) => ({ lotId, good: quantity, damaged: 0, missing: 0 })),
  })
  return lines.reduce((sum, { quantity }) => sum + quantity, 0)
}
