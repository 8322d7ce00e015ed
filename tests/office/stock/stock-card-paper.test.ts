import { v7 as newId } from 'uuid'
import { afterEach, beforeEach, expect, test } from 'vitest'
import type { ReadCall } from '#office/context.ts'
import { readStockCard } from '#office/stock/balance/read-stock-card.ts'
import { stockCardPaper } from '#office/stock/paper/stock-card-print.ts'
import { must } from '#tests/support/office-file.ts'
import { makeWarehouseOffice, refusalOf, type WarehouseOffice } from '#tests/support/warehouse-office.ts'

let office: WarehouseOffice
beforeEach(async () => {
  office = await makeWarehouseOffice()
  await office.receive({ good: 100 }, { happenedOn: '2026-10-05' })
  await office.dispatch([{ lotId: await office.lot(office.blanket), quantity: 60 }], { happenedOn: '2026-10-10' })
})
afterEach(() => office.remove())

const asked = (change: object = {}) => ({
  ...{ warehouseId: office.tripoli, itemId: office.blanket, language: 'en' as const },
  ...change,
})

test('the printed card says what the card on the screen says: each movement, the balance after it, both ends', async () => {
  const { items, projects } = await office.client.reference.all()
  const item = items.find((one) => one.id === office.blanket)
  const by: ReadCall['by'] = {
    ...{ id: '', name: '', roles: [], language: 'en', digits: 'latn', theme: 'auto', mustChangePassphrase: false },
  }
  const { warehouseId, itemId } = asked()
  const card = must(await readStockCard({ db: office.db, by }, { warehouseId, itemId, from: '2026-10-06' }))
  if (!item) throw new Error('no blanket')
  const paper = stockCardPaper({
    ...{ card, item, projects: new Map(projects.map((project) => [project.id, project.code])) },
    ...{ warehouse: { code: 'TIP', name: 'Tripoli Main' }, from: '2026-10-06', to: null },
    ...{ locale: { language: 'en', digits: 'latn', country: 'LY' }, printedBy: 'Salma' },
    office: { name: 'Tripoli', code: 'TIP', demo: false, timeZone: 'Africa/Tripoli' },
    printedAt: '2026-11-20T09:00:00.000Z',
  })
  const [facts, figures, table] = paper.content
  expect(facts).toMatchObject({
    facts: [{ value: 'Tripoli Main (TIP)' }, { value: 'piece' }, { value: 'From 06/10/2026' }],
  })
  expect(figures).toMatchObject({ figures: [{ value: 100 }, { value: 40 }] })
  expect(table).toMatchObject({
    rows: [
      ['2026-10-10', card.rows[0]?.number, 'Sebha Hub', 'LY-0231', null, null, 'Good', null, 60, 40, card.rows[0]?.by],
    ],
    totals: [null, null, null, null, null, null, null, 0, 60, 40, null],
  })
})

test.each(['en', 'fr', 'ar'] as const)('a real PDF named after item and warehouse, in %s', async (language) => {
  const file = await office.client.stock.printCard(asked({ language }))
  expect([file.name, file.type]).toEqual(['BLANKET-TIP.pdf', 'application/pdf'])
  const bytes = Buffer.from(await file.arrayBuffer())
  expect(bytes.subarray(0, 5).toString('latin1')).toBe('%PDF-')
  expect(bytes.length).toBeGreaterThan(5000)
})

test('an unknown item is named', async () => {
  const itemId = newId()
  expect(await refusalOf(office.client.stock.printCard(asked({ itemId })))).toEqual({
    code: 'UNKNOWN_RECORD',
    data: { field: 'itemId', id: itemId },
  })
})
