import { v7 as newId } from 'uuid'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { closeMonth } from '#office/stock/balance/close-month.ts'
import { administrator } from '#tests/support/office-file.ts'
import { makeWarehouseOffice, refusalOf, type WarehouseOffice } from '#tests/support/warehouse-office.ts'

let office: WarehouseOffice
let lotId: string
let waybill: { id: string; number: string }
beforeEach(async () => {
  office = await makeWarehouseOffice()
  await office.receive({ good: 100 }, { happenedOn: '2026-10-05' })
  lotId = await office.lot(office.blanket)
  waybill = await office.dispatch([{ lotId, quantity: 60 }], { happenedOn: '2026-10-10' })
  // Typed late: yesterday's paper is normal.
  await office.receive({ good: 20 }, { happenedOn: '2026-10-07' })
})
afterEach(() => office.remove())

const arrive = (happenedOn = '2026-10-14') =>
  office.client.stock.arrive({
    ...{ callId: newId(), id: newId(), waybillId: waybill.id, happenedOn, receivedBy: 'Omar' },
    lines: [{ lotId, good: 60, damaged: 0, missing: 0 }],
  })

describe('stock on hand', () => {
  const quantities = async (input: Parameters<typeof office.client.stock.onHand>[0]) =>
    (await office.client.stock.onHand(input)).rows.map((row) => [row.placeName, row.quantity])

  test.each([
    ['2026-10-04', []],
    ['2026-10-05', [['Tripoli Main', 100]]],
    ['2026-10-07', [['Tripoli Main', 120]]],
    ['2026-10-10', [['Tripoli Main', 60]]],
    [null, [['Tripoli Main', 60]]],
  ])('STK-1: as of %s', async (asOf, expected) => {
    expect(await quantities({ asOf })).toEqual(expected)
  })

  test('a past day is the same after the month closed, and what came later does not change it', async () => {
    const before = await quantities({ asOf: '2026-10-08' })
    await arrive()
    const closer = { at: '2026-11-02T08:00:00.000Z', by: administrator.id }
    await office.db.transaction().execute((tx) => closeMonth(tx, '2026-10', closer))
    await office.receive({ good: 7 }, { happenedOn: '2026-11-03' })
    expect(await quantities({ asOf: '2026-10-08' })).toEqual(before)
    expect(await quantities({ asOf: '2026-10-31', warehouseId: office.sebha })).toEqual([['Sebha Hub', 60]])
    expect(await quantities({ asOf: '2026-11-02', warehouseId: office.tripoli })).toEqual([['Tripoli Main', 60]])
    expect(await quantities({ asOf: '2026-11-03', warehouseId: office.tripoli })).toEqual([['Tripoli Main', 67]])
  })

  test('everywhere: also what is on the road, under the number of its waybill', async () => {
    expect(await quantities({ everywhere: true })).toContainEqual([waybill.number, 60])
    expect(await quantities({ everywhere: true, asOf: '2026-10-09' })).not.toContainEqual([waybill.number, 60])
  })

  test('by warehouse, project and item', async () => {
    await office.receive({ good: 3 }, { projectId: office.otherProject, warehouseId: office.sebha })
    await office.receive({ itemId: office.soap, batch: 'A', expiresOn: '2026-12-31', good: 9 })
    expect(await quantities({ projectId: office.otherProject })).toEqual([['Sebha Hub', 3]])
    expect(await quantities({ warehouseId: office.sebha })).toEqual([['Sebha Hub', 3]])
    expect(await quantities({ itemId: office.soap })).toEqual([['Tripoli Main', 9]])
  })

  test('STK-4: expired on the day after its expiry', async () => {
    await office.receive({ itemId: office.soap, batch: 'A', expiresOn: '2026-10-31', good: 9 })
    const expired = async (asOf: string) =>
      (await office.client.stock.onHand({ asOf, itemId: office.soap })).rows.map((row) => row.expired)
    expect(await expired('2026-10-31')).toEqual([false])
    expect(await expired('2026-11-01')).toEqual([true])
  })

  test('promise 1: the proof reads every movement and finds no difference', async () => {
    await arrive()
    expect(await office.client.stock.prove()).toEqual({ balances: 2, movements: 4, differences: [] })
  })
})

test('the list of lots: by place and state, what is on the way and on a past day too, summed up', async () => {
  await office.receive({ itemId: office.soap, batch: 'A', expiresOn: '2026-10-31', good: 9 })
  const lots = (scope: object) =>
    office.client.list.lots.rows({ scope, columns: ['item', 'place', 'state', 'quantity'] })
  const shown = async (scope: object) =>
    (await lots(scope)).map(({ place, state, quantity }) => [place, state, quantity])
  expect(await shown({ itemId: office.soap })).toEqual([['Tripoli Main', 'expired', 9]])
  expect(await shown({ itemId: office.soap, asOf: '2026-10-31' })).toEqual([['Tripoli Main', 'expiring', 9]])
  expect(await shown({ itemId: office.blanket, everywhere: true })).toEqual([
    ['Tripoli Main', 'good', 60],
    [waybill.number, 'good', 60],
  ])
  expect(await shown({ itemId: office.blanket, at: 'in-transit' })).toEqual([[waybill.number, 'good', 60]])
  expect(await shown({ itemId: office.blanket, at: office.sebha })).toEqual([])
  const { total, totals } = await office.client.list.lots.summary({ scope: { everywhere: true } })
  expect([total, totals.quantity]).toEqual([3, 129])
  const [lot] = await lots({ itemId: office.soap })
  expect(String(lot?.id).split('/').slice(0, 2)).toEqual(['warehouse', office.tripoli])
})

