import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { atSite, giveBack, lineOf, plan, submit, verify } from '../../support/distributions.ts'
import { figures, unequal, whole } from '../../support/month-figures.ts'
import { makeReliefOffice, type ReliefOffice } from '../../support/relief-office.ts'

let office: ReliefOffice
beforeAll(async () => {
  office = await makeReliefOffice()
  const blankets = await office.lotOf(office.blanket)
  await office.receive('2026-10-20', office.tripoli, blankets, 100)

  // Sebha gets 30; 25 arrive well, 3 broken, 2 not at all.
  const waybill = await office.send('2026-11-03', office.tripoli, { warehouse: office.sebha }, { [blankets]: 30 })
  await office.arrive('2026-11-04', waybill.id, { [blankets]: { good: 25, damaged: 3, missing: 2 } })
  await office.send('2026-11-05', office.tripoli, { warehouse: office.sebha }, { [blankets]: 4 })

  // A distribution of 40 brought to a detention centre: 33 given out, 4 back (one of them broken), 2 lost, 1 damaged.
  const { id, lot } = await atSite(office, 40, { siteId: office.detention })
  await giveBack(office, id, [{ lotId: lot, good: 3, damaged: 1 }])
  await submit(office, id, {
    households: 2,
    lines: [lineOf(office.blanket, { distributed: 33, returned: 4, lost: 2, damaged: 1 })],
  })
  await verify(office, id)
  // And one that is still at its site when the month ends.
  const open = await plan(office)
  const load = await office.send('2026-11-12', office.tripoli, { distribution: open.id }, { [lot]: 10 })
  await office.arrive('2026-11-13', load.id, { [lot]: { good: 9, missing: 1 } })
})
afterAll(() => office.remove())

const row = async <Table extends 'stock' | 'transit' | 'distributionFlow'>(table: Table, warehouse?: string) => {
  const found = whole(await figures(office, '2026-11'))[table]
  const { item, project, ...rest } = found.find(
    (each) => each.item.code === 'BLANKET' && (!('warehouse' in each) || each.warehouse.code === warehouse),
  ) ?? { item: undefined, project: undefined }
  return rest
}

describe('A. Stock', () => {
  test('A-1 has opening, in, out and closing of each warehouse', async () => {
    expect(await row('stock', 'TIP')).toMatchObject({
      ...{ opening: 100, received: 100, arrived: 0, returned: 4 },
      ...{ toWarehouses: 34, toDistributions: 50, losses: 0, closing: 120, closingDamaged: 1 },
    })
    expect(await row('stock', 'SEB')).toMatchObject({ opening: 0, arrived: 28, closing: 28, closingDamaged: 3 })
  })

  test('A-4 has what is between two warehouses, and what was lost there', async () => {
    expect(await row('transit')).toEqual({ opening: 0, dispatched: 34, arrived: 28, lost: 2, closing: 4 })
  })

  test('a month in which nothing moved repeats its balances', async () => {
    office.clock.set('2026-12-20T09:00:00.000Z')
    const december = await figures(office, '2026-12')
    expect(december.stock.map((each) => [each.warehouse.code, each.opening, each.closing])).toEqual([
      ['SEB', 28, 28],
      ['TIP', 120, 120],
    ])
    expect(december.distributions).toEqual([])
    office.clock.set('2026-11-20T09:00:00.000Z')
  })
})

describe('B. Distributions', () => {
  test('B-5 follows the goods from the warehouse to what became of them', async () => {
    expect(await row('distributionFlow')).toEqual({
      ...{ opening: 0, dispatched: 50, distributed: 33, returned: 4, lost: 3, damaged: 1, closing: 9 },
    })
  })

  test('B-3 has what people received, by item and project', async () => {
    const { itemsDistributed } = await figures(office, '2026-11')
    expect(itemsDistributed).toEqual([
      {
        item: { code: 'BLANKET', names: { en: 'BLANKET', fr: 'BLANKET (fr)', ar: 'BLANKET (ar)' }, unit: 'piece' },
        project: { code: 'LY-0231', donor: 'Japan' },
        distributed: 33,
      },
    ])
  })

  test('B-2 has people by group, sex and band; REF-5 a sensitive site stands as its municipality', async () => {
    const { distributions } = await figures(office, '2026-11')
    expect(distributions).toMatchObject([
      {
        happenedOn: '2026-11-10',
        place: { en: 'Tripoli Centre', ar: 'طرابلس المركز' },
        pcode: 'LY0101',
        siteType: 'detention-centre',
        households: 2,
        people: [
          { group: 'migrant', sex: 'female', band: '18-59', people: 3 },
          { group: 'migrant', sex: 'male', band: '0-4', people: 2 },
        ],
      },
    ])
    expect(JSON.stringify(distributions)).not.toContain('Abu Salim')
  })

  test('only verified reports count', async () => {
    const { id } = await atSite(office, 7)
    await submit(office, id, { lines: [lineOf(office.blanket, { distributed: 7 })] })
    const { itemsDistributed } = await figures(office, '2026-11')
    expect(itemsDistributed[0]?.distributed).toBe(33)
  })
})

test('X-8 every figure that stands twice is the same', async () => {
  expect(unequal(await figures(office, '2026-11'))).toEqual([])
  expect(unequal(await figures(office, '2026-10'))).toEqual([])
})
