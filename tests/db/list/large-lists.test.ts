import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { pageOfList } from '#db/queries/list/compile-list.ts'
import { documentRows } from '#db/queries/stock/document-rows.ts'
import { documentList } from '#shared/domain/stock/document-list.ts'
import { makeLedger, type TestLedger } from '#tests/support/ledger.ts'

let ledger: TestLedger
beforeAll(async () => {
  ledger = await makeLedger()
})
afterAll(() => ledger.remove())

const planOf = async (filters: Parameters<typeof pageOfList>[1]['question']['filters']) => {
  const page = pageOfList(
    ledger.db,
    {
      list: documentList,
      source: documentRows(ledger.db, 'en'),
      question: { text: '', filters, sort: [], group: null },
      timeZone: 'UTC',
    },
    { columns: Object.keys(documentList.columns), offset: 0, limit: 100 },
  ).compile()
  const rows = ledger.raw.prepare(`explain query plan ${page.sql}`).all(...page.parameters) as { detail: string }[]
  return rows.map((row) => row.detail)
}

test('the first page of documents walks an index by day: nothing is read whole or sorted whole', async () => {
  await sql`analyze`.execute(ledger.db)
  const plan = await planOf([])
  expect(plan.some((step) => /^SCAN document USING INDEX document_by_day/.test(step))).toBe(true)
  expect(plan).not.toContain('USE TEMP B-TREE FOR ORDER BY')
  expect(plan.filter((step) => /^SCAN (movement|document$)/.test(step))).toEqual([])
})

test('documents of one kind are found by their index', async () => {
  const plan = await planOf([{ column: 'kind', is: 'one-of', values: ['waybill'] }])
  expect(plan.some((step) => /document USING INDEX document_by_kind/.test(step))).toBe(true)
})
