import { v7 as newId } from 'uuid'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { loadReferenceData } from '#office/reference/load-reference-data.ts'
import { lastSaid } from '#tests/support/journal.ts'
import { itemOf, makeWarehouseOffice, refusalOf, type WarehouseOffice } from '#tests/support/warehouse-office.ts'

let office: WarehouseOffice
beforeEach(async () => {
  office = await makeWarehouseOffice()
})
afterEach(() => office.remove())

const all = () => office.client.reference.all()
type Reference = WarehouseOffice['client']['reference']
const names = { nameEn: 'Name', nameFr: '', nameAr: '' }
const ids = () => ({ callId: newId(), id: newId() })

const saveItem = (change: Parameters<typeof itemOf>[0]) => office.client.reference.saveItem(itemOf(change))
const saveKit = (change: Partial<Parameters<Reference['saveKit']>[0]>) =>
  office.client.reference.saveKit({
    ...{ ...ids(), ...names, code: 'HK', variant: 'household', endorsedOn: null, endorsedBy: '' },
    contents: [{ itemId: office.soap, quantity: 4 }],
    ...change,
  })
const saveProject = (change: Partial<Parameters<Reference['saveProject']>[0]>) =>
  office.client.reference.saveProject({
    ...{ ...ids(), code: 'LY-0500', title: 'Winter', donorId: office.donor, status: 'open' },
    ...{ startsOn: '2026-01-01', endsOn: '2026-12-31' },
    ...change,
  })
const saveSite = (pcode: string) => {
  const site = { ...names, type: 'school', sensitive: false, status: 'open' } as const
  return office.client.reference.saveSite({ ...ids(), ...site, pcode })
}
const saveWarehouse = (code: string) => {
  const more = { ...names, type: 'field', pcode: '', status: 'open' } as const
  return office.client.reference.saveWarehouse({ ...ids(), code, ...more })
}
const saveDonor = (code: string) => office.client.reference.saveDonor({ ...ids(), code, name: 'X' })

describe('items', () => {
  test('are saved, changed and read back whole', async () => {
    const item = itemOf({ nameAr: 'بطانية', nameFr: 'Couverture', barcode: '6221234567890', tracksExpiry: true })
    const { callId: _, ...saved } = item
    expect(await office.client.reference.saveItem(item)).toEqual(saved)
    await office.client.reference.saveItem({ ...item, callId: newId(), nameEn: 'Blanket, thin' })
    expect((await all()).items.filter((each) => each.id === item.id)).toEqual([{ ...saved, nameEn: 'Blanket, thin' }])
  })

  test('REF-9: the unit stays once goods were posted; the rest may change', async () => {
    const item = (await all()).items.find((each) => each.id === office.blanket)
    if (!item) throw new Error('no item')
    await office.client.reference.saveItem({ ...item, callId: newId(), unit: 'pack' })
    await office.client.reference.saveItem({ ...item, callId: newId(), unit: 'piece' })
    await office.receive({ good: 1 })
    expect(await refusalOf(office.client.reference.saveItem({ ...item, callId: newId(), unit: 'pack' }))).toEqual({
      code: 'UNIT_IN_USE',
      data: { unit: 'piece' },
    })
    await office.client.reference.saveItem({ ...item, callId: newId(), nameFr: 'Couverture' })
  })

  test('a code and a barcode are used once', async () => {
    expect(await refusalOf(saveItem({ code: 'BLANKET' }))).toEqual({
      code: 'ALREADY_USED',
      data: { field: 'code', value: 'BLANKET' },
    })
    await saveItem({ barcode: '622' })
    expect(await refusalOf(saveItem({ barcode: '622' }))).toEqual({
      code: 'ALREADY_USED',
      data: { field: 'barcode', value: '622' },
    })
  })

  test.each([
    ['half a gram', { weightGrams: 0.5 }, 'weightGrams'],
    ['a negative volume', { volumeMillilitres: -1 }, 'volumeMillilitres'],
    ['no units in a pack', { unitsPerPack: 0 }, 'unitsPerPack'],
    ['10,000 characters', { nameEn: 'x'.repeat(10_000) }, 'nameEn'],
    ['a right-to-left override', { nameAr: 'بط\u202Eانية' }, 'nameAr'],
    ['a code in small letters', { code: 'blanket' }, 'code'],
    ['no name', { nameEn: ' ' }, 'nameEn'],
  ])('bad input names the field: %s', async (_what, change, path) => {
    const refusal = await refusalOf(saveItem(change))
    expect(refusal).toMatchObject({ code: 'BAD_INPUT', data: { fields: [{ path }] } })
  })

  test('the relief sample: 54 items in three languages, added once', async () => {
    const { added } = await office.client.reference.addSampleItems({ callId: newId() })
    expect(added).toBe(54)
    expect(await office.client.reference.addSampleItems({ callId: newId() })).toEqual({ added: 0 })
    const { items } = await all()
    const tent = items.find((each) => each.code === 'HSHETENTF16C')
    expect(tent).toMatchObject({ weightGrams: 55_000, volumeMillilitres: 281_750, category: 'shelter', unit: 'piece' })
    expect(items.filter((each) => each.nameAr !== '' && each.nameFr !== '').length).toBeGreaterThanOrEqual(50)
    expect(items.filter((each) => each.isMenstrualHygiene).length).toBeGreaterThanOrEqual(2)
  })
})

