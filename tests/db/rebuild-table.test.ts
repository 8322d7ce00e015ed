import { afterEach, beforeEach, expect, test } from 'vitest'
import { checkDatabase } from '#db/check.ts'
import { migrate } from '#db/migrate.ts'
import { migrations } from '#db/migrations/index.ts'
import type { Migration } from '#db/migrations/migration.ts'
import { rebuildTable } from '#db/rebuild-table.ts'
import { makeLedger, type TestLedger } from '#tests/support/ledger.ts'
import { must, outsidePlaces } from '#tests/support/office-file.ts'

let ledger: TestLedger
beforeEach(async () => {
  ledger = await makeLedger()
  must(await ledger.post('2026-10-05', [{ from: outsidePlaces.supplier, to: ledger.first, quantity: 100 }]))
})
afterEach(() => ledger.remove())

const run = (up: Migration['up']) => {
  const next: Migration = { number: 990, name: 'next', up }
  return migrate(ledger.raw, { now: ledger.clock.now, migrations: [...migrations, next] })
}
const all = (sql: string) => ledger.raw.prepare(sql).all()
const triggers = () => all("select name, sql from sqlite_schema where type = 'trigger' order by name")
/** The columns of a table with their whole types, as its statement has them between the outer brackets. */
const definitionOf = (table: string) => {
  const sql = String(ledger.raw.prepare('select sql from sqlite_schema where name = ?').pluck().get(table))
  return sql.slice(sql.indexOf('('))
}
const columnsOf = (table: string) => {
  const hidden = ledger.raw.prepare(`select name from pragma_table_xinfo('${table}') where hidden = 0`).pluck().all()
  return Object.fromEntries(hidden.map((name) => [String(name), String(name)]))
}

test('lot, to which movements, balances and lines refer, is rebuilt with another column; rows and triggers stay', async () => {
  const before = { triggers: triggers(), balances: all('select * from balance'), lots: all('select * from lot') }
  await run((raw) => {
    const definition = definitionOf('lot').replace(
      'batch text not null',
      "batch text not null, shade text not null default ''",
    )
    rebuildTable(raw, 'lot', definition, { ...columnsOf('lot'), shade: "'blue'" })
  })
  expect(all('select shade from lot')).toEqual([{ shade: 'blue' }])
  expect(all('select * from lot')).toEqual(before.lots.map((lot) => ({ ...(lot as object), shade: 'blue' })))
  expect(all('select * from balance')).toEqual(before.balances)
  expect(triggers()).toEqual(before.triggers)
  expect(all('pragma foreign_key_check')).toEqual([])
  // What refers to it refers to the new one, and the rules hold as before.
  expect(() => ledger.raw.exec('delete from lot')).toThrow('LOTS_ARE_KEPT')
  expect(() => ledger.raw.exec("update balance set lot_id = 'nowhere'")).toThrow('BALANCES_ARE_MOVED')
  must(await ledger.post('2026-10-06', [{ from: ledger.first, to: ledger.second, quantity: 30 }]))
})

test('case_event, which a view and triggers of other tables read, is rebuilt as it is', async () => {
  const before = { triggers: triggers(), schema: all("select name from sqlite_schema where name not like 'sqlite_%'") }
  await run((raw) => rebuildTable(raw, 'case_event', definitionOf('case_event'), columnsOf('case_event')))
  expect(triggers()).toEqual(before.triggers)
  expect(all("select name from sqlite_schema where name not like 'sqlite_%' order by name")).toEqual(
    before.schema.sort((a, b) => ((a as { name: string }).name < (b as { name: string }).name ? -1 : 1)),
  )
  expect(all('pragma foreign_key_check')).toEqual([])
})

test('a rebuild that would leave a movement without its lot is refused, and nothing has changed', async () => {
  const losing = run((raw) => {
    rebuildTable(raw, 'lot', definitionOf('lot'), columnsOf('lot'))
    raw.exec('drop trigger lot_keeps_rows')
    raw.exec('delete from lot')
  })
  await expect(losing).rejects.toThrow('point nowhere')
  expect(all('select * from lot')).toHaveLength(1)
  expect(await checkDatabase(ledger.db)).toEqual([])
})

test('foreign keys are on again afterwards, also when a step failed', async () => {
  const failing = run(() => {
    throw new Error('no')
  })
  await expect(failing).rejects.toThrow('no')
  expect(ledger.raw.pragma('foreign_keys', { simple: true })).toBe(1)
})
