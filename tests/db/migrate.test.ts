import { afterEach, beforeEach, expect, test } from 'vitest'
import { migrate } from '#db/migrate.ts'
import { migrations } from '#db/migrations/index.ts'
import type { Migration } from '#db/migrations/migration.ts'
import { makeDatabase, type TestDatabase } from '#tests/support/office-file.ts'

const table = (number: number): Migration => ({
  number,
  name: `table ${number}`,
  up: (raw) => raw.exec(`create table t${number} (id integer primary key) strict`),
})
const failing: Migration = {
  number: 30,
  name: 'failing',
  up: (raw) => {
    raw.exec('create table half (id integer primary key) strict')
    throw new Error('the third step failed')
  },
}

let office: TestDatabase
beforeEach(async () => {
  office = await makeDatabase([table(10)])
})
afterEach(() => office.remove())

const tables = () =>
  office.raw.prepare("select name from sqlite_schema where type = 'table' order by name").pluck().all()
const version = () => office.raw.pragma('user_version', { simple: true })
const run = (list: Migration[], beforeChange?: (from: number, to: number) => Promise<void>) =>
  migrate(office.raw, { now: office.clock.now, migrations: list, ...(beforeChange && { beforeChange }) })

test('the list is numbered by tens, rising, without repeats', () => {
  const numbers = migrations.map((each) => each.number)
  expect(numbers).toEqual([...new Set(numbers)].sort((a, b) => a - b))
  expect(numbers[0]).toBe(10)
})

test('what is pending runs once, and the header says how far', async () => {
  expect(await run([table(10), table(20), table(30)])).toEqual({ ran: [20, 30] })
  expect(tables()).toEqual(['migration', 't10', 't20', 't30'])
  expect(version()).toBe(30)
  expect(await run([table(10), table(20), table(30)])).toEqual({ ran: [] })
})

test('one failing step leaves the file as it was', async () => {
  await expect(run([table(10), table(20), failing])).rejects.toThrow('the third step failed')
  expect(tables()).toEqual(['migration', 't10'])
  expect(version()).toBe(10)
  expect(await run([table(10), table(20)])).toEqual({ ran: [20] })
})

test('a step that would leave a row pointing nowhere is refused', async () => {
  const dangling: Migration = {
    number: 20,
    name: 'dangling',
    up: (raw) =>
      raw.exec('create table child (parent integer not null references t10 (id)) strict; insert into child values (7)'),
  }
  await expect(run([table(10), dangling])).rejects.toThrow()
  expect(tables()).toEqual(['migration', 't10'])
})

test('NEWER_FILE: a file that a newer program has changed is left as it is', async () => {
  await run([table(10), table(20)])
  expect(await run([table(10)])).toEqual({ problem: 'NEWER_FILE', fileVersion: 20, programVersion: 10 })
  expect(tables()).toEqual(['migration', 't10', 't20'])
})

test('the copy is asked for before an existing file changes, never for a new one or an idle opening', async () => {
  const asked: string[] = []
  const copy = async (from: number, to: number) => {
    asked.push(`${from}-${to} ${tables().length}`)
  }
  await run([table(10), table(20)], copy)
  await run([table(10), table(20)], copy)
  expect(asked).toEqual(['10-20 2'])
})

test('without the copy nothing is changed', async () => {
  const full = async () => {
    throw new Error('no room')
  }
  await expect(run([table(10), table(20)], full)).rejects.toThrow('no room')
  expect(tables()).toEqual(['migration', 't10'])
})
