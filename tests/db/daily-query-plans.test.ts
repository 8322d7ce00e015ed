import { Kysely, SqliteDialect } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Db, Tables } from '#db/schema.ts'
import { keepStatements } from '#db/statement-cache.ts'
import { getDistribution } from '#office/distribution/get-distribution.ts'
import { findAnything } from '#office/search/find-anything.ts'
import { listQueues } from '#office/today/list-queues.ts'
import { roles } from '#shared/domain/permissions.ts'
import { atSite } from '../support/distributions.ts'
import { figures } from '../support/month-figures.ts'
import { makeReliefOffice, type ReliefOffice } from '../support/relief-office.ts'

let office: ReliefOffice
let id: string
beforeAll(async () => {
  office = await makeReliefOffice()
  id = (await atSite(office)).id
})
afterAll(() => office.remove())

/** Each step of each query that the act asks, as SQLite plans it. */
async function plansOf(act: (db: Db) => Promise<unknown>): Promise<string[]> {
  const asked: { sql: string; parameters: readonly unknown[] }[] = []
  const dialect = new SqliteDialect({ database: keepStatements(office.raw) })
  const db = new Kysely<Tables>({ dialect, log: (event) => void asked.push(event.query) })
  await act(db)
  return asked
    .filter(({ sql }) => /^\s*(select|with)/.test(sql))
    .flatMap(({ sql, parameters }) => office.raw.prepare(`explain query plan ${sql}`).all(...parameters))
    .map((step) => (step as { detail: string }).detail)
}

/**
 * Reading a table that grows every day from end to end; reading an index from end to end is named as such. `balance` does
 * not grow with the years: it holds only what lies somewhere now.
 */
const wholeTable = /^SCAN (document|waybill|arrival|movement|lot|event|status|member|file|request|case_event|journal)\b/

const everyRole = (db: Db) => {
  const call = { ...office.read('storekeeper'), db }
  return { ...call, by: { ...call.by, roles: [...roles] } }
}

test('what waits is found by indexes', async () => {
  const plans = await plansOf((db) => listQueues(everyRole(db)))
  expect(plans.length).toBeGreaterThan(20)
  expect(plans.filter((step) => wholeTable.test(step))).toEqual([])
})

test('a paper is found by its number in the index of numbers alone', async () => {
  const plans = await plansOf((db) => findAnything(everyRole(db), { text: '00001' }))
  expect(plans).toContainEqual(expect.stringMatching(/^SCAN by_number USING COVERING INDEX/))
  expect(plans.filter((step) => /^SCAN (document|movement|balance|lot)\b/.test(step))).toEqual([])
})

test('a distribution with all its papers is found by indexes', async () => {
  const plans = await plansOf((db) => getDistribution({ ...office.read('programme'), db }, { id }))
  expect(plans.filter((step) => wholeTable.test(step))).toEqual([])
})

test('the month’s figures read the days since the last closing, not the whole ledger', async () => {
  const plans = await plansOf((db) =>
    figures({ ...office, db, read: (person) => ({ ...office.read(person), db }) }, '2026-11'),
  )
  expect(plans).toContainEqual(expect.stringMatching(/^SEARCH movement USING INDEX movement_by_day/))
  expect(plans.filter((step) => /^SCAN (document|movement|lot|case_event)\b/.test(step))).toEqual([])
})
