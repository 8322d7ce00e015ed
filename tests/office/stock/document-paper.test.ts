import { v7 as newId } from 'uuid'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { Block } from '#office/print/paper.ts'
import { documentPaper } from '#office/stock/paper/document-print.ts'
import type { DocumentPaperFacts } from '#office/stock/paper/document-print-words.ts'
import { makeWarehouseOffice, refusalOf, type WarehouseOffice } from '#tests/support/warehouse-office.ts'

let office: WarehouseOffice
beforeEach(async () => {
  office = await makeWarehouseOffice()
})
afterEach(() => office.remove())

async function factsOf(id: string, change: Partial<DocumentPaperFacts> = {}): Promise<DocumentPaperFacts> {
  const { items, projects } = await office.client.reference.all()
  return {
    document: await office.client.stock.document({ id }),
    locale: { language: 'en', digits: 'latn', country: 'LY' },
    office: { name: 'Tripoli', code: 'TIP', demo: false, timeZone: 'Africa/Tripoli' },
    items: new Map(items.map((item) => [item.id, item])),
    projects: new Map(projects.map((project) => [project.id, project.code])),
    parties: new Map(),
    printedBy: 'Salma',
    printedAt: '2026-11-20T09:00:00.000Z',
    ...change,
  }
}
const find = <K extends Block['block']>(blocks: Block[], kind: K) =>
  blocks.flatMap((block) => (block.block === kind ? [block as Extract<Block, { block: K }>] : []))
const dispatched = async () => {
  await office.receive({ good: 100 })
  return office.dispatch([{ lotId: await office.lot(office.blanket), quantity: 60 }])
}

describe('a paper says what was posted', () => {
  test('waybill: goods with weight and volume, three boxes to sign, a QR code of its number', async () => {
    const { id, number } = await dispatched()
    const paper = documentPaper(await factsOf(id))
    const [table] = find(paper.content, 'table')
    expect(table?.rows).toEqual([['BLANKET', 'Blanket', null, null, 'LY-0231', 60, 'piece', 96, 480]])
    expect(table?.totals?.slice(-4)).toEqual([60, null, 96, 480])
    const [boxes] = find(paper.content, 'signature-boxes')
    expect(boxes?.boxes.map((box) => box.role)).toEqual(['Sent by', 'Transported by', 'Received by'])
    expect(boxes?.boxes[1]).toMatchObject({ name: 'Ali' })
    const columns = find(paper.content, 'columns').flatMap((block) => block.columns.flatMap((each) => each.content))
    expect(find(columns, 'qr')).toMatchObject([{ data: number }])
    expect([paper.number, paper.demo, paper.draft]).toEqual([number, false, false])
    expect(find(paper.content, 'note')).toEqual([])
  })

  test('receipt: also what is missing, and two boxes to sign', async () => {
    const { id } = await office.receive({ sent: 100, good: 90, damaged: 7, missing: 3 }, { deliveredBy: 'Khaled' })
    const paper = documentPaper(await factsOf(id))
    const [table] = find(paper.content, 'table')
    expect(table?.rows).toEqual([['BLANKET', 'Blanket', null, null, 100, 90, 7, 3]])
    const [boxes] = find(paper.content, 'signature-boxes')
    expect(boxes?.boxes).toEqual([
      { role: 'Delivered by', name: 'Khaled' },
      { role: 'Received by', name: 'Salma' },
    ])
  })

  test('arrival: sent against good, damaged and missing', async () => {
    const { id: waybillId } = await dispatched()
    const lines = [{ lotId: await office.lot(office.blanket), good: 50, damaged: 7, missing: 3 }]
    const ids = { callId: newId(), id: newId(), waybillId }
    const { id } = await office.client.stock.arrive({ ...ids, happenedOn: '2026-10-12', receivedBy: 'Omar', lines })
    const [table] = find(documentPaper(await factsOf(id)).content, 'table')
    expect(table?.rows).toEqual([['BLANKET', 'Blanket', null, null, 'LY-0231', 60, 50, 7, 3]])
  })

  test('a reversed paper says by which number, first of all', async () => {
    const { id } = await dispatched()
    const undo = { callId: newId(), id: newId(), documentId: id, happenedOn: '2026-10-11', reason: 'came back' }
    const { number } = await office.client.stock.reverse(undo)
    const [first] = documentPaper(await factsOf(id)).content
    expect(first).toMatchObject({ block: 'note', tone: 'warning', text: expect.stringContaining(number) })
  })

  test('a demo office marks every page', async () => {
    const { id } = await dispatched()
    const facts = await factsOf(id)
    expect(documentPaper({ ...facts, office: { ...facts.office, demo: true } }).demo).toBe(true)
  })

  test('what nobody weighed is a dash, and the totals say that they are not all', async () => {
    const itemId = await office.item({ weightGrams: 0, volumeMillilitres: 0 })
    await office.receive({ itemId, good: 10 })
    const { id } = await office.dispatch([{ lotId: await office.lot(itemId), quantity: 10 }])
    const paper = documentPaper(await factsOf(id))
    expect(find(paper.content, 'table')[0]?.rows[0]).toMatchObject({ 7: null, 8: null })
    expect(find(paper.content, 'paragraph').map((block) => block.text)).toContainEqual(
      expect.stringContaining('not known'),
    )
  })
})

describe('print', () => {
  test.each(['en', 'fr', 'ar'] as const)('a real PDF named after its number, in %s', async (language) => {
    const { id, number } = await dispatched()
    const file = await office.client.stock.print({ id, language })
    expect([file.name, file.type]).toEqual([`${number}.pdf`, 'application/pdf'])
    const bytes = Buffer.from(await file.arrayBuffer())
    expect(bytes.subarray(0, 5).toString('latin1')).toBe('%PDF-')
    expect(bytes.length).toBeGreaterThan(5000)
  })

  test('an unknown document', async () => {
    const id = newId()
    expect(await refusalOf(office.client.stock.print({ id, language: 'en' }))).toEqual({
      code: 'UNKNOWN_RECORD',
      data: { field: 'id', id },
    })
  })
})
