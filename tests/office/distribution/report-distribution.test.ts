import { v7 as newId } from 'uuid'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { closeMonth, reopenMonth } from '#office/stock/balance/close-month.ts'
import { outsidePlaces } from '#tests/support/office-file.ts'
import { atSite, get, giveBack, lineOf, plan, submit, verify } from '../../support/distributions.ts'
import { makeReliefOffice, type ReliefOffice } from '../../support/relief-office.ts'

let office: ReliefOffice
beforeAll(async () => {
  office = await makeReliefOffice()
})
afterAll(() => office.remove())

const blankets = (figures: Parameters<typeof lineOf>[1]) => ({ lines: [lineOf(office.blanket, figures)] })
/** Units of a lot in a place, as its movements say: places outside keep no balance. */
const unitsIn = async (placeId: string, lotId: string) => {
  const moved = await office.db
    .selectFrom('movement')
    .select(['to_place_id', 'quantity'])
    .where('lot_id', '=', lotId)
    .where((at) => at.or([at('to_place_id', '=', placeId), at('from_place_id', '=', placeId)]))
    .execute()
  return moved.reduce((sum, row) => sum + (row.to_place_id === placeId ? row.quantity : -row.quantity), 0)
}

describe('handing in a report', () => {
  test('is possible unbalanced; a later version replaces it; arrived comes from the ledger', async () => {
    const { id, number } = await atSite(office)
    expect(await submit(office, id, blankets({ distributed: 30 }))).toMatchObject({ number })
    expect((await get(office, id)).items.find((item) => item.itemId === office.blanket)).toMatchObject({
      ...{ planned: 40, issued: 40, inTransit: 0, arrived: 40, distributed: 30, difference: 10 },
    })
    await submit(office, id, blankets({ distributed: 40 }))
    const whole = await get(office, id)
    expect(whole).toMatchObject({ state: 'reported', peopleReached: 5, householdsReached: 2 })
    expect(whole.report).toMatchObject({ version: 2, submittedBy: 'Omar Fathi', people: { length: 2 } })
  })

  test('is refused before anything was issued, after it was verified, and before the goods were there', async () => {
    const planned = await plan(office)
    expect(await submit(office, planned.id, blankets({}))).toEqual({
      problem: 'WRONG_STATE',
      data: { state: 'agreed' },
    })
    const { id } = await atSite(office, 5)
    expect(await submit(office, id, { happenedOn: '2026-11-05', ...blankets({}) })).toEqual({
      problem: 'BEFORE_ARRIVAL',
      data: { arrivedOn: '2026-11-06' },
    })
    expect(await submit(office, id, { happenedOn: '2026-11-21', ...blankets({}) })).toMatchObject({
      problem: 'DATE_IN_FUTURE',
    })
    await submit(office, id, blankets({ distributed: 5 }))
    await verify(office, id)
    expect(await submit(office, id, blankets({}))).toEqual({ problem: 'WRONG_STATE', data: { state: 'verified' } })
    expect(await submit(office, newId(), blankets({}))).toMatchObject({ problem: 'UNKNOWN_RECORD' })
  })

  test('names each line that cannot be', async () => {
    const { id } = await atSite(office, 5)
    const other = await office.db.selectFrom('item').select('id').where('code', '=', 'SOAP').executeTakeFirstOrThrow()
    const planned = await atSite(office, 5, { kits: [], items: [{ itemId: office.blanket, quantity: 5 }] })
    const lines = [lineOf(office.blanket, {}), lineOf(office.blanket, {}), lineOf(other.id, { distributed: 1 })]
    expect(await submit(office, planned.id, { lines })).toEqual({
      problem: 'LINES_REFUSED',
      data: {
        lines: [
          { index: 1, field: 'itemId', code: 'DUPLICATE_ITEM' },
          { index: 2, field: 'itemId', code: 'NOT_OF_THIS_DISTRIBUTION' },
        ],
      },
    })
    const strange = newId()
    expect(await submit(office, id, { lines: [lineOf(strange, {})] })).toEqual({
      problem: 'UNKNOWN_RECORD',
      data: { field: 'lines.0.itemId', id: strange },
    })
  })

  test('DIS-21 counts no more people than listed, but for extras with a reason', async () => {
    const { id } = await atSite(office, 5, { type: 'targeted', targetPeople: 4 })
    const given = blankets({ distributed: 5 })
    const codes = async (change: object) => {
      const outcome = await submit(office, id, { ...given, ...change })
      return 'problem' in outcome && outcome.problem === 'PEOPLE_REFUSED'
        ? outcome.data.reasons.map((reason) => reason.code)
        : outcome
    }
    expect(await codes({})).toEqual(['MORE_PEOPLE_THAN_LISTED'])
    expect(await codes({ extraPeople: 1 })).toEqual(['EXTRAS_WITHOUT_REASON'])
    expect(await codes({ people: [] })).toEqual(['NOBODY_COUNTED', 'MORE_HOUSEHOLDS_THAN_PEOPLE'])
    expect(await codes({ extraPeople: 1, extraReason: 'Newborn' })).toMatchObject({ id: expect.any(String) })
  })

  test('counts people by the groups and bands of the country profile, each once', async () => {
    const { id } = await atSite(office, 5)
    const one = { group: 'migrant', sex: 'female', band: '18-59', disability: 'not-stated', people: 5 } as const
    const given = blankets({ distributed: 5 })
    expect(await submit(office, id, { ...given, people: [{ ...one, band: '0-99' }] })).toEqual({
      problem: 'UNKNOWN_GROUP_OR_BAND',
      data: { group: 'migrant', band: '0-99' },
    })
    expect(await submit(office, id, { ...given, people: [one, one] })).toEqual({
      problem: 'PEOPLE_REFUSED',
      data: { reasons: [{ code: 'COUNTED_TWICE' }] },
    })
  })

  test('keeps nothing of what was refused', async () => {
    const { id } = await atSite(office, 5)
    await submit(office, id, { people: [], ...blankets({ distributed: 5 }) })
    expect((await get(office, id)).report).toBeNull()
    const rows = await office.db
      .selectFrom('distribution_report')
      .selectAll()
      .where('distribution_id', '=', id)
      .execute()
    expect(rows).toEqual([])
  })
})

