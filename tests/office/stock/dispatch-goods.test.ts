import { v7 as newId } from 'uuid'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { outsidePlaces } from '#tests/support/office-file.ts'
import { makeWarehouseOffice, refusalOf, type WarehouseOffice } from '#tests/support/warehouse-office.ts'

let office: WarehouseOffice
let lot: string
beforeEach(async () => {
  office = await makeWarehouseOffice()
  await office.receive({ good: 100, damaged: 4, sent: 104 })
  lot = await office.lot(office.blanket)
})
afterEach(() => office.remove())

const refused = (...input: Parameters<WarehouseOffice['dispatch']>) => refusalOf(office.dispatch(...input))
const receiveSoap = async (batch: string, expiresOn: string, good: number, happenedOn = '2026-10-05') => {
  await office.receive({ itemId: office.soap, batch, expiresOn, good }, { happenedOn })
  return office.lot(office.soap, { batch })
}
const change = async (id: string, status: 'open' | 'counting' | 'closed') => {
  const { warehouses } = await office.client.reference.all()
  const found = warehouses.find((each) => each.id === id)
  if (found) await office.client.reference.saveWarehouse({ ...found, callId: newId(), status })
}
/** A distribution of the project, agreed or only planned. */
async function plan(projectId: string, agreed: boolean): Promise<string> {
  const [id, siteId] = [newId(), newId()]
  const site = { nameEn: 'School', nameFr: '', nameAr: '', type: 'school', pcode: '', sensitive: false } as const
  await office.client.reference.saveSite({ callId: newId(), id: siteId, ...site, status: 'open' })
  const agreement = { with: 'Council', on: '2026-10-01', place: 'School yard' }
  await office.client.distribution.plan({
    ...{ callId: newId(), id, projectId, siteId, type: 'blanket', plannedOn: '2026-10-12' },
    ...{ targetHouseholds: 10, targetPeople: 50, agreement: agreed ? agreement : null },
    items: [{ itemId: office.blanket, quantity: 50 }],
  })
  return id
}
const toDistribution = (distributionId: string) => ({ destination: { kind: 'distribution' as const, distributionId } })

describe('goods leave', () => {
  test('STK-14: out of the warehouse and in transit, by its number', async () => {
    const { id, number } = await office.dispatch([{ lotId: lot, quantity: 60 }])
    expect(number).toBe('WB-TIP-2026-00001')
    expect(office.units(office.tripoli, office.blanket, 'good')).toBe(40)
    expect(office.units(id, office.blanket)).toBe(60)
    expect(office.units(office.sebha, office.blanket)).toBe(0)
    expect(await office.client.stock.document({ id })).toMatchObject({ state: 'under-way', from: 'Tripoli Main' })
  })

  test('the same call twice takes goods once', async () => {
    const input = office.waybill([{ lotId: lot, quantity: 60 }])
    const first = await office.client.stock.dispatch(input)
    expect(await office.client.stock.dispatch(input)).toEqual(first)
    expect(office.units(office.tripoli, office.blanket, 'good')).toBe(40)
  })

  test('the same call id with other content changes nothing', async () => {
    const input = office.waybill([{ lotId: lot, quantity: 60 }])
    await office.client.stock.dispatch(input)
    const other = office.client.stock.dispatch({ ...input, lines: [{ lotId: lot, quantity: 61 }] })
    expect((await refusalOf(other)).code).toBe('CALL_ID_REUSED')
    expect(office.units(office.tripoli, office.blanket, 'good')).toBe(40)
  })

  test('DIS-3: to a distribution that is agreed, and to no other', async () => {
    const planned = await plan(office.project, false)
    expect(await refused([{ lotId: lot, quantity: 5 }], toDistribution(planned))).toEqual({
      code: 'DISTRIBUTION_NOT_READY',
      data: { state: 'planned' },
    })
    const agreed = await plan(office.project, true)
    const { id } = await office.dispatch([{ lotId: lot, quantity: 5 }], toDistribution(agreed))
    expect((await office.client.stock.document({ id })).to).toContain('School')
  })
})

