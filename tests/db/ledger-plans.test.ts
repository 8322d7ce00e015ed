import { afterAll, beforeAll, expect, test } from 'vitest'
import { findListRows } from '#db/queries/list/compile-list.ts'
import { findLowestBalance } from '#db/queries/stock/balance.ts'
import { findStandingArrivals, findStandingOf, listMovements } from '#db/queries/stock/document.ts'
import { listDocumentProjects, listMovedLots, listRelatedIds } from '#db/queries/stock/document-list.ts'
import { documentRows } from '#db/queries/stock/document-rows.ts'
import { findItemBalanceBefore, listBalancesOn, listCardRows, listLotsAt } from '#db/queries/stock/on-hand.ts'
import { listClosingDifferences } from '#db/queries/stock/proof.ts'
import { documentList } from '#shared/domain/stock/document-list.ts'
import { makeLedger, type TestLedger } from '#tests/support/ledger.ts'
import { must, outsidePlaces } from '#tests/support/office-file.ts'

let ledger: TestLedger

beforeAll(async () => {
  ledger = await makeLedger()
  for (let day = 1; day <= 20; day++) {
    const happenedOn = `2026-10-${String(day).padStart(2, '0')}`
    must(await ledger.post(happenedOn, [{ from: outsidePlaces.supplier, to: ledger.first, quantity: day }]))
  }
})
afterAll(() => ledger.remove())

/** How SQLite would run a statement: `SCAN x` reads all of x, `SEARCH x USING …` only what it needs. */
function planOf(sql: string): string[] {
  const parameters = Array.from(sql.match(/\?/g) ?? [], () => null)
  const rows = ledger.raw.prepare(`explain query plan ${sql}`).all(...parameters)
  return rows.map((row) => String((row as { detail: string }).detail))
}

/** The plans of every statement that a query sends. */
async function plansOf(query: () => Promise<unknown>): Promise<string[]> {
  const sent: string[] = []
  const { raw } = ledger
  const prepare = raw.prepare.bind(raw)
  raw.prepare = (sql: string) => {
    sent.push(sql)
    return prepare(sql)
  }
  await query()
  raw.prepare = prepare
  expect(sent).not.toEqual([])
  return sent.flatMap(planOf)
}

const readsWholeLedger = (plans: string[]) => plans.filter((plan) => /^SCAN (movement|document|lot)\b/.test(plan))
const day = '2026-10-10'
const filter = { placeKinds: ['warehouse' as const], placeId: null, projectId: null, itemId: null }

test.each<[string, () => Promise<unknown>]>([
  ['the lowest balance from a day on', () => findLowestBalance(ledger.db, ledger.first, ledger.lot, day)],
  ['the stock card', () => listCardRows(ledger.db, ledger.first, ledger.item, null, null)],
  ['the balance before a stock card', () => findItemBalanceBefore(ledger.db, ledger.first, ledger.item, day)],
  ['the lots to pick from', () => listLotsAt(ledger.db, ledger.first, [{ itemId: ledger.item, until: day }], day)],
  ['the stock on a past day', () => listBalancesOn(ledger.db, day, { closing: 1, from: '2026-10-01' }, filter)],
  ["a document's movements", () => listMovements(ledger.db, 'x')],
  ["a document's lots", () => listMovedLots(ledger.db, 'x')],
  ['the projects of a page of documents', () => listDocumentProjects(ledger.db, ['x', 'y'])],
  ['the arrivals of a waybill', () => findStandingArrivals(ledger.db, 'x')],
  ["a distribution's waybills", () => findStandingOf(ledger.db, 'x', 'waybill')],
  ['the proof of a closing', () => listClosingDifferences(ledger.db, 1)],
  ['what belongs to a document', () => listRelatedIds(ledger.db, { id: 'x', distribution_id: 'd' })],
])('%s reads no table of the ledger from end to end', async (_what, query) => {
  expect(readsWholeLedger(await plansOf(query))).toEqual([])
})

test('a page of documents is read in order, without sorting all of them', async () => {
  const question = { text: '', filters: [], sort: [], group: null }
  const asked = { list: documentList, source: documentRows(ledger.db, 'en'), question, timeZone: 'UTC' }
  const page = { columns: ['number', 'date'], offset: 0, limit: 200 }
  const plans = await plansOf(() => findListRows(ledger.db, asked, page))
  expect(plans.filter((plan) => plan.includes('TEMP B-TREE'))).toEqual(['USE TEMP B-TREE FOR LAST 2 TERMS OF ORDER BY'])
  expect(plans[0]).toContain('document_by_day')
})

/** The conditions and statements of the triggers that run for each movement, with their new. and old. values open. */
function triggerStatements(): string[] {
  const triggers = ledger.raw
    .prepare(
      "select sql from sqlite_schema where type = 'trigger' and tbl_name in ('movement', 'balance', 'closed_month', 'balance_at_close')",
    )
    .pluck()
    .all()
    .map((sql) => String(sql).replace(/--.*$/gm, ''))
  return triggers.flatMap((trigger) => {
    const [head = '', body = ''] = trigger.split(/\bbegin\b/)
    const [, condition] = head.split(/\bwhen\b/)
    const statements = body.replace(/end\s*$/, '').split(';')
    // RAISE is only allowed inside a trigger; what it stands before is what is looked at.
    return [...(condition ? [`select ${condition}`] : []), ...statements]
      .map((sql) =>
        sql
          .replace(/\b(new|old)\.\w+/g, '?')
          .replace(/raise\([^)]*\)/, '1')
          .trim(),
      )
      .filter((sql) => sql !== '')
  })
}

test('STK-2: posting reads only the movements of the lots and places it touches', () => {
  const statements = triggerStatements()
  expect(statements.length).toBeGreaterThan(8)
  const plans = statements.flatMap(planOf)
  expect(readsWholeLedger(plans)).toEqual([])
  expect(plans.some((plan) => plan.includes('COVERING INDEX movement_in'))).toBe(true)
  expect(plans.some((plan) => plan.includes('COVERING INDEX movement_out'))).toBe(true)
})