describe('the stock card', () => {
  const card = async (from: string | null = null, to: string | null = null) => {
    const scope = { warehouseId: office.tripoli, itemId: office.blanket, from, to }
    const balances = await office.client.stock.cardBalances(scope)
    return { ...balances, rows: await office.client.list.stockCard.rows({ scope }) }
  }

  test('runs by the day things happened, with the day they were written down beside it', async () => {
    const { rows, opening, closing } = await card()
    expect(rows.map((row) => [row.date, row.in, row.out, row.balance])).toEqual([
      ['2026-10-05', 100, null, 100],
      ['2026-10-07', 20, null, 120],
      ['2026-10-10', null, 60, 60],
    ])
    expect([opening, closing]).toEqual([0, 60])
    expect(rows[0]).toMatchObject({ number: 'GRN-TIP-2026-00001', by: administrator.name, other: 'supplier' })
    expect(rows[1]?.recorded).toBe('2026-11-20T09:00:00.000Z')
    // The other end of the waybill, not the road.
    expect(rows[2]?.other).toBe('Sebha Hub')
  })

  test('within a day in comes before out, whatever was typed first', async () => {
    await office.receive({ good: 5 }, { happenedOn: '2026-10-10' })
    const { rows } = await card()
    expect(rows.slice(2).map((row) => [row.in, row.out, row.balance])).toEqual([
      [5, null, 125],
      [null, 60, 65],
    ])
  })

  test('between two days, from what was there before', async () => {
    const { opening, closing, rows } = await card('2026-10-06', '2026-10-09')
    expect([opening, closing, rows.length]).toEqual([100, 120, 1])
  })

  test('an unknown item or warehouse', async () => {
    const id = newId()
    const other = { warehouseId: office.tripoli, itemId: id }
    expect(await refusalOf(office.client.stock.cardBalances(other))).toMatchObject({ data: { field: 'itemId', id } })
    const none = { warehouseId: id, itemId: office.blanket }
    expect(await office.client.list.stockCard.rows({ scope: none })).toEqual([])
    expect(await refusalOf(office.client.stock.cardBalances(none))).toMatchObject({
      data: { field: 'warehouseId', id },
    })
  })
})

describe('the list of documents', () => {
  const numbers = async (input: Parameters<typeof office.client.list.documents.rows>[0]) =>
    (await office.client.list.documents.rows(input)).map((row) => row.number)
  const only = (column: string, value: string) => ({
    question: { filters: [{ column, is: 'one-of' as const, values: [value] }] },
  })

  test('the latest first, with where from, where to, for which project and how much', async () => {
    const rows = await office.client.list.documents.rows({})
    expect((await office.client.list.documents.summary({})).total).toBe(3)
    expect(rows[0]).toMatchObject({
      ...{ number: waybill.number, kind: 'waybill', state: 'under-way', from: 'Tripoli Main', to: 'Sebha Hub' },
      ...{ projects: 'LY-0231', lines: 1, quantity: 60, by: administrator.name },
    })
    expect(rows[1]).toMatchObject({ date: '2026-10-07', from: 'Supplier & Sons', to: 'Tripoli Main' })
  })

  test('by kind, by what is still on the road', async () => {
    expect(await numbers(only('kind', 'waybill'))).toEqual([waybill.number])
    expect(await numbers(only('state', 'under-way'))).toEqual([waybill.number])
    const arrival = await arrive()
    expect(await numbers(only('state', 'under-way'))).toEqual([])
    const undo = {
      callId: newId(),
      id: newId(),
      documentId: arrival.id,
      happenedOn: '2026-10-15',
      reason: 'miscounted',
    }
    await office.client.stock.reverse(undo)
    expect(await numbers(only('state', 'under-way'))).toEqual([waybill.number])
  })

  test.each([
    ['a number', 'wb-tip'],
    ['a driver', 'Ali'],
    ['a plate', '5-12345'],
    ["a warehouse's Arabic name", 'سبها'],
  ])('by %s', async (_what, text) => {
    expect(await numbers({ question: { text } })).toEqual([waybill.number])
  })

  test('a page of many', async () => {
    expect(await numbers({ offset: 1, limit: 1 })).toEqual(['GRN-TIP-2026-00002'])
  })
})

describe('a document whole', () => {
  test('what was typed, what moved, weight and volume, and what belongs to it', async () => {
    const arrival = await arrive()
    const whole = await office.client.stock.document({ id: waybill.id })
    expect(whole).toMatchObject({ state: 'done', weightGrams: 60 * 1600, volumeMillilitres: 60 * 8000 })
    expect(whole.details).toMatchObject({ vehiclePlate: '5-12345', driverName: 'Ali' })
    expect(whole.related).toEqual([{ id: arrival.id, kind: 'arrival', number: arrival.number }])
    expect(whole.movements).toMatchObject([{ lotId, quantity: 60, from: 'Tripoli Main', to: waybill.number }])
    const related = (await office.client.stock.document({ id: arrival.id })).related
    expect(related).toEqual([{ id: waybill.id, kind: 'waybill', number: waybill.number }])
  })

  test('an unknown one', async () => {
    expect((await refusalOf(office.client.stock.document({ id: newId() }))).code).toBe('UNKNOWN_RECORD')
  })
})