describe('which lots', () => {
  test('STK-10: first expired first out is proposed, undated goods last; STK-12: nothing expired or damaged', async () => {
    const late = await receiveSoap('LATE', '2027-06-30', 10)
    const soon = await receiveSoap('SOON', '2026-12-31', 10)
    await receiveSoap('GONE', '2026-10-09', 50)
    await office.receive({ itemId: office.soap, batch: 'SOON', expiresOn: '2026-12-31', sent: 9, good: 0, damaged: 9 })
    const wanted = [{ itemId: office.soap, projectId: office.project, quantity: 25 }]
    const [proposal] = await office.client.stock.proposeLots({
      ...{ warehouseId: office.tripoli, happenedOn: '2026-10-10' },
      wanted,
    })
    expect(proposal?.short).toBe(5)
    expect(proposal?.lines.map((line) => [line.lotId, line.quantity])).toEqual([
      [soon, 10],
      [late, 10],
    ])
  })

  test('STK-10: of many lots that expire on one day the first that came goes first, however many there are', async () => {
    for (let index = 0; index < 17; index++) await receiveSoap(`B${index}`, '2026-12-31', 1)
    await receiveSoap('LATE', '2027-06-30', 10)
    const first = await receiveSoap('FIRST', '2026-12-31', 1, '2026-10-01')
    const ask = (quantity: number) =>
      office.client.stock.proposeLots({
        ...{ warehouseId: office.tripoli, happenedOn: '2026-10-10' },
        wanted: [{ itemId: office.soap, projectId: office.project, quantity }],
      })
    expect((await ask(1))[0]?.lines.map((line) => line.lotId)).toEqual([first])
    expect((await ask(30))[0]).toMatchObject({ short: 2, lines: { length: 19 } })
  })

  test('STK-10: another order needs a reason, and the reason is on the paper', async () => {
    const late = await receiveSoap('LATE', '2027-06-30', 10)
    await receiveSoap('SOON', '2026-12-31', 10)
    expect(await refused([{ lotId: late, quantity: 5 }])).toEqual({
      code: 'NOT_FEFO_NEEDS_REASON',
      data: { items: [office.soap] },
    })
    const { id } = await office.dispatch([{ lotId: late, quantity: 5 }], { notFefoReason: 'pallet in front' })
    expect((await office.client.stock.document({ id })).details).toMatchObject({ notFefoReason: 'pallet in front' })
  })

  test('STK-10: what came in after the day is not asked for', async () => {
    const late = await receiveSoap('LATE', '2027-06-30', 10)
    await receiveSoap('SOON', '2026-12-31', 10, '2026-10-20')
    await office.dispatch([{ lotId: late, quantity: 5 }], { happenedOn: '2026-10-10' })
  })

  test('STK-12: damaged and expired goods stay', async () => {
    const damaged = await office.lot(office.blanket, { condition: 'damaged' })
    const expired = await receiveSoap('GONE', '2026-10-09', 50)
    const lines = [
      { lotId: damaged, quantity: 1 },
      { lotId: expired, quantity: 1 },
    ]
    expect(await refused(lines)).toEqual({
      code: 'LINES_REFUSED',
      data: {
        lines: [
          { index: 0, field: 'lotId', code: 'NOT_GOOD', detail: 'damaged' },
          { index: 1, field: 'lotId', code: 'EXPIRED', detail: '2026-10-09' },
        ],
      },
    })
    await office.dispatch([{ lotId: expired, quantity: 1 }], { happenedOn: '2026-10-09' })
  })

  test('STK-11: a distribution gets goods of its own project only', async () => {
    const other = await plan(office.otherProject, true)
    expect(await refused([{ lotId: lot, quantity: 5 }], toDistribution(other))).toEqual({
      code: 'OTHER_PROJECT',
      data: { lots: [lot] },
    })
    const wanted = [{ itemId: office.blanket, projectId: office.otherProject, quantity: 5 }]
    const asked = { warehouseId: office.tripoli, happenedOn: '2026-10-10', wanted }
    expect(await office.client.stock.proposeLots(asked)).toEqual([{ itemId: office.blanket, short: 5, lines: [] }])
  })

  test("goods of another agency are not proposed for the office's own work", async () => {
    const itemId = await office.item()
    await office.receive({ itemId, good: 5 }, { owner: 'Another agency' })
    const wanted = [{ itemId, projectId: null, quantity: 5 }]
    const [proposal] = await office.client.stock.proposeLots({
      ...{ warehouseId: office.tripoli, happenedOn: '2026-10-10' },
      wanted,
    })
    expect(proposal).toEqual({ itemId, short: 5, lines: [] })
  })
})