describe('kits', () => {
  test('REF-10: saving a code again makes the next version and supersedes the last', async () => {
    const first = await saveKit({})
    const second = await saveKit({ contents: [{ itemId: office.soap, quantity: 5 }] })
    expect([first.version, second.version]).toEqual([1, 2])
    const { kits } = await all()
    expect(kits.map((kit) => [kit.version, kit.status, kit.contents[0]?.quantity])).toEqual([
      [1, 'superseded', 4],
      [2, 'in-use', 5],
    ])
  })

  test.each([
    "update kit set name_en = 'Other'",
    "update kit set status = 'superseded', variant = 'man'",
    'delete from kit',
    'insert or replace into kit select * from kit',
    'update kit_content set quantity = 9',
    'delete from kit_content',
    'insert into kit_content select kit_id, 2, item_id, 1 from kit_content',
    'insert or replace into kit_content select kit_id, line_no, item_id, 9 from kit_content',
  ])('REF-10: a version in use never changes, also by hand: %s', async (sql) => {
    await saveKit({})
    expect(() => office.raw.exec(sql)).toThrow('KIT_VERSIONS_ARE_KEPT')
  })

  test('REF-11: a hygiene kit for women or girls holds an item for menstrual hygiene', async () => {
    for (const variant of ['woman', 'girl'] as const) {
      expect((await refusalOf(saveKit({ variant }))).code).toBe('NO_MENSTRUAL_HYGIENE_ITEM')
    }
    const pads = await office.item({ category: 'hygiene', isMenstrualHygiene: true })
    const contents = [
      { itemId: office.soap, quantity: 4 },
      { itemId: pads, quantity: 2 },
    ]
    await saveKit({ variant: 'woman', contents })
    // Clothes for women are no hygiene kit.
    await saveKit({ code: 'CK', variant: 'woman', contents: [{ itemId: office.blanket, quantity: 1 }] })
  })

  test('unknown contents, an item twice, an id used before', async () => {
    const id = newId()
    expect(await refusalOf(saveKit({ contents: [{ itemId: id, quantity: 1 }] }))).toEqual({
      code: 'UNKNOWN_RECORD',
      data: { field: 'contents.0.itemId', id },
    })
    const twice = { itemId: office.soap, quantity: 1 }
    expect((await refusalOf(saveKit({ contents: [twice, twice] }))).code).toBe('BAD_INPUT')
    const kit = await saveKit({})
    expect((await refusalOf(saveKit({ id: kit.id }))).code).toBe('ALREADY_USED')
  })
})

describe('projects, places and parties', () => {
  test('a project ends after it starts, and has a known donor', async () => {
    expect((await refusalOf(saveProject({ endsOn: '2025-12-31' }))).code).toBe('ENDS_BEFORE_START')
    const donorId = newId()
    expect(await refusalOf(saveProject({ donorId }))).toEqual({
      code: 'UNKNOWN_RECORD',
      data: { field: 'donorId', id: donorId },
    })
  })

  test('codes are used once', async () => {
    expect((await refusalOf(saveProject({ code: 'LY-0231' }))).data).toMatchObject({ value: 'LY-0231' })
    expect((await refusalOf(saveWarehouse('TIP'))).data).toMatchObject({ value: 'TIP' })
    expect((await refusalOf(saveDonor('JPN'))).data).toMatchObject({ value: 'JPN' })
  })

  test.each(['T', 'TRIPOLI-1', '1A', 'TOOLONGCODE'])("a warehouse's code fits into numbers: not %s", async (code) => {
    expect(await refusalOf(saveWarehouse(code))).toMatchObject({
      code: 'BAD_INPUT',
      data: { fields: [{ path: 'code' }] },
    })
  })

  test.each([
    ['libya', 126, 'LY010102', 'LY0101'],
    ['lebanon', 35, 'LB51', 'LB7'],
  ] as const)('REF-3: areas of %s with the parent that the list says', async (country, count, pcode, parent) => {
    await office.db.transaction().execute((tx) => loadReferenceData(tx, country))
    const { areas } = await all()
    expect(areas).toHaveLength(count)
    expect(areas.filter((area) => area.level > 0 && area.parentPcode === null)).toEqual([])
    expect(areas.every((area) => area.nameEn !== '')).toBe(true)
    const found = areas.find((area) => area.pcode === pcode)
    expect(found?.parentPcode).toBe(parent)
    const last = areas.at(-1)
    expect((await saveSite(last?.pcode ?? '')).pcode).toBe(last?.pcode)
  })

  test('a site lies in a published area, or in none', async () => {
    expect((await saveSite('')).pcode).toBe('')
    expect(await refusalOf(saveSite('LY99'))).toEqual({ code: 'UNKNOWN_RECORD', data: { field: 'pcode', id: 'LY99' } })
  })

  test('every change is in the journal with what was before', async () => {
    const { warehouses } = await all()
    const tripoli = warehouses.find((each) => each.id === office.tripoli)
    if (tripoli) await office.client.reference.saveWarehouse({ ...tripoli, callId: newId(), status: 'counting' })
    const said = await lastSaid(office.db)
    expect(said?.before).toMatchObject({ status: 'open' })
    expect(said?.after).toMatchObject({ status: 'counting' })
  })
})
