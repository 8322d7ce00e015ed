import { v7 as newId } from 'uuid'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { outsidePlaces } from '#tests/support/office-file.ts'
import { makeWarehouseOffice, refusalOf, type WarehouseOffice } from '#tests/support/warehouse-office.ts'
import { changeWarehouse } from './goods-to-send.ts'

let office: WarehouseOffice
let lot: string
beforeEach(async () => {
  office = await makeWarehouseOffice()
  await office.receive({ good: 100, damaged: 4, sent: 104 })
  lot = await office.lot(office.blanket)
})
afterEach(() => office.remove())

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
    await changeWarehouse(office, office.sebha, 'counting')
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
