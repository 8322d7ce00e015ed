import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { makeWarehouseOffice, refusalOf, type WarehouseOffice } from '#tests/support/warehouse-office.ts'
import { planDistribution, receiveSoap, toDistribution } from './goods-to-send.ts'

let office: WarehouseOffice
let lot: string
beforeEach(async () => {
  office = await makeWarehouseOffice()
  await office.receive({ good: 100, damaged: 4, sent: 104 })
  lot = await office.lot(office.blanket)
})
afterEach(() => office.remove())

const refused = (...input: Parameters<WarehouseOffice['dispatch']>) => refusalOf(office.dispatch(...input))

describe('which lots', () => {
  test('STK-10: first expired first out is proposed, undated goods last; STK-12: nothing expired or damaged', async () => {
    const late = await receiveSoap(office, 'LATE', '2027-06-30', 10)
    const soon = await receiveSoap(office, 'SOON', '2026-12-31', 10)
    await receiveSoap(office, 'GONE', '2026-10-09', 50)
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
    for (let index = 0; index < 17; index++) await receiveSoap(office, `B${index}`, '2026-12-31', 1)
    await receiveSoap(office, 'LATE', '2027-06-30', 10)
    const first = await receiveSoap(office, 'FIRST', '2026-12-31', 1, '2026-10-01')
    const ask = (quantity: number) =>
      office.client.stock.proposeLots({
        ...{ warehouseId: office.tripoli, happenedOn: '2026-10-10' },
        wanted: [{ itemId: office.soap, projectId: office.project, quantity }],
      })
    expect((await ask(1))[0]?.lines.map((line) => line.lotId)).toEqual([first])
    expect((await ask(30))[0]).toMatchObject({ short: 2, lines: { length: 19 } })
  })

  test('STK-10: another order needs a reason, and the reason is on the paper', async () => {
    const late = await receiveSoap(office, 'LATE', '2027-06-30', 10)
    await receiveSoap(office, 'SOON', '2026-12-31', 10)
    expect(await refused([{ lotId: late, quantity: 5 }])).toEqual({
      code: 'NOT_FEFO_NEEDS_REASON',
      data: { items: [office.soap] },
    })
    const { id } = await office.dispatch([{ lotId: late, quantity: 5 }], { notFefoReason: 'pallet in front' })
    expect((await office.client.stock.document({ id })).details).toMatchObject({ notFefoReason: 'pallet in front' })
  })

  test('STK-10: what came in after the day is not asked for', async () => {
    const late = await receiveSoap(office, 'LATE', '2027-06-30', 10)
    await receiveSoap(office, 'SOON', '2026-12-31', 10, '2026-10-20')
    await office.dispatch([{ lotId: late, quantity: 5 }], { happenedOn: '2026-10-10' })
  })

  test('STK-12: damaged and expired goods stay', async () => {
    const damaged = await office.lot(office.blanket, { condition: 'damaged' })
    const expired = await receiveSoap(office, 'GONE', '2026-10-09', 50)
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
    const other = await planDistribution(office, office.otherProject, true)
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
