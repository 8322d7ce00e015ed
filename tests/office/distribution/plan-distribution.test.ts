import { v7 as newId } from 'uuid'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { agreeDistribution } from '#office/distribution/agree-distribution.ts'
import { cancelDistribution } from '#office/distribution/cancel-distribution.ts'
import { listDestinations } from '#office/distribution/list-destinations.ts'
import { type PlanInput, planDistribution } from '#office/distribution/plan-distribution.ts'
import { distributionForDispatch } from '#office/stock/kinds/distribution-for-dispatch.ts'
import { atSite, get, giveBack, plan, planOf } from '../../support/distributions.ts'
import { makeReliefOffice, type ReliefOffice } from '../../support/relief-office.ts'

let office: ReliefOffice
beforeAll(async () => {
  office = await makeReliefOffice()
})
afterAll(() => office.remove())

const refused = async (change: Partial<PlanInput>) =>
  office.write('programme', (call) => planDistribution(call, planOf(office, change)))
const agree = (id: string, on = '2026-11-03') =>
  office.write('programme', (call) =>
    agreeDistribution(call, { id, agreement: { with: 'Mayor', role: '', on, place: 'Square', time: '' } }),
  )
const cancel = (id: string) =>
  office.write('programme', (call) => cancelDistribution(call, { id, reason: 'Fighting nearby' }))

describe('a plan', () => {
  test('expands its kits and adds the loose items', async () => {
    const { id, number } = await plan(office, { items: [{ itemId: office.blanket, quantity: 5 }] })
    expect(number).toMatch(/^DIS-TIP-2026-\d{5}$/)
    const whole = await get(office, id)
    expect(whole.kits).toEqual([{ kitId: office.kit, quantity: 10 }])
    expect(Object.fromEntries(whole.items.map((item) => [item.itemId, item.planned]))).toEqual({
      [office.blanket]: 45,
      [office.soap]: 100,
    })
  })

  test('has its own place in the ledger, the goods of which are nobody else’s', async () => {
    const { id } = await plan(office)
    const place = await office.db.selectFrom('place').selectAll().where('id', '=', id).executeTakeFirst()
    expect(place).toMatchObject({ id, kind: 'distribution', held: 1, bounded: 1 })
  })

  test('REF-7 is refused on a closed project', async () => {
    expect(await refused({ projectId: office.closedProject })).toEqual({
      problem: 'PROJECT_CLOSED',
      data: { project: 'LY-0100' },
    })
  })

  test('is refused for a closed site, for nothing, and for what nobody knows', async () => {
    const code = async (change: Partial<PlanInput>) => (await refused(change)) as { problem: string; data?: object }
    expect(await code({ siteId: office.closedSite })).toMatchObject({ problem: 'SITE_CLOSED' })
    expect(await code({ kits: [] })).toEqual({ problem: 'NOTHING_PLANNED' })
    const strange = newId()
    for (const [field, change] of [
      ['projectId', { projectId: strange }],
      ['siteId', { siteId: strange }],
      ['kits.0.kitId', { kits: [{ kitId: strange, quantity: 1 }] }],
      ['items.0.itemId', { items: [{ itemId: strange, quantity: 1 }] }],
    ] as const) {
      expect(await code(change as Partial<PlanInput>)).toEqual({
        problem: 'UNKNOWN_RECORD',
        data: { field, id: strange },
      })
    }
    const future = { ...planOf(office).agreement, on: '2026-12-24' }
    expect(await code({ agreement: future as PlanInput['agreement'] })).toEqual({
      problem: 'DATE_IN_FUTURE',
      data: { field: 'agreement.on', day: '2026-12-24' },
    })
  })

  test('is refused under an id already used', async () => {
    const { id } = await plan(office)
    expect(await refused({ id })).toMatchObject({ problem: 'ALREADY_USED' })
  })

  test('takes no number when it is refused', async () => {
    const { number } = await plan(office)
    await refused({ kits: [] })
    const next = await plan(office)
    expect(Number(next.number.slice(-5))).toBe(Number(number.slice(-5)) + 1)
  })
})

