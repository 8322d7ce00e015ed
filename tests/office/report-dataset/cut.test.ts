import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { canonicalJson } from '#shared/domain/canonical-json.ts'
import { atSite, lineOf, submit, verify } from '../../support/distributions.ts'
import { figures, reopen, reportMonth, unequal } from '../../support/month-figures.ts'
import { makeReliefOffice, type ReliefOffice } from '../../support/relief-office.ts'

let office: ReliefOffice
let lot: string
beforeEach(async () => {
  office = await makeReliefOffice()
  lot = await office.lotOf(office.blanket)
  office.clock.set('2026-11-20T09:00:00.000Z')
})
afterEach(() => office.remove())

const verified = async (happenedOn: string, quantity = 40) => {
  const { id, waybill } = await atSite(office, quantity)
  await submit(office, id, { happenedOn, lines: [lineOf(office.blanket, { distributed: quantity })] })
  const document = await verify(office, id)
  if (!('id' in document)) throw new Error(JSON.stringify(document))
  return { id, waybill, documentId: document.id }
}

describe('X-7 the same cut', () => {
  test('gives the same text, whatever is recorded later', async () => {
    await verified('2026-11-10')
    const cut = office.clock.now().toISOString()
    const then = canonicalJson(await figures(office, '2026-11', cut))

    office.clock.forward(3600)
    const late = await office.receive('2026-11-02', office.tripoli, lot, 50)
    await verified('2026-11-15')
    await office.reverse('2026-11-16', late.id)
    expect(canonicalJson(await figures(office, '2026-11', cut))).toBe(then)
    expect(canonicalJson(await figures(office, '2026-11'))).not.toBe(then)
  })

  test('gives the same text after the month was closed, reopened, changed and closed again', async () => {
    await verified('2026-11-10')
    office.clock.set('2026-12-05T09:00:00.000Z')
    const november = canonicalJson(await figures(office, '2026-11', '2026-12-05T09:00:00.000Z'))
    const december = canonicalJson(await figures(office, '2026-12', '2026-12-05T09:00:00.000Z'))

    office.clock.forward(3600)
    const report = await reportMonth(office, '2026-11')
    office.clock.forward(3600)
    const atClosed = office.clock.now().toISOString()
    const afterClosing = canonicalJson(await figures(office, '2026-12', atClosed))
    office.clock.forward(3600)
    await reopen(office, report, '2026-11', 'A receipt was missing')
    await office.receive('2026-11-28', office.tripoli, lot, 500)
    await reportMonth(office, '2026-11', 2)

    expect(canonicalJson(await figures(office, '2026-11', '2026-12-05T09:00:00.000Z'))).toBe(november)
    expect(canonicalJson(await figures(office, '2026-12', '2026-12-05T09:00:00.000Z'))).toBe(december)
    expect(canonicalJson(await figures(office, '2026-12', atClosed))).toBe(afterClosing)
    const now = await figures(office, '2026-12')
    expect(now.stock[0]?.opening).toBe(560)
  })

  test('a closing gives the opening balances that all movements give', async () => {
    await verified('2026-11-10')
    office.clock.set('2026-12-05T09:00:00.000Z')
    await office.receive('2026-12-01', office.tripoli, lot, 5)
    const before = await figures(office, '2026-12')
    office.clock.forward(60)
    await reportMonth(office, '2026-11')
    office.clock.forward(60)
    const after = await figures(office, '2026-12')
    expect(after.stock).toEqual(before.stock)
    expect(after.distributionFlow).toEqual(before.distributionFlow)
  })

  test('names the journal’s head at the cut', async () => {
    const cut = office.clock.now().toISOString()
    await office.receive('2026-11-02', office.tripoli, lot, 50)
    const head = await office.db.selectFrom('journal').select(['seq', 'hash']).orderBy('seq', 'desc').executeTakeFirst()
    office.clock.forward(60)
    await office.receive('2026-11-02', office.tripoli, lot, 50)
    expect((await figures(office, '2026-11', cut)).cut).toEqual({
      at: cut,
      journalSequence: head?.seq,
      journalHash: head?.hash,
    })
  })
})

describe('X-6 what changes after a month was reported', () => {
  test('shows in the month of the correction, not in the reported one', async () => {
    const { documentId } = await verified('2026-11-10')
    office.clock.set('2026-12-05T09:00:00.000Z')
    await reportMonth(office, '2026-11')
    office.clock.forward(60)
    const november = await figures(office, '2026-11')
    await office.reverse('2026-12-04', documentId)

    expect({ ...(await figures(office, '2026-11')), cut: null }).toEqual({ ...november, cut: null })
    const december = await figures(office, '2026-12')
    expect(december.itemsDistributed).toMatchObject([{ distributed: -40 }])
    expect(december.distributions).toMatchObject([
      { number: expect.stringMatching(/^REV-/), households: -2, people: [{ people: -3 }, { people: -2 }] },
    ])
    expect(december.distributionFlow).toMatchObject([{ opening: 0, distributed: -40, closing: 40 }])
    expect(unequal(december)).toEqual([])
  })

  test('a report reversed in its own month leaves no row', async () => {
    const { documentId } = await verified('2026-11-10')
    await office.reverse('2026-11-12', documentId)
    const november = await figures(office, '2026-11')
    expect(november.distributions).toEqual([])
    expect(november.itemsDistributed).toEqual([])
    expect(unequal(november)).toEqual([])
  })

  test('a month opened again stands in the next report until one was approved', async () => {
    office.clock.set('2026-12-05T09:00:00.000Z')
    const report = await reportMonth(office, '2026-11')
    office.clock.forward(60)
    await reopen(office, report, '2026-11', 'A receipt was missing')
    const reopened = [{ month: '2026-11', by: 'Nadia Amari', reason: 'A receipt was missing' }]
    expect((await figures(office, '2026-11')).reopened).toMatchObject(reopened)
    office.clock.forward(60)
    await reportMonth(office, '2026-11', 2)
    office.clock.forward(60)
    expect((await figures(office, '2026-12')).reopened).toEqual([])
    office.clock.set('2027-01-05T09:00:00.000Z')
    const second = await reportMonth(office, '2026-12')
    office.clock.forward(60)
    await reopen(office, second, '2026-12', 'Counted again')
    expect((await figures(office, '2026-12')).reopened).toMatchObject([{ month: '2026-12', reason: 'Counted again' }])
  })
})