describe('a dispatch is refused, and nothing is saved', () => {
  afterEach(() => expect(office.units(office.tripoli, office.blanket, 'good')).toBe(100))

  test('STK-2: more than there is, in one line or in two of the same lot', async () => {
    const shortage = { lotId: lot, placeId: office.tripoli, available: 100, wanted: 101, onDay: '2026-10-10' }
    const lines = [
      { lotId: lot, quantity: 60 },
      { lotId: lot, quantity: 41 },
    ]
    expect(await refused([{ lotId: lot, quantity: 101 }])).toEqual({
      code: 'NOT_ENOUGH_STOCK',
      data: { lines: [shortage] },
    })
    expect(await refused(lines)).toMatchObject({ data: { lines: [shortage] } })
  })

  test('STK-2: there was none yet on that day', async () => {
    expect(await refused([{ lotId: lot, quantity: 1 }], { happenedOn: '2026-10-04' })).toMatchObject({
      code: 'NOT_ENOUGH_STOCK',
      data: { lines: [{ available: 0, wanted: 1, onDay: '2026-10-04' }] },
    })
  })

  test('to where it is', async () => {
    const destination = { kind: 'warehouse' as const, warehouseId: office.tripoli }
    expect((await refused([{ lotId: lot, quantity: 1 }], { destination })).code).toBe('SAME_WAREHOUSE')
  })

  test.each(['counting', 'closed'] as const)('REF-12: out of a warehouse that is %s', async (status) => {
    await change(office.tripoli, status)
    expect((await refused([{ lotId: lot, quantity: 1 }])).code).toBe('WAREHOUSE_CLOSED')
  })

  test('REF-12: to a closed warehouse', async () => {
    await change(office.sebha, 'closed')
    expect(await refused([{ lotId: lot, quantity: 1 }])).toEqual({
      code: 'WAREHOUSE_CLOSED',
      data: { warehouse: 'SEB' },
    })
  })

  test('REF-7: to a distribution of a closed project', async () => {
    const distribution = await plan(office.project, true)
    const { projects } = await office.client.reference.all()
    const project = projects.find((each) => each.id === office.project)
    if (project) await office.client.reference.saveProject({ ...project, callId: newId(), status: 'closed' })
    expect((await refused([{ lotId: lot, quantity: 1 }], toDistribution(distribution))).code).toBe('PROJECT_CLOSED')
  })

  test.each([
    ['warehouseId', (id: string) => ({ warehouseId: id })],
    ['destination.warehouseId', (id: string) => ({ destination: { kind: 'warehouse' as const, warehouseId: id } })],
    ['destination.distributionId', (id: string) => toDistribution(id)],
    ['transporterId', (id: string) => ({ transporterId: id })],
  ])('an unknown %s', async (field, wrong) => {
    const id = newId()
    expect(await refused([{ lotId: lot, quantity: 1 }], wrong(id))).toEqual({
      code: 'UNKNOWN_RECORD',
      data: { field, id },
    })
  })

  test.each([
    ['half a unit', { lines: [{ lotId: newId(), quantity: 0.5 }] }, 'lines.0.quantity'],
    ['nothing', { lines: [{ lotId: newId(), quantity: 0 }] }, 'lines.0.quantity'],
    ['less than nothing', { lines: [{ lotId: newId(), quantity: -4 }] }, 'lines.0.quantity'],
    ['no driver', { driverName: '' }, 'driverName'],
    ['10,000 characters', { vehiclePlate: 'x'.repeat(10_000) }, 'vehiclePlate'],
    ['a right-to-left override', { notFefoReason: 'a\u202Eb' }, 'notFefoReason'],
    ['expected before it leaves', { expectedOn: '2026-10-09' }, 'expectedOn'],
  ])('bad input names the field: %s', async (_what, wrong, path) => {
    const refusal = await refused([{ lotId: lot, quantity: 1 }], wrong)
    expect(refusal.code).toBe('BAD_INPUT')
    expect(refusal.data).toMatchObject({ fields: [expect.objectContaining({ path })] })
  })
})

