import { v7 as newId } from 'uuid'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { makeWarehouseOffice, refusalOf, type WarehouseOffice } from '#tests/support/warehouse-office.ts'

let office: WarehouseOffice
beforeEach(async () => {
  office = await makeWarehouseOffice()
})
afterEach(() => office.remove())

const refused = (...input: Parameters<WarehouseOffice['receive']>) => refusalOf(office.receive(...input))
/** Nothing half saved: no document, no movement, no number used. */
const rows = () =>
  ['document', 'document_line', 'movement', 'lot', 'number_series'].map((table) =>
    office.raw.prepare(`select count(*) from ${table}`).pluck().get(),
  )

describe('a receipt comes in', () => {
  test('STK-20: posting puts good and damaged goods on the stock, by its number', async () => {
    const posted = await office.receive({ sent: 100, good: 90, damaged: 7, missing: 3 })
    expect(posted.number).toBe('GRN-TIP-2026-00001')
    expect(office.units(office.tripoli, office.blanket, 'good')).toBe(90)
    expect(office.units(office.tripoli, office.blanket, 'damaged')).toBe(7)
  })

  test('numbers count on in each warehouse and year, and a refused receipt uses none', async () => {
    await office.receive({ good: 1 })
    await refused({ good: 1, sent: 5 })
    expect((await office.receive({ good: 1 })).number).toBe('GRN-TIP-2026-00002')
    expect((await office.receive({ good: 1 }, { warehouseId: office.sebha })).number).toBe('GRN-SEB-2026-00001')
    expect((await office.receive({ good: 1 }, { happenedOn: '2025-12-31' })).number).toBe('GRN-TIP-2025-00001')
  })

  test('goods that agree in everything are one lot; another batch, project, owner or condition is another', async () => {
    const soap = { itemId: office.soap, good: 5, batch: 'A', expiresOn: '2027-01-01' }
    await office.receive(soap)
    await office.receive(soap)
    await office.receive({ ...soap, batch: 'B' })
    await office.receive({ ...soap, expiresOn: '2027-01-02' })
    await office.receive(soap, { projectId: office.otherProject })
    await office.receive(soap, { owner: 'Another agency' })
    await office.receive({ ...soap, good: 0, damaged: 5, sent: 5 })
    const { rows: stock } = await office.client.stock.onHand({ itemId: office.soap })
    expect(stock.map((row) => row.quantity).sort()).toEqual([10, 5, 5, 5, 5, 5])
  })

  test('the same call twice takes goods once and answers the same', async () => {
    const input = office.receipt({ good: 12 })
    const first = await office.client.stock.receive(input)
    expect(await office.client.stock.receive(input)).toEqual(first)
    expect(office.units(office.tripoli, office.blanket)).toBe(12)
  })

  test('all of it missing: a paper, and nothing moved', async () => {
    const { id } = await office.receive({ sent: 10, good: 0, missing: 10 })
    const document = await office.client.stock.document({ id })
    expect(document).toMatchObject({ quantity: 0, lines: 1, movements: [] })
    expect(document.typedLines).toMatchObject([{ sent: 10, missing: 10 }])
  })

  test('2,000 lines are one posting', async () => {
    const input = office.receipt({ good: 1 })
    const [line] = input.lines
    if (!line) throw new Error('no line')
    await office.client.stock.receive({ ...input, lines: Array.from({ length: 2000 }, () => line) })
    expect(office.units(office.tripoli, office.blanket)).toBe(2000)
  })
})