describe('verifying a report', () => {
  test('DIS-19 is refused unless arrived = distributed + returned + lost + damaged', async () => {
    const { id } = await atSite(office, 40)
    await submit(office, id, blankets({ distributed: 30, lost: 3, damaged: 2 }))
    expect(await verify(office, id)).toEqual({
      problem: 'NOT_BALANCED',
      data: { items: [{ itemId: office.blanket, difference: 5 }] },
    })
    expect(await unitsIn(id, (await get(office, id)).atSite[0]?.lotId ?? '')).toBe(40)
  })

  test('DIS-19 also counts an item that the report left out', async () => {
    const { id } = await atSite(office, 40)
    const soap = await office.lotOf(office.soap, { expiresOn: '2027-01-01' })
    await office.receive('2026-11-01', office.tripoli, soap, 10)
    const waybill = await office.send('2026-11-05', office.tripoli, { distribution: id }, { [soap]: 10 })
    await office.arrive('2026-11-06', waybill.id, { [soap]: { good: 10 } })
    await submit(office, id, blankets({ distributed: 40 }))
    expect(await verify(office, id)).toMatchObject({
      problem: 'NOT_BALANCED',
      data: { items: [{ itemId: office.soap, difference: 10 }] },
    })
  })

  test('DIS-19 is refused while goods are on the way', async () => {
    const { id, lot } = await atSite(office, 40)
    await office.send('2026-11-07', office.tripoli, { distribution: id }, { [lot]: 5 })
    await submit(office, id, blankets({ distributed: 40 }))
    expect(await verify(office, id)).toEqual({ problem: 'GOODS_ON_THE_WAY' })
  })

  test('DIS-20 is refused until what came back is received by a GRN, no more and no less', async () => {
    const { id, lot } = await atSite(office, 40)
    await submit(office, id, blankets({ distributed: 37, returned: 3 }))
    expect(await verify(office, id)).toEqual({
      problem: 'RETURN_MISSING',
      data: { items: [{ itemId: office.blanket, returned: 3, byReceipt: 0 }] },
    })
    await giveBack(office, id, [{ lotId: lot, good: 2, damaged: 1 }])
    expect(await verify(office, id)).toMatchObject({ number: expect.stringMatching(/^DR-TIP-2026-\d{5}$/) })
  })

  test('REF-14 is refused to the person who handed it in', async () => {
    const { id } = await atSite(office, 5)
    await submit(office, id, blankets({ distributed: 5 }))
    expect(await verify(office, id, 'programme')).toEqual({ problem: 'SAME_PERSON' })
    expect(await verify(office, id, 'manager')).toMatchObject({ number: expect.any(String) })
  })

  test('DIS-18 is done once', async () => {
    const { id } = await atSite(office, 5)
    expect(await verify(office, id)).toEqual({ problem: 'WRONG_STATE', data: { state: 'issued' } })
    await submit(office, id, blankets({ distributed: 5 }))
    await verify(office, id)
    expect(await verify(office, id)).toEqual({ problem: 'WRONG_STATE', data: { state: 'verified' } })
    expect(await giveBack(office, id, [])).toEqual({ problem: 'WRONG_STATE', data: { state: 'verified' } })
  })

  test('moves the goods to people, loss and damage on the day of the distribution and leaves nothing', async () => {
    const before = await unitsIn(outsidePlaces.beneficiaries, await office.lotOf(office.blanket))
    const { id, lot } = await atSite(office, 40)
    await submit(office, id, blankets({ distributed: 35, lost: 3, damaged: 2 }))
    const posted = await verify(office, id)
    const whole = await get(office, id)
    expect(whole).toMatchObject({ state: 'verified', atSite: [], verified: { by: 'Nadia Amari' } })
    expect(whole.verified?.documentId).toBe('id' in posted ? posted.id : '')
    expect(await unitsIn(outsidePlaces.beneficiaries, lot)).toBe(before + 35)
    const days = await office.db
      .selectFrom('movement')
      .select('happened_on')
      .where('document_id', '=', whole.verified?.documentId ?? '')
      .execute()
    expect(days.map((row) => row.happened_on)).toEqual(Array(3).fill('2026-11-10'))
  })

  test('gives people the first to expire first, and damaged goods to damage', async () => {
    const { id } = await plan(office)
    const soon = await office.lotOf(office.soap, { expiresOn: '2026-12-01' })
    const late = await office.lotOf(office.soap, { expiresOn: '2027-12-01' })
    for (const lot of [late, soon]) await office.receive('2026-11-01', office.tripoli, lot, 20)
    const waybill = await office.send('2026-11-05', office.tripoli, { distribution: id }, { [soon]: 10, [late]: 10 })
    await office.arrive('2026-11-06', waybill.id, { [soon]: { good: 8, damaged: 2 }, [late]: { good: 10 } })
    await submit(office, id, { lines: [lineOf(office.soap, { distributed: 15, damaged: 2, lost: 3 })] })
    await verify(office, id)
    const moved = await office.db
      .selectFrom('movement')
      .innerJoin('lot', 'lot.id', 'movement.lot_id')
      .select(['lot.expires_on', 'lot.condition', 'movement.to_place_id', 'movement.quantity'])
      .where('movement.from_place_id', '=', id)
      .orderBy('movement.line_no')
      .execute()
    expect(moved.map((row) => [row.expires_on, row.condition, row.to_place_id, row.quantity])).toEqual([
      ['2026-12-01', 'good', outsidePlaces.beneficiaries, 8],
      ['2027-12-01', 'good', outsidePlaces.beneficiaries, 7],
      ['2026-12-01', 'damaged', outsidePlaces.damage, 2],
      ['2027-12-01', 'good', outsidePlaces.loss, 3],
    ])
  })

  test('X-6 is refused in a closed month, and possible when it is open again', async () => {
    const { id } = await atSite(office, 5)
    await submit(office, id, blankets({ distributed: 5 }))
    const closer = { at: office.clock.now().toISOString(), by: office.people.manager.id }
    await office.db.transaction().execute((tx) => closeMonth(tx, '2026-11', closer))
    expect(await verify(office, id)).toMatchObject({ problem: 'MONTH_CLOSED' })
    const late = await submit(office, id, blankets({ distributed: 5 }))
    expect(late).toMatchObject({ problem: 'MONTH_CLOSED' })
    await office.db.transaction().execute((tx) => reopenMonth(tx, '2026-11', closer))
    expect(await verify(office, id)).toMatchObject({ number: expect.any(String) })
  })

  test('reversing the posted report makes the distribution reported again, to be mended and verified', async () => {
    const { id, lot } = await atSite(office, 10)
    await submit(office, id, blankets({ distributed: 10 }))
    const first = await verify(office, id)
    await office.reverse('2026-11-12', 'id' in first ? first.id : '')
    const open = await get(office, id)
    expect(open).toMatchObject({ state: 'reported', verified: null })
    expect(await unitsIn(id, lot)).toBe(10)
    await submit(office, id, { ...blankets({ distributed: 9, lost: 1 }), happenedOn: '2026-11-12' })
    const second = await verify(office, id)
    expect(second).toMatchObject({ number: expect.not.stringMatching('number' in first ? first.number : '') })
    expect((await get(office, id)).verified).toMatchObject({ documentId: 'id' in second ? second.id : '' })
  })
})

