import Driver from 'better-sqlite3-multiple-ciphers'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { cipherKey } from '#db/cipher-key.ts'
import { appendEntry, type JournalHead } from '#office/journal/append-entry.ts'
import { verifyJournal } from '#office/journal/verify-journal.ts'
import { administrator, makeDatabase, type TestDatabase } from '#tests/support/office-file.ts'

let office: TestDatabase
let heads: JournalHead[]

beforeEach(async () => {
  office = await makeDatabase()
  heads = []
  for (let each = 1; each <= 5; each++) heads.push(await append(each))
})
afterEach(() => office.remove())

const append = (each: number) =>
  office.db.transaction().execute((tx) =>
    appendEntry(tx, {
      at: office.clock.now().toISOString(),
      userId: administrator.id,
      userName: administrator.name,
      action: 'stock.receive',
      subjects: [
        { kind: 'document', id: `d${each}`, label: `GRN-TIP-2026-0000${each}` },
        { kind: 'warehouse', id: 'w1', label: 'Tripoli' },
      ],
      after: { quantity: each, note: 'سلال' },
    }),
  )

/** Someone with the key and another tool. */
const byHand = (sql: string) => {
  const other = new Driver(office.files.database)
  other.pragma("cipher = 'sqlcipher'")
  other.pragma('legacy = 4')
  other.key(cipherKey(office.key))
  try {
    other.exec(sql)
  } finally {
    other.close()
  }
}

test('each entry follows the one before it and the head is the last hash', async () => {
  expect(heads.map((head) => head.sequence)).toEqual([1, 2, 3, 4, 5])
  expect(new Set(heads.map((head) => head.hash)).size).toBe(5)
  expect(await verifyJournal(office.db, heads)).toEqual({ entries: 5, head: heads[4] })
})

test('an entry is found by each of its records', async () => {
  const find = (kind: string, id: string) =>
    office.db
      .selectFrom('journal_subject')
      .select('seq')
      .where('kind', '=', kind)
      .where('subject_id', '=', id)
      .execute()
  expect(await find('document', 'd3')).toEqual([{ seq: 3 }])
  expect(await find('warehouse', 'w1')).toHaveLength(5)
})

test('an entry belongs to its transaction: rolled back, it leaves no gap', async () => {
  await office.db
    .transaction()
    .execute(async (tx) => {
      await appendEntry(tx, { at: 'x', userId: null, userName: 'x', action: 'x', subjects: [] })
      throw new Error('refused')
    })
    .catch(() => undefined)
  expect(await append(6)).toMatchObject({ sequence: 6 })
  expect(await verifyJournal(office.db)).toMatchObject({ entries: 6 })
})

test.each([
  ["update journal set after = '{}' where seq = 3"],
  ['delete from journal where seq = 5'],
  ['delete from journal'],
  ['insert or replace into journal select * from journal where seq = 2'],
  [
    'insert into journal select 9, at, user_id, user_name, action, call_id, subjects, before, after, hash, hash from journal where seq = 5',
  ],
  ["update journal_subject set subject_id = 'other' where seq = 1"],
  ['delete from journal_subject'],
])('SQL typed by hand is refused: %s', async (sql) => {
  expect(() => byHand(sql)).toThrow('JOURNAL_ONLY_GROWS')
  expect(await verifyJournal(office.db, heads)).toMatchObject({ entries: 5 })
})

test('an answered call cannot be answered anew by hand', async () => {
  byHand(`insert into call values ('c', 'stock.receive', 'h', '{}', 1, '${administrator.id}', 'now')`)
  for (const sql of [
    `insert or replace into call values ('c', 'stock.receive', 'h', '{"ok":1}', 1, '${administrator.id}', 'now')`,
    "update call set outcome = '1'",
    'delete from call',
  ]) {
    expect(() => byHand(sql)).toThrow('CALLS_ARE_KEPT')
  }
})

const allowed = `drop trigger journal_keeps_words; drop trigger journal_keeps_rows; drop trigger journal_grows_by_one;
  drop trigger journal_subject_keeps_words; drop trigger journal_subject_keeps_rows; pragma foreign_keys = off;`

test.each([
  ['a changed word', `update journal set after = '{"quantity":9}' where seq = 3`, 3, 'ENTRY_CHANGED'],
  ['another name', "update journal set user_name = 'Somebody' where seq = 1", 1, 'ENTRY_CHANGED'],
  ['a removed entry', 'delete from journal where seq = 2', 2, 'ENTRY_MISSING'],
  ['an own hash', `update journal set hash = '${'ab'.repeat(32)}' where seq = 4`, 4, 'ENTRY_CHANGED'],
  ['another link', `update journal set previous_hash = '${'ab'.repeat(32)}' where seq = 4`, 4, 'CHAIN_CUT'],
  ['a record hidden from its activity', 'delete from journal_subject where seq = 2', 2, 'SUBJECTS_CHANGED'],
])('with the triggers dropped, %s is found', async (_what, sql, sequence, reason) => {
  byHand(allowed + sql)
  expect((await verifyJournal(office.db)).broken).toEqual({ sequence, reason })
})

test('entries cut off at the end are found by the head on a signed report', async () => {
  byHand(`${allowed} delete from journal_subject where seq > 3; delete from journal where seq > 3`)
  expect((await verifyJournal(office.db)).broken).toBeUndefined()
  expect((await verifyJournal(office.db, heads)).broken).toEqual({ sequence: 4, reason: 'HEAD_DIFFERS' })
})

test('a chain written anew is found by the head on a signed report', async () => {
  byHand(`${allowed} delete from journal_subject; delete from journal`)
  await append(7)
  expect((await verifyJournal(office.db)).broken).toBeUndefined()
  expect((await verifyJournal(office.db, heads)).broken).toEqual({ sequence: 1, reason: 'HEAD_DIFFERS' })
})

test('ten thousand entries are verified while other work goes on', async () => {
  await office.db.transaction().execute(async (tx) => {
    for (let each = 0; each < 10_000; each++) {
      await appendEntry(tx, { at: 'x', userId: null, userName: 'x', action: 'x', subjects: [], after: { each } })
    }
  })
  let ticks = 0
  const timer = setInterval(() => ticks++, 1)
  expect(await verifyJournal(office.db)).toMatchObject({ entries: 10_005 })
  clearInterval(timer)
  expect(ticks).toBeGreaterThan(2)
})
