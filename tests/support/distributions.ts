import { v7 as newId } from 'uuid'
import { getDistribution } from '#office/distribution/get-distribution.ts'
import { type PlanInput, planDistribution } from '#office/distribution/plan-distribution.ts'
import { returnGoods } from '#office/distribution/return-goods.ts'
import { submitReport } from '#office/distribution/submit-report.ts'
import { verifyReport } from '#office/distribution/verify-report.ts'
import { must } from './office-file.ts'
import type { Person, ReliefOffice } from './relief-office.ts'

type ReportInput = Parameters<typeof submitReport>[1]

/** A plan as a form sends it; agreed unless said otherwise. */
export function planOf(office: ReliefOffice, change: Partial<PlanInput> = {}): PlanInput {
  return {
    ...{ callId: newId(), id: newId(), projectId: office.project, siteId: office.site },
    ...{ type: 'blanket', plannedOn: '2026-11-10', targetHouseholds: 20, targetPeople: 100, remarks: '' },
    agreement: {
      ...{ with: 'Community council of Janzour', role: 'head', on: '2026-11-02', place: 'School yard', time: '09:00' },
    },
    kits: [{ kitId: office.kit, quantity: 10 }],
    items: [],
    ...change,
  }
}

/** A report on one item with five people, as a form sends it. */
export function reportOf(distributionId: string, change: Partial<ReportInput> = {}): ReportInput {
  return {
    ...{ callId: newId(), id: newId(), distributionId, happenedOn: '2026-11-10', households: 2, noShows: 0 },
    ...{ extraPeople: 0, extraReason: '', incidents: '', signedBy: 'Team leader' },
    people: [
      { group: 'migrant', sex: 'female', band: '18-59', disability: 'not-stated', people: 3 },
      { group: 'migrant', sex: 'male', band: '0-4', disability: 'not-stated', people: 2 },
    ],
    lines: [],
    ...change,
  }
}

/** Figures of one report line; what is left out is zero. */
export function lineOf(itemId: string, figures: Partial<Omit<ReportInput['lines'][number], 'itemId'>>) {
  return { itemId, ...{ distributed: 0, returned: 0, lost: 0, damaged: 0 }, ...figures }
}

export const plan = (office: ReliefOffice, change: Partial<PlanInput> = {}) =>
  office.done('programme', (call) => planDistribution(call, planOf(office, change)))

export const submit = (
  office: ReliefOffice,
  id: string,
  change: Partial<ReportInput> = {},
  person: Person = 'programme',
) => office.write(person, (call) => submitReport(call, reportOf(id, change)))

export const verify = (office: ReliefOffice, distributionId: string, person: Person = 'manager', id = newId()) =>
  office.write(person, (call) => verifyReport(call, { id, distributionId }))

export const giveBack = (
  office: ReliefOffice,
  distributionId: string,
  lines: { lotId: string; good: number; damaged: number }[],
  change: Partial<Parameters<typeof returnGoods>[1]> = {},
) =>
  office.write('storekeeper', (call) =>
    returnGoods(call, {
      ...{ callId: newId(), id: newId(), distributionId, warehouseId: office.tripoli, happenedOn: '2026-11-11' },
      ...{ receivedBy: 'Salma', remarks: '', lines, ...change },
    }),
  )

export const get = async (office: ReliefOffice, id: string) =>
  must(await getDistribution(office.read('programme'), { id }))

/** A distribution whose goods are at its site: 100 blankets in TIP, of which so many were sent and arrived. */
export async function atSite(office: ReliefOffice, quantity = 40, change: Partial<PlanInput> = {}) {
  const lot = await office.lotOf(office.blanket)
  await office.receive('2026-11-01', office.tripoli, lot, 100)
  const { id, number } = await plan(office, change)
  const waybill = await office.send('2026-11-05', office.tripoli, { distribution: id }, { [lot]: quantity })
  await office.arrive('2026-11-06', waybill.id, { [lot]: { good: quantity } })
  return { id, number, lot, waybill }
}