describe('a receipt is refused, and nothing is saved', () => {
  test('STK-3: an item that tracks expiry and batch needs both', async () => {
    const before = rows()
    expect(await refused({ itemId: office.soap, good: 5 })).toMatchObject({
      code: 'LINES_REFUSED',
      data: {
        lines: [
          { index: 0, field: 'expiresOn', code: 'EXPIRY_NEEDED' },
          { index: 0, field: 'batch', code: 'BATCH_NEEDED' },
        ],
      },
    })
    expect(rows()).toEqual(before)
  })

  test.each([
    ['', ''],
    ['WB-77', 'and a reason as well'],
  ])('STK-15: a waybill number or the reason why there is none, not both ("%s", "%s")', async (number, reason) => {
    const refusal = await refused({ good: 5 }, { waybillNumber: number, noWaybillReason: reason })
    expect(refusal.code).toBe('WAYBILL_OR_REASON')
  })

  test.each([
    [{ sent: 100, good: 90 }, 'missing', 'NOT_ALL_ACCOUNTED_FOR', '-10'],
    [{ sent: 100, good: 110 }, 'excess', 'MORE_THAN_SENT', '10'],
    [{ sent: 0, good: 0 }, 'sent', 'EMPTY_LINE', undefined],
  ])('STK-18: good + damaged + missing = sent + excess %j', async (line, field, code, detail) => {
    const expected = { index: 0, field, code, ...(detail && { detail }) }
    expect(await refused(line)).toEqual({ code: 'LINES_REFUSED', data: { lines: [expected] } })
  })

  test('STK-18: goods nobody announced come in as excess', async () => {
    await office.receive({ sent: 100, good: 110, excess: 10 })
    expect(office.units(office.tripoli, office.blanket)).toBe(110)
  })

  test('REF-7: no receipt for a closed project', async () => {
    const { projects } = await office.client.reference.all()
    const project = projects.find((each) => each.id === office.project)
    if (!project) throw new Error('no project')
    await office.client.reference.saveProject({ ...project, callId: newId(), status: 'closed' })
    expect(await refused({ good: 1 })).toEqual({ code: 'PROJECT_CLOSED', data: { project: 'LY-0231' } })
  })

  test.each(['counting', 'closed'] as const)('REF-12: no receipt into a warehouse that is %s', async (status) => {
    const { warehouses } = await office.client.reference.all()
    const warehouse = warehouses.find((each) => each.id === office.tripoli)
    if (!warehouse) throw new Error('no warehouse')
    await office.client.reference.saveWarehouse({ ...warehouse, callId: newId(), status })
    expect(await refused({ good: 1 })).toEqual({ code: 'WAREHOUSE_CLOSED', data: { warehouse: 'TIP' } })
  })

  test('the same paper typed twice; reversed, it may be typed again', async () => {
    const paper = { waybillNumber: 'SUP-0042', noWaybillReason: '' }
    const first = await office.receive({ good: 5 }, paper)
    expect(await refused({ good: 5 }, paper)).toEqual({
      code: 'ALREADY_USED',
      data: { field: 'waybillNumber', value: first.number },
    })
    await office.receive({ good: 5 }, { ...paper, warehouseId: office.sebha })
    await office.receive({ good: 5 }, { ...paper, projectId: office.otherProject })
    const undo = { callId: newId(), id: newId(), documentId: first.id, happenedOn: '2026-10-06', reason: 'wrong day' }
    await office.client.stock.reverse(undo)
    await office.receive({ good: 6 }, paper)
  })

  test('an id that another document has', async () => {
    const { id } = await office.receive({ good: 5 })
    expect(await refused({ good: 5 }, { id })).toEqual({ code: 'ALREADY_USED', data: { field: 'id', value: id } })
    expect(office.units(office.tripoli, office.blanket)).toBe(5)
  })

  test('a discontinued item', async () => {
    const itemId = await office.item({ code: 'OLD', status: 'discontinued' })
    expect(await refused({ itemId, good: 5 })).toMatchObject({
      data: { lines: [{ index: 0, field: 'itemId', code: 'ITEM_DISCONTINUED', detail: 'OLD' }] },
    })
  })

  test.each([
    ['warehouseId', (id: string) => ({ warehouseId: id })],
    ['projectId', (id: string) => ({ projectId: id })],
    ['source.partyId', (id: string) => ({ source: { kind: 'supplier' as const, partyId: id } })],
    ['source.donorId', (id: string) => ({ source: { kind: 'donor' as const, donorId: id } })],
  ])('an unknown %s', async (field, change) => {
    const id = newId()
    expect(await refused({ good: 1 }, change(id))).toEqual({ code: 'UNKNOWN_RECORD', data: { field, id } })
  })

  test('an unknown item names its line', async () => {
    const itemId = newId()
    expect(await refused({ itemId, good: 1 })).toMatchObject({
      data: { lines: [{ index: 0, field: 'itemId', code: 'UNKNOWN_ITEM', detail: itemId }] },
    })
  })

  test("the future begins after the office's own day: 23:30 in Greenwich is tomorrow in Tripoli", async () => {
    office.clock.set('2026-11-20T21:59:00.000Z')
    expect(await refused({ good: 1 }, { happenedOn: '2026-11-21' })).toEqual({
      code: 'DATE_IN_FUTURE',
      data: { field: 'happenedOn', day: '2026-11-21' },
    })
    office.clock.set('2026-11-20T22:01:00.000Z')
    await office.receive({ good: 1 }, { happenedOn: '2026-11-21' })
  })
})

describe('bad input names the field', () => {
  const long = 'x'.repeat(10_000)
  const override = 'invoice\u202Efdp.exe'
  const line = { itemId: newId(), sent: 1, good: 1, damaged: 0, missing: 0 }
  test.each([
    ['half a unit', { lines: [{ ...line, good: 0.5 }] }, 'lines.0.good'],
    ['less than nothing', { lines: [{ ...line, damaged: -1 }] }, 'lines.0.damaged'],
    ['more than a delivery can be', { lines: [{ ...line, sent: 10_000_001 }] }, 'lines.0.sent'],
    ['not a number', { lines: [{ ...line, good: Number.NaN }] }, 'lines.0.good'],
    ['a day that does not exist', { happenedOn: '2026-02-30' }, 'happenedOn'],
    ['a month for a day', { happenedOn: '2026-10' }, 'happenedOn'],
    ['an expiry that is no day', { lines: [{ ...line, expiresOn: '31/12/2026' }] }, 'lines.0.expiresOn'],
    ['10,000 characters in a remark', { remarks: long }, 'remarks'],
    ['10,000 characters in a waybill number', { waybillNumber: long }, 'waybillNumber'],
    ['10,000 characters in a batch', { lines: [{ ...line, batch: long }] }, 'lines.0.batch'],
    ['a right-to-left override', { deliveredBy: override }, 'deliveredBy'],
    ['a right-to-left override in a batch', { lines: [{ ...line, batch: override }] }, 'lines.0.batch'],
    ['nobody who received it', { receivedBy: '   ' }, 'receivedBy'],
    ['no lines', { lines: [] }, 'lines'],
    ['an id that is none', { warehouseId: 'TIP' }, 'warehouseId'],
  ])('%s', async (_what, change, path) => {
    const before = rows()
    const refusal = await refused({ good: 1 }, change)
    expect(refusal.code).toBe('BAD_INPUT')
    expect(refusal.data).toMatchObject({ fields: [expect.objectContaining({ path })] })
    expect(rows()).toEqual(before)
  })
})
