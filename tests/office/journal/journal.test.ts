import Driver from 'better-sqlite3-multiple-ciphers'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { cipherKey } from '#db/cipher-key.ts'
import { forgetCalls } from '#db/queries/journal/call.ts'
import { eraseJournalDetails } from '#db/queries/journal/erase-details.ts'
import { appendEntry, type JournalHead, readHead } from '#office/journal/append-entry.ts'
import { verifyJournal } from '#office/journal/verify-journal.ts'
import { journalGenesis } from '#shared/domain/journal/genesis.ts'
import { administrator, makeDatabase, type TestDatabase, testOffice } from '#tests/support/office-file.ts'

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
      action: 'stock.receive',
      parts: [
        {
          subjects: [
            { kind: 'document', id: `d${each}`, label: `GRN-TIP-2026-0000${each}` },
            { kind: 'warehouse', id: 'w1', label: 'Tripoli' },
          ],
          after: { quantity: each, note: 'سلال' },
        },
      ],
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
  expect(await verifyJournal(office.db, heads)).toEqual({ entries: 5, erased: 0, head: heads[4] })
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
      await appendEntry(tx, { at: 'x', userId: null, action: 'x', parts: [] })
      throw new Error('refused')
    })
    .catch(() => undefined)
  expect(await append(6)).toMatchObject({ sequence: 6 })
  expect(await verifyJournal(office.db)).toMatchObject({ entries: 6 })
})

