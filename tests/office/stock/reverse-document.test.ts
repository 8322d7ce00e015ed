import { v7 as newId } from 'uuid'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { closeMonth } from '#office/stock/balance/close-month.ts'
import { allSaid } from '#tests/support/journal.ts'
import { administrator } from '#tests/support/office-file.ts'
import { makeWarehouseOffice, refusalOf, type WarehouseOffice } from '#tests/support/warehouse-office.ts'

let office: WarehouseOffice
beforeEach(async () => {
  office = await makeWarehouseOffice()
})
afterEach(() => office.remove())

const undo = (documentId: string, happenedOn = '2026-10-20') => ({
  ...{ callId: newId(), id: newId(), documentId, happenedOn, reason: 'typed for the wrong warehouse' },
})
const reverse = (...input: Parameters<typeof undo>) => office.client.stock.reverse(undo(...input))
const balances = () =>
  office.raw
    .prepare('select place_id, lot_id, quantity from balance where quantity <> 0 order by place_id, lot_id')
    .all()

test('promise 2: a reversal restores what a receipt did, and both stay on record', async () => {
  const { id, number } = await office.receive({ good: 90, damaged: 7, missing: 3, sent: 100 })
  const reversal = await reverse(id)
  expect(reversal.number).toBe('REV-TIP-2026-00001')
  expect(balances()).toEqual([])
  const original = await office.client.stock.document({ id })
  expect(original).toMatchObject({ state: 'reversed', number, reversedBy: { number: reversal.number } })
  const undone = await office.client.stock.document({ id: reversal.id })
  expect(undone).toMatchObject({ kind: 'reversal', reverses: { id, number }, quantity: 97 })
  expect(undone.details).toMatchObject({ reason: 'typed for the wrong warehouse' })
})

test('a reversed waybill puts the goods back where they were (STK-16)', async () => {
  await office.receive({ good: 90 })
  const before = balances()
  const { id } = await office.dispatch([{ lotId: await office.lot(office.blanket), quantity: 60 }])
  await reverse(id)
  expect(balances()).toEqual(before)
})

test('a reversed arrival puts good, damaged and lost goods back on the road', async () => {
  await office.receive({ good: 90 })
  const lotId = await office.lot(office.blanket)
  const { id: waybillId } = await office.dispatch([{ lotId, quantity: 60 }])
  const before = balances()
  const lines = [{ lotId, good: 50, damaged: 7, missing: 3 }]
  const arrival = await office.client.stock.arrive({
    ...{ callId: newId(), id: newId(), waybillId, happenedOn: '2026-10-14', receivedBy: 'Omar', lines },
  })
  expect(await refusalOf(reverse(waybillId))).toEqual({ code: 'LATER_DOCUMENT', data: { number: arrival.number } })
  await reverse(arrival.id)
  expect(balances()).toEqual(before)
  await reverse(waybillId)
})

test('goods that are gone cannot be taken back', async () => {
  const { id } = await office.receive({ good: 90 })
  const lotId = await office.lot(office.blanket)
  await office.dispatch([{ lotId, quantity: 60 }], { happenedOn: '2026-10-25' })
  const line = { lotId, placeId: office.tripoli, available: 30, wanted: 90, onDay: '2026-10-25' }
  expect(await refusalOf(reverse(id))).toEqual({ code: 'NOT_ENOUGH_STOCK', data: { lines: [line] } })
})

test('the same call twice reverses once; another call is told by which number', async () => {
  const { id } = await office.receive({ good: 90 })
  const input = undo(id)
  const first = await office.client.stock.reverse(input)
  expect(await office.client.stock.reverse(input)).toEqual(first)
  expect(await refusalOf(reverse(id))).toEqual({ code: 'ALREADY_REVERSED', data: { number: first.number } })
})

test('a reversal is not reversed: the right paper is posted instead', async () => {
  const { id } = await office.receive({ good: 90 })
  const reversal = await reverse(id)
  expect((await refusalOf(reverse(reversal.id))).code).toBe('REVERSES_A_REVERSAL')
})

test('not before it happened, not in the future, nothing unknown', async () => {
  const { id } = await office.receive({ good: 90 })
  expect(await refusalOf(reverse(id, '2026-10-04'))).toEqual({
    code: 'BEFORE_ORIGINAL',
    data: { happenedOn: '2026-10-05' },
  })
  expect((await refusalOf(reverse(id, '2026-11-21'))).code).toBe('DATE_IN_FUTURE')
  expect((await refusalOf(reverse(newId()))).code).toBe('UNKNOWN_RECORD')
})

test('a document of a closed month is reversed in an open one', async () => {
  const { id } = await office.receive({ good: 90 })
  const closer = { at: '2026-11-02T08:00:00.000Z', by: administrator.id }
  await office.db.transaction().execute((tx) => closeMonth(tx, '2026-10', closer))
  expect(await refusalOf(reverse(id, '2026-10-20'))).toEqual({
    code: 'MONTH_CLOSED',
    data: { field: 'happenedOn', month: '2026-10' },
  })
  await reverse(id, '2026-11-01')
  expect(balances()).toEqual([])
})

test('REF-12: nothing is taken back from a closed warehouse', async () => {
  const { id } = await office.receive({ good: 90 })
  const { warehouses } = await office.client.reference.all()
  const tripoli = warehouses.find((each) => each.id === office.tripoli)
  if (tripoli) await office.client.reference.saveWarehouse({ ...tripoli, callId: newId(), status: 'closed' })
  expect((await refusalOf(reverse(id))).code).toBe('WAREHOUSE_CLOSED')
})

test('REF-12: nothing goes back into a closed warehouse that it came from', async () => {
  await office.receive({ good: 90 })
  const { id } = await office.dispatch([{ lotId: await office.lot(office.blanket), quantity: 60 }])
  const { warehouses } = await office.client.reference.all()
  const tripoli = warehouses.find((each) => each.id === office.tripoli)
  if (!tripoli) throw new Error('no warehouse')
  await office.client.reference.saveWarehouse({ ...tripoli, callId: newId(), status: 'closed' })
  expect(await refusalOf(reverse(id))).toEqual({ code: 'WAREHOUSE_CLOSED', data: { warehouse: 'TIP' } })
  await office.client.reference.saveWarehouse({ ...tripoli, callId: newId(), status: 'open' })
  await reverse(id)
})

test('every posting is in the journal with the seal of its movements', async () => {
  const { id, number } = await office.receive({ good: 90 })
  await reverse(id)
  const [receipt, reversal] = (await allSaid(office.db)).slice(-2)
  expect([receipt?.action, reversal?.action]).toEqual(['stock.receive', 'stock.reverse'])
  expect(receipt?.subjects.map((subject) => subject.label)).toContain(number)
  expect(reversal?.subjects.map((subject) => subject.label)).toContain(number)
  expect(receipt?.after).toMatchObject({
    number,
    quantity: 90,
    seal: expect.stringMatching(/^[0-9a-f]{64}$/),
  })
})