describe('goods that come back', () => {
  test('are received under a GRN number, damaged ones as a damaged lot', async () => {
    const { id, lot } = await atSite(office, 40)
    const inStock = await unitsIn(office.sebha, lot)
    const back = await giveBack(office, id, [{ lotId: lot, good: 4, damaged: 3 }], { warehouseId: office.sebha })
    expect(back).toMatchObject({ number: expect.stringMatching(/^GRN-SEB-2026-\d{5}$/) })
    expect(await unitsIn(office.sebha, lot)).toBe(inStock + 4)
    const damaged = await office.lotOf(office.blanket, { condition: 'damaged' })
    expect(await unitsIn(office.sebha, damaged)).toBe(3)
    expect(await get(office, id)).toMatchObject({
      state: 'issued',
      returns: [{ number: 'number' in back ? back.number : '' }],
      atSite: [{ lotId: lot, quantity: 33, condition: 'good' }],
    })
  })

  test('a reversed return counts for nothing', async () => {
    const { id, lot } = await atSite(office, 40)
    const back = await giveBack(office, id, [{ lotId: lot, good: 4, damaged: 3 }])
    await office.reverse('2026-11-12', 'id' in back ? back.id : '')
    const whole = await get(office, id)
    expect(whole.returns).toEqual([])
    expect(whole.items.find((item) => item.itemId === office.blanket)).toMatchObject({ returnedByReceipt: 0 })
  })

  test('are refused line by line, beyond what is at the site, and into a closed warehouse', async () => {
    const { id, lot } = await atSite(office, 40)
    const strange = newId()
    const lines = [
      { lotId: lot, good: 0, damaged: 0 },
      { lotId: lot, good: 1, damaged: 0 },
      { lotId: strange, good: 1, damaged: 0 },
    ]
    expect(await giveBack(office, id, lines)).toEqual({
      problem: 'LINES_REFUSED',
      data: {
        lines: [
          { index: 0, field: 'good', code: 'EMPTY_LINE' },
          { index: 1, field: 'lotId', code: 'LOT_TWICE' },
          { index: 2, field: 'lotId', code: 'NOT_AT_SITE' },
        ],
      },
    })
    const one = [{ lotId: lot, good: 1, damaged: 0 }]
    expect(await giveBack(office, id, [{ lotId: lot, good: 30, damaged: 11 }])).toMatchObject({
      problem: 'NOT_ENOUGH_STOCK',
      data: { lines: [{ placeId: id, available: 40, wanted: 41 }] },
    })
    expect(await giveBack(office, id, one, { happenedOn: '2026-11-05' })).toMatchObject({ problem: 'NOT_ENOUGH_STOCK' })
    expect(await giveBack(office, id, one, { happenedOn: '2026-11-21' })).toMatchObject({ problem: 'DATE_IN_FUTURE' })
    expect(await giveBack(office, id, one, { warehouseId: strange })).toMatchObject({ problem: 'UNKNOWN_RECORD' })
    await office.db.updateTable('warehouse').set({ status: 'counting' }).where('id', '=', office.sebha).execute()
    expect(await giveBack(office, id, one, { warehouseId: office.sebha })).toEqual({
      problem: 'WAREHOUSE_CLOSED',
      data: { warehouse: 'SEB' },
    })
    await office.db.updateTable('warehouse').set({ status: 'open' }).where('id', '=', office.sebha).execute()
  })
})
