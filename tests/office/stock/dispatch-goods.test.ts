import { v7 as newId } from 'uuid'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { makeWarehouseOffice, refusalOf, type WarehouseOffice } from '#tests/support/warehouse-office.ts'
import { changeWarehouse, planDistribution, toDistribution } from './goods-to-send.ts'

let office: WarehouseOffice
let lot: string
beforeEach(async () => {
  office = await makeWarehouseOffice()
  await office.receive({ good: 100, damaged: 4, sent: 104 })
  lot = await office.lot(office.blanket)
})
afterEach(() => office.remove())

const refused = (...input: Parameters<WarehouseOffice['dispatch']>) => refusalOf(office.dispatch(...input))

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
    const planned = await planDistribution(office, office.project, false)
    expect(await refused([{ lotId: lot, quantity: 5 }], toDistribution(planned))).toEqual({
      code: 'DISTRIBUTION_NOT_READY',
      data: { state: 'planned' },
    })
    const agreed = await planDistribution(office, office.project, true)
    const { id } = await office.dispatch([{ lotId: lot, quantity: 5 }], toDistribution(agreed))
    expect((await office.client.stock.document({ id })).to).toContain('School')
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
    await changeWarehouse(office, office.tripoli, status)
    expect((await refused([{ lotId: lot, quantity: 1 }])).code).toBe('WAREHOUSE_CLOSED')
  })

  test('REF-12: to a closed warehouse', async () => {
    await changeWarehouse(office, office.sebha, 'closed')
    expect(await refused([{ lotId: lot, quantity: 1 }])).toEqual({
      code: 'WAREHOUSE_CLOSED',
      data: { warehouse: 'SEB' },
    })
  })

  test('REF-7: to a distribution of a closed project', async () => {
    const distribution = await planDistribution(office, office.project, true)
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
