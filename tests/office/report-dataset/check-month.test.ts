import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { checkMonth } from '#office/report/check-month.ts'
import { proveBalances } from '#office/stock/balance/prove-balances.ts'
import { atSite, lineOf, plan, submit, verify } from '../../support/distributions.ts'
import { makeReliefOffice, type ReliefOffice } from '../../support/relief-office.ts'

let office: ReliefOffice
beforeAll(async () => {
  office = await makeReliefOffice()
})
afterAll(() => office.remove())

const check = async (month = '2026-11') => {
  const items = await checkMonth(office.read('reporter'), month, await proveBalances(office))
  return items.map((item) => `${item.code} ${item.count}${item.blocking ? ' blocking' : ''}`)
}

describe('what a month is checked for', () => {
  test('an office in which nothing waits has nothing to clear', async () => {
    expect(await check()).toEqual([])
  })

  test('a report handed in and not verified blocks; goods at a site without a report are a limitation', async () => {
    const { id, number } = await atSite(office, 10)
    expect(await check()).toEqual(['not-reported 1'])
    expect(await check('2026-10')).toEqual([])
    await submit(office, id, { lines: [lineOf(office.blanket, { distributed: 10 })] })
    const [item] = await checkMonth(office.read('reporter'), '2026-11', await proveBalances(office))
    expect(item).toEqual({
      ...{ code: 'report-not-verified', blocking: true, count: 1 },
      subjects: [{ kind: 'distribution', id, label: number }],
    })
    await verify(office, id)
    expect(await check()).toEqual(['reported-late 1'])
  })

  test('a report waits for the month of the day it is of: the last day blocks, the first of the next does not', async () => {
    const own = await makeReliefOffice()
    const blocking = async (month: string) =>
      (await checkMonth(own.read('reporter'), month, await proveBalances(own)))
        .filter((item) => item.code === 'report-not-verified')
        .flatMap((item) => item.subjects.map(({ label }) => label))
    const lot = await own.lotOf(own.blanket)
    await own.receive('2026-10-01', own.tripoli, lot, 100)
    const reportedOn = async (happenedOn: string) => {
      const { id, number } = await plan(own, { plannedOn: '2026-10-20' })
      const { id: waybill } = await own.send('2026-10-15', own.tripoli, { distribution: id }, { [lot]: 10 })
      await own.arrive('2026-10-16', waybill, { [lot]: { good: 10 } })
      await submit(own, id, { happenedOn, lines: [lineOf(own.blanket, { distributed: 10 })] })
      return number
    }
    const [inTime, after] = [await reportedOn('2026-10-31'), await reportedOn('2026-11-01')]
    expect(await blocking('2026-10')).toEqual([inTime])
    expect(await blocking('2026-11')).toEqual([inTime, after])
    own.remove()
  })

  test('DIS-22 a report handed in after the allowed days is named', async () => {
    const { id } = await atSite(office, 5)
    await submit(office, id, { happenedOn: '2026-11-20', lines: [lineOf(office.blanket, { distributed: 5 })] })
    await verify(office, id)
    expect(await check()).toEqual(['reported-late 1'])
  })

  test('goods on the road and goods that expired are limitations', async () => {
    const soap = await office.lotOf(office.soap, { expiresOn: '2026-11-15' })
    await office.receive('2026-11-01', office.tripoli, soap, 10)
    const { id } = await plan(office, { plannedOn: '2026-12-24' })
    await office.send('2026-11-18', office.tripoli, { distribution: id }, { [soap]: 4 })
    expect(await check()).toEqual(['on-the-road 1', 'expired-stock 1', 'reported-late 1'])
  })

  test('a ledger that does not prove blocks', async () => {
    office.raw.exec('drop trigger balance_changes')
    office.raw.exec(`update balance set quantity = quantity + 1 where place_id = '${office.tripoli}'`)
    expect((await check())[0]).toMatch(/^ledger-differs \d+ blocking$/)
  })
})