describe('the other end', () => {
  let waybill: string
  beforeEach(async () => {
    waybill = (await office.dispatch([{ lotId: lot, quantity: 60 }])).id
  })
  type Line = { lotId: string; good: number; damaged: number; missing: number }
  const arrival = (lines: Line[], more: { happenedOn?: string; waybillId?: string } = {}) => ({
    ...{ callId: newId(), id: newId(), waybillId: waybill, happenedOn: '2026-10-14', receivedBy: 'Omar', lines },
    ...more,
  })
  const arrive = (...input: Parameters<typeof arrival>) => office.client.stock.arrive(arrival(...input))
  const all = () => [{ lotId: lot, good: 60, damaged: 0, missing: 0 }]

  test('STK-21: good, damaged and missing goods leave the road, and nothing stays on it', async () => {
    const { number } = await arrive([{ lotId: lot, good: 50, damaged: 7, missing: 3 }])
    expect(number).toBe('ARR-SEB-2026-00001')
    expect(office.units(waybill, office.blanket)).toBe(0)
    expect(office.units(office.sebha, office.blanket, 'good')).toBe(50)
    expect(office.units(office.sebha, office.blanket, 'damaged')).toBe(7)
    expect(office.units(outsidePlaces.loss, office.blanket)).toBe(3)
    const total = office.units(office.tripoli, office.blanket) + office.units(office.sebha, office.blanket)
    expect(total).toBe(104 - 3)
    expect((await office.client.stock.document({ id: waybill })).state).toBe('done')
  })

  test.each<[string, Line[], string, string]>([
    ['less than was sent', [{ lotId: '', good: 59, damaged: 0, missing: 0 }], 'NOT_ALL_ACCOUNTED_FOR', 'missing'],
    ['more than was sent', [{ lotId: '', good: 60, damaged: 1, missing: 0 }], 'MORE_THAN_SENT', 'good'],
  ])('STK-18: %s', async (_what, lines, code, field) => {
    const typed = lines.map((line) => ({ ...line, lotId: line.lotId || lot }))
    const refusal = await refusalOf(arrive(typed))
    expect(refusal).toMatchObject({ code: 'LINES_REFUSED', data: { lines: [{ index: 0, field, code }] } })
    expect(office.units(waybill, office.blanket)).toBe(60)
  })

  test('STK-18: a lot twice, and a lot left out', async () => {
    expect(await refusalOf(arrive([...all(), ...all()]))).toMatchObject({ data: { lines: [{ code: 'LOT_TWICE' }] } })
    const other = { lotId: newId(), good: 1, damaged: 0, missing: 0 }
    expect(await refusalOf(arrive([other]))).toMatchObject({
      data: {
        lines: [
          { index: 0, code: 'NOT_ON_WAYBILL' },
          { index: 1, code: 'LOT_NOT_LISTED', detail: lot },
        ],
      },
    })
  })

  test('a waybill arrives once', async () => {
    const first = await arrive(all())
    expect(await refusalOf(arrive(all()))).toEqual({ code: 'ALREADY_ARRIVED', data: { number: first.number } })
  })

  test('not before it left, not in the future', async () => {
    expect(await refusalOf(arrive(all(), { happenedOn: '2026-10-09' }))).toEqual({
      code: 'BEFORE_DISPATCH',
      data: { dispatchedOn: '2026-10-10' },
    })
    expect((await refusalOf(arrive(all(), { happenedOn: '2026-12-01' }))).code).toBe('DATE_IN_FUTURE')
  })

  test('only a waybill arrives, and only one that was not reversed', async () => {
    const { id: receipt } = await office.receive({ good: 1 })
    for (const id of [receipt, newId()]) {
      expect(await refusalOf(arrive(all(), { waybillId: id }))).toEqual({
        code: 'UNKNOWN_RECORD',
        data: { field: 'waybillId', id },
      })
    }
    const undo = { callId: newId(), id: newId(), documentId: waybill, happenedOn: '2026-10-11', reason: 'came back' }
    const { number } = await office.client.stock.reverse(undo)
    expect(await refusalOf(arrive(all()))).toEqual({ code: 'WAYBILL_REVERSED', data: { number } })
  })

  test('REF-12: not into a warehouse that is being counted', async () => {
    await change(office.sebha, 'counting')
    expect((await refusalOf(arrive(all()))).code).toBe('WAREHOUSE_CLOSED')
  })

  test('STK-2: an arrival that was reversed cannot happen again before its reversal', async () => {
    const first = await arrive(all(), { happenedOn: '2026-10-12' })
    const undo = { callId: newId(), id: newId(), documentId: first.id, happenedOn: '2026-10-16', reason: 'miscounted' }
    await office.client.stock.reverse(undo)
    expect(await refusalOf(arrive(all(), { happenedOn: '2026-10-14' }))).toMatchObject({
      code: 'NOT_ENOUGH_STOCK',
      data: { lines: [{ placeId: waybill, available: 0, wanted: 60, onDay: '2026-10-14' }] },
    })
    await arrive(all(), { happenedOn: '2026-10-16' })
  })
})