test.each([
  ["update journal set details_digest = '' where seq = 3"],
  ["update journal_detail set details = '{}' where seq = 3"],
  ['update journal_detail set digest = details_digest from journal where journal.seq = journal_detail.seq'],
  ['update journal_detail set salt = null where seq = 3'],
  ['delete from journal_detail where seq = 3'],
  ['insert or replace into journal_detail select * from journal_detail where seq = 5'],
  ['insert into journal_detail select seq, 1, digest, salt, details from journal_detail where seq = 5'],
  ['delete from journal where seq = 5'],
  ['delete from journal'],
  ['insert or replace into journal select * from journal where seq = 2'],
  [
    'insert into journal select 9, office_id, at, user_id, action, call_id, subjects, details_digest, hash, hash from journal where seq = 5',
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

test('answers are forgotten after ninety days, and not before', async () => {
  const answer = (id: string, at: string) =>
    office.raw.exec(`insert into call values ('${id}', 'stock.receive', 'h', '{}', 1, '${administrator.id}', '${at}')`)
  answer('old', '2026-08-24T07:59:59.999Z')
  answer('recent', '2026-08-24T08:00:00.001Z')
  const kept = async () => (await office.db.selectFrom('call').select('call_id').execute()).map((row) => row.call_id)
  const forget = () => office.db.transaction().execute((tx) => forgetCalls(tx, office.clock.now()))
  await forget()
  expect(await kept()).toEqual(['recent'])
  // A clock that runs ahead forgets no more than the journal's own time allows.
  office.clock.set('2036-01-01T00:00:00.000Z')
  await forget()
  expect(await kept()).toEqual(['recent'])
})

const allowed = `drop trigger journal_keeps_words; drop trigger journal_keeps_rows; drop trigger journal_grows_by_one;
  drop trigger journal_subject_keeps_words; drop trigger journal_subject_keeps_rows;
  drop trigger journal_detail_is_only_blanked; drop trigger journal_detail_keeps_rows; pragma foreign_keys = off;`

test.each([
  ['a changed word', `update journal_detail set details = '{"quantity":9}' where seq = 3`, 3, 'DETAILS_CHANGED'],
  ['another salt', `update journal_detail set salt = '${'ab'.repeat(32)}' where seq = 3`, 3, 'DETAILS_CHANGED'],
  ['words taken away with their digest', 'delete from journal_detail where seq = 3', 3, 'DETAILS_CHANGED'],
  ['another person', 'update journal set user_id = null where seq = 1', 1, 'ENTRY_CHANGED'],
  ['a removed entry', 'delete from journal where seq = 2', 2, 'ENTRY_MISSING'],
  ['an own hash', `update journal set hash = '${'ab'.repeat(32)}' where seq = 4`, 4, 'ENTRY_CHANGED'],
  ['another link', `update journal set previous_hash = '${'ab'.repeat(32)}' where seq = 4`, 4, 'CHAIN_CUT'],
  ['a record hidden from its activity', 'delete from journal_subject where seq = 2', 2, 'SUBJECTS_CHANGED'],
])('with the triggers dropped, %s is found', async (_what, sql, sequence, reason) => {
  byHand(allowed + sql)
  expect((await verifyJournal(office.db)).broken).toEqual({ sequence, reason })
})

test('entries cut off at the end are found by the head on a signed report', async () => {
  byHand(`${allowed} delete from journal_subject where seq > 3;
    delete from journal_detail where seq > 3; delete from journal where seq > 3`)
  expect((await verifyJournal(office.db)).broken).toBeUndefined()
  expect((await verifyJournal(office.db, heads)).broken).toEqual({ sequence: 4, reason: 'HEAD_DIFFERS' })
})

test('a chain written anew is found by the head on a signed report', async () => {
  byHand(`${allowed} delete from journal_subject; delete from journal_detail; delete from journal`)
  await append(7)
  expect((await verifyJournal(office.db)).broken).toBeUndefined()
  expect((await verifyJournal(office.db, heads)).broken).toEqual({ sequence: 1, reason: 'HEAD_DIFFERS' })
})

test('ten thousand entries are verified while other work goes on', async () => {
  await office.db.transaction().execute(async (tx) => {
    for (let each = 0; each < 10_000; each++) {
      await appendEntry(tx, { at: 'x', userId: null, action: 'x', parts: [{ subjects: [], after: { each } }] })
    }
  })
  let ticks = 0
  const timer = setInterval(() => ticks++, 1)
  expect(await verifyJournal(office.db)).toMatchObject({ entries: 10_005 })
  clearInterval(timer)
  expect(ticks).toBeGreaterThan(2)
})

test('the first entry follows the office’s own beginning, and no other', async () => {
  const empty = await makeDatabase()
  expect(await readHead(empty.db)).toEqual({ sequence: 0, hash: journalGenesis(testOffice) })
  expect(() =>
    empty.raw.exec(`insert into journal values (1, '${testOffice}', 'x', null, 'x', null, '[]', '${'0'.repeat(64)}',
      '${'0'.repeat(64)}', '${'0'.repeat(64)}')`),
  ).toThrow('JOURNAL_ONLY_GROWS')
  expect(() => empty.raw.exec("update office set id = 'other'")).toThrow('OFFICE_KEEPS_ITS_ID')
  await empty.remove()
})

describe('what was said of a record is forgotten', () => {
  const erase = (kind: string, id: string) => office.db.transaction().execute((tx) => eraseJournalDetails(tx, kind, id))
  const kept = async (sequence: number) =>
    (await office.db.selectFrom('journal_detail').selectAll().where('seq', '=', sequence).execute()).map(
      ({ salt, details }) => ({ salt: salt !== null, details }),
    )

  test('its words and their salt are gone, the chain and its head are as they were', async () => {
    expect(await erase('document', 'd3')).toBe(1)
    expect(await kept(3)).toEqual([{ salt: false, details: null }])
    expect(await kept(2)).toMatchObject([{ salt: true }])
    expect(await verifyJournal(office.db, heads)).toEqual({ entries: 5, erased: 1, head: heads[4] })
    expect(await erase('document', 'd3')).toBe(0)
  })

  test('of an entry about several people only the part that names the one', async () => {
    await office.db.transaction().execute((tx) =>
      appendEntry(tx, {
        at: 'x',
        userId: null,
        action: 'x',
        parts: ['Amina', 'Yusuf'].map((label) => ({
          subjects: [{ kind: 'person', id: label, label }],
          after: { label },
        })),
      }),
    )
    await erase('person', 'Amina')
    expect(JSON.stringify(await kept(6))).not.toContain('Amina')
    expect(JSON.stringify(await kept(6))).toContain('Yusuf')
    expect(await verifyJournal(office.db, heads)).toMatchObject({ entries: 6, erased: 1 })
  })

  test('words cannot be put back', async () => {
    await erase('document', 'd3')
    expect(() => byHand("update journal_detail set details = '{}', salt = digest where seq = 3")).toThrow(
      'JOURNAL_ONLY_GROWS',
    )
  })
})
