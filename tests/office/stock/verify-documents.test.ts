import { v7 as newId } from 'uuid'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { closeMonth } from '#office/stock/balance/close-month.ts'
import { verifyDocuments } from '#office/stock/document/verify-documents.ts'
import { administrator } from '#tests/support/office-file.ts'
import { makeWarehouseOffice, type WarehouseOffice } from '#tests/support/warehouse-office.ts'

let office: WarehouseOffice
let receipt: { id: string; number: string }
beforeEach(async () => {
  office = await makeWarehouseOffice()
  receipt = await office.receive({ good: 90, damaged: 7, missing: 3, sent: 100 })
  const { id } = await office.dispatch([{ lotId: await office.lot(office.blanket), quantity: 60 }])
  const undo = { callId: newId(), id: newId(), documentId: id, happenedOn: '2026-10-20', reason: 'came back' }
  await office.client.stock.reverse(undo)
})
afterEach(() => office.remove())

/** Someone with the key who takes the triggers away first. */
function tamper(sql: string) {
  const triggers = office.raw.prepare("select name from sqlite_schema where type = 'trigger'").pluck().all()
  for (const name of triggers) office.raw.exec(`drop trigger ${name}`)
  office.raw.exec(sql)
}

test('promise 6: what was posted is what the journal sealed', async () => {
  expect(await verifyDocuments(office.db)).toEqual({ documents: 3, altered: [] })
})

test.each([
  'update movement set quantity = 89 where document_id = :id and quantity = 90',
  'delete from movement where document_id = :id and quantity = 7',
  "update document set happened_on = '2026-10-06' where id = :id",
  "update document set details = json_set(details, '$.receivedBy', 'Nobody') where id = :id",
  "update document_line set details = json_set(details, '$.missing', 0) where document_id = :id",
  'update document set project_id = null where id = :id',
  "insert into document_link select id, (select id from document where id <> :id limit 1), 'arrival' from document where id = :id",
])('promise 6: rows changed without the triggers are named: %s', async (sql) => {
  tamper(sql.replaceAll(':id', `'${receipt.id}'`))
  expect((await verifyDocuments(office.db)).altered).toEqual([receipt.number])
})

test('promise 6: so is a document that no journal entry knows', async () => {
  tamper(`
    create temp table forged as select * from document where id = '${receipt.id}';
    update forged set id = 'forged', number = 'GRN-TIP-2026-00099';
    insert into document select * from forged`)
  expect((await verifyDocuments(office.db)).altered).toEqual(['GRN-TIP-2026-00099'])
})

test.each([
  'update balance set quantity = quantity + 1 where quantity = 7',
  'delete from balance where quantity = 7',
  'update balance_at_close set quantity = quantity + 1 where quantity = 7',
  'delete from balance_at_close where quantity = 7',
])('promise 1: a balance changed without the triggers is named: %s', async (sql) => {
  const closer = { at: '2026-11-02T08:00:00.000Z', by: administrator.id }
  await office.db.transaction().execute((tx) => closeMonth(tx, '2026-10', closer))
  expect((await office.client.stock.prove()).differences).toEqual([])
  tamper(sql)
  expect((await office.client.stock.prove()).differences).toMatchObject([{ placeId: office.tripoli, movements: 7 }])
})