describe('an agreement', () => {
  test('DIS-3 a plan is agreed only with one, of a day that has come', async () => {
    const { id } = await plan(office, { agreement: null })
    expect((await distributionForDispatch(office.db, id))?.state).toBe('planned')
    expect(await agree(id, '2026-11-21')).toMatchObject({ problem: 'DATE_IN_FUTURE' })
    await agree(id)
    const ready = await distributionForDispatch(office.db, id)
    expect(ready).toMatchObject({ state: 'agreed', projectId: office.project, placeId: id })
    expect((await get(office, id)).agreement).toMatchObject({ with: 'Mayor', place: 'Square' })
  })

  test('DIS-3 is replaced by a later one until goods have left', async () => {
    const { id } = await plan(office)
    await agree(id)
    expect((await get(office, id)).agreement?.with).toBe('Mayor')
    const issued = await atSite(office)
    expect(await agree(issued.id)).toEqual({ problem: 'WRONG_STATE', data: { state: 'issued' } })
  })

  test('of nothing anyone knows is refused', async () => {
    expect(await agree(newId())).toMatchObject({ problem: 'UNKNOWN_RECORD' })
    expect(await distributionForDispatch(office.db, newId())).toBeUndefined()
  })
})

describe('cancelling', () => {
  test('keeps the plan with its reason and lets nothing more happen', async () => {
    const { id } = await plan(office)
    await cancel(id)
    const whole = await get(office, id)
    expect(whole).toMatchObject({ state: 'cancelled', cancelled: { by: 'Omar Fathi', reason: 'Fighting nearby' } })
    expect(await cancel(id)).toEqual({ problem: 'WRONG_STATE', data: { state: 'cancelled' } })
    expect(await agree(id)).toEqual({ problem: 'WRONG_STATE', data: { state: 'cancelled' } })
  })

  test('STK-16 is refused while goods are on the way or at the site', async () => {
    const { id, lot } = await atSite(office)
    expect(await cancel(id)).toEqual({ problem: 'GOODS_ON_THE_WAY' })
    await giveBack(office, id, [{ lotId: lot, good: 40, damaged: 0 }])
    expect(await cancel(id)).toMatchObject({ id })

    const other = await plan(office)
    await office.send('2026-11-05', office.tripoli, { distribution: other.id }, { [lot]: 1 })
    expect(await cancel(other.id)).toEqual({ problem: 'GOODS_ON_THE_WAY' })
  })

  test('a reversed waybill makes a distribution agreed again', async () => {
    const { id } = await plan(office)
    const lot = await office.lotOf(office.blanket)
    const waybill = await office.send('2026-11-05', office.tripoli, { distribution: id }, { [lot]: 1 })
    expect((await get(office, id)).state).toBe('issued')
    await office.reverse('2026-11-05', waybill.id)
    expect((await get(office, id)).state).toBe('agreed')
  })
})

test('goods may go to every distribution that is agreed and neither verified nor cancelled, the latest day first', async () => {
  const cancelled = await plan(office, { plannedOn: '2026-12-03' })
  await cancel(cancelled.id)
  const last = await plan(office, { siteId: office.detention, plannedOn: '2026-12-01' })
  const found = await listDestinations(office.read('storekeeper'))
  expect(found[0]).toMatchObject({
    id: last.id,
    number: last.number,
    plannedOn: '2026-12-01',
    siteId: office.detention,
  })
  const rows = await office.db.selectFrom('distribution').select('id').execute()
  const states = await Promise.all(rows.map(({ id }) => get(office, id)))
  const open = states.filter(({ state }) => ['agreed', 'issued', 'reported'].includes(state)).map(({ id }) => id)
  expect(new Set(found.map(({ id }) => id))).toEqual(new Set(open))
  expect(found.length).toBeLessThan(rows.length)
})
