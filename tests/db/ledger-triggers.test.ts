import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { closeMonth, reopenMonth } from '#office/stock/balance/close-month.ts'
import { makeLedger, type TestLedger } from '#tests/support/ledger.ts'
import { administrator, must, outsidePlaces, testOffice } from '#tests/support/office-file.ts'

let ledger: TestLedger
let receipt: string
const { supplier, beneficiaries } = outsidePlaces

beforeEach(async () => {
  ledger = await makeLedger()
  receipt = must(await ledger.post('2026-10-05', [{ from: supplier, to: ledger.first, quantity: 100 }])).id
  must(await ledger.post('2026-10-20', [{ from: ledger.first, to: beneficiaries, quantity: 60 }]))
})
afterEach(() => ledger.remove())

/** SQL typed by hand, past every action of the program. */
const byHand = (sql: string, ...values: unknown[]) => ledger.raw.prepare(sql).run(...values)
const balance = (place: string) =>
  ledger.raw.prepare('select quantity from balance where place_id = ?').pluck().get(place)

describe('promise 2: nothing posted is changed or removed, also by hand', () => {
  test.each([
    ['update movement set quantity = 1', 'MOVEMENTS_ONLY_GROW'],
    ['delete from movement', 'MOVEMENTS_ONLY_GROW'],
    ["update document set happened_on = '2026-10-06'", 'DOCUMENTS_ARE_KEPT'],
    ['delete from document', 'DOCUMENTS_ARE_KEPT'],
    ["update document_line set details = '{}'", 'DOCUMENTS_ARE_KEPT'],
    ['delete from document_line', 'DOCUMENTS_ARE_KEPT'],
    ["update lot set batch = 'X'", 'LOTS_ARE_KEPT'],
    ['delete from lot', 'LOTS_ARE_KEPT'],
    ["update place set held = 0, kind = 'free'", 'PLACES_ARE_KEPT'],
    ['delete from place', 'PLACES_ARE_KEPT'],
    ['update number_series set last = 0', 'NUMBERS_ARE_GIVEN_ONCE'],
    ['update number_series set last = last + 2', 'NUMBERS_ARE_GIVEN_ONCE'],
    ['delete from number_series', 'NUMBERS_ARE_GIVEN_ONCE'],
    ['update balance set quantity = quantity + 1', 'BALANCES_ARE_MOVED'],
    ['delete from balance', 'BALANCES_ARE_MOVED'],
    ["update item set unit = 'pack'", 'UNIT_IN_USE'],
  ])('%s', (sql, refusal) => {
    expect(() => byHand(sql)).toThrow(refusal)
  })

  test('INSERT OR REPLACE does not take a row out either', () => {
    const replace = (table: string, change: string) =>
      byHand(`insert or replace into ${table} select ${change} from ${table} limit 1`)
    const facts = 'office_id, item_id, batch, expires_on, project_id, owner, condition'
    expect(() =>
      replace('movement', 'id, document_id, line_no, lot_id, from_place_id, to_place_id, 1, happened_on, recorded_at'),
    ).toThrow(/MOVEMENTS_ONLY_GROW|NO_SUCH_DOCUMENT/)
    expect(() => byHand('insert or replace into document select * from document')).toThrow('DOCUMENTS_ARE_KEPT')
    expect(() => byHand('insert or replace into document_line select * from document_line')).toThrow('DOCUMENTS_ARE')
    expect(() => byHand('insert or replace into lot select * from lot')).toThrow('LOTS_ARE_KEPT')
    expect(() => replace('lot', `'another id', ${facts}`)).toThrow('LOTS_ARE_KEPT')
    expect(() => byHand('insert or replace into place select * from place')).toThrow('PLACES_ARE_KEPT')
    expect(() => replace('number_series', 'kind, code, year, 1')).toThrow('NUMBERS_ARE_GIVEN_ONCE')
    expect(() => replace('balance', 'place_id, lot_id, item_id, expires_on, quantity + 1')).toThrow(
      'BALANCES_ARE_MOVED',
    )
  })

  test('a posted document takes no further line and no further movement', () => {
    const lines = 'insert into document_line (document_id, line_no, lot_id, details) values (?, ?, ?, ?)'
    expect(() => byHand(lines, receipt, 2, ledger.lot, '{}')).toThrow('DOCUMENTS_ARE_KEPT')
    expect(() => moveByHand({ document: receipt, line: 2 })).toThrow('NO_SUCH_DOCUMENT')
  })
})

/** A document and its one movement, typed by hand with every column right but those given. */
function moveByHand(wrong: {
  document?: string
  line?: number
  id?: number
  day?: string
  from?: string
  to?: string
  quantity?: number
  documentDay?: string
  documentQuantity?: number
}) {
  const day = wrong.day ?? '2026-11-01'
  if (!wrong.document) {
    byHand(
      `insert into document (id, office_id, kind, number, from_place_id, to_place_id, happened_on, recorded_at,
        recorded_by, details, line_count, link_count, movement_count, quantity)
        values ('hand', ?, 'receipt', 'HAND-1', ?, ?, ?, '2026-11-22T08:00:00.000Z', ?, '{}', 0, 0, 1, ?)`,
      testOffice,
      supplier,
      ledger.first,
      wrong.documentDay ?? day,
      administrator.id,
      wrong.documentQuantity ?? Math.max(1, Math.floor(wrong.quantity ?? 5)),
    )
  }
  const next = Number(ledger.raw.prepare('select max(id) + 1 from movement').pluck().get())
  return byHand(
    'insert into movement values (?, ?, ?, ?, ?, ?, ?, ?, ?)',
    wrong.id ?? next,
    wrong.document ?? 'hand',
    wrong.line ?? 1,
    ledger.lot,
    wrong.from ?? supplier,
    wrong.to ?? ledger.first,
    wrong.quantity ?? 5,
    day,
    '2026-11-22T08:00:00.000Z',
  )
}

describe('promise 1: a balance is moved, never typed, also by hand', () => {
  test('a movement typed by hand moves the balance of the place that holds the goods', () => {
    moveByHand({})
    expect(balance(ledger.first)).toBe(45)
  })

  test('places outside and places with nothing left have no balance', () => {
    expect([balance(supplier), balance(beneficiaries), balance(ledger.second)]).toEqual([
      undefined,
      undefined,
      undefined,
    ])
    moveByHand({ from: ledger.first, to: ledger.second, quantity: 40 })
    expect([balance(ledger.first), balance(ledger.second)]).toEqual([undefined, 40])
  })

  test.each([
    ['a gap in the rows', { id: 999 }, 'MOVEMENTS_ONLY_GROW'],
    ['a document that is not there', { document: 'nobody' }, 'NO_SUCH_DOCUMENT'],
    ['another day than its document', { documentDay: '2026-10-31' }, 'NO_SUCH_DOCUMENT'],
    ['another quantity than its document says', { documentQuantity: 6 }, 'NO_SUCH_DOCUMENT'],
    ['a line that is not the next', { line: 2 }, 'NO_SUCH_DOCUMENT'],
    ['nothing', { quantity: 0 }, 'CHECK'],
    ['less than nothing', { quantity: -5 }, 'CHECK'],
    ['to where it is', { from: supplier, to: supplier }, 'CHECK'],
    ['a place that does not exist', { to: 'nowhere' }, 'FOREIGN KEY'],
  ])('refused: %s', (_what, wrong, refusal) => {
    expect(() => moveByHand(wrong)).toThrow(refusal)
    expect(balance(ledger.first)).toBe(40)
  })

  test('refused: a half unit', () => {
    expect(() => moveByHand({ quantity: 0.5 })).toThrow('cannot store REAL')
  })

  test('a balance cannot be typed in for a place that has none', () => {
    const insert = 'insert into balance values (?, ?, ?, null, 7)'
    expect(() => byHand(insert, ledger.second, ledger.lot, ledger.item)).toThrow('BALANCES_ARE_MOVED')
  })

  test('a balance cannot be typed in for a place outside', () => {
    const insert = 'insert into balance values (?, ?, ?, null, 60)'
    expect(() => byHand(insert, beneficiaries, ledger.lot, ledger.item)).toThrow('BALANCES_ARE_MOVED')
  })

  test('a balance says the item and the day of its lot, and no others', () => {
    for (const set of ["item_id = 'x'", "expires_on = '2026-12-01'"]) {
      expect(() => byHand(`update balance set ${set}`)).toThrow('BALANCES_ARE_MOVED')
    }
  })

  test('what waits for approval is not typed either', () => {
    const insert = 'insert into document_waiting values (?)'
    expect(() => byHand(insert, receipt)).toThrow('DOCUMENTS_ARE_KEPT')
    byHand(
      `insert into document (id, office_id, kind, number, from_place_id, to_place_id, happened_on, recorded_at,
        recorded_by, details, line_count, link_count, movement_count, quantity)
        select 'loss', office_id, 'loss-report', 'LOSS-1', from_place_id, to_place_id, happened_on, recorded_at,
          recorded_by, '{}', 0, 0, 0, 0 from document limit 1`,
    )
    const waiting = () => ledger.raw.prepare('select document_id from document_waiting').pluck().all()
    expect(waiting()).toEqual(['loss'])
    expect(() => byHand('delete from document_waiting')).toThrow('DOCUMENTS_ARE_KEPT')
    expect(() => byHand("update document_waiting set document_id = 'x'")).toThrow('DOCUMENTS_ARE_KEPT')
    byHand(
      `insert into document_decision select id, 'withdrawn', happened_on, recorded_at, recorded_by, 'found', 0, 0
        from document where id = 'loss'`,
    )
    expect(waiting()).toEqual([])
    expect(() => byHand(insert, 'loss')).toThrow('DOCUMENTS_ARE_KEPT')
  })

  test('a place cannot be declared one that may be negative', () => {
    const insert = 'insert into place (id, office_id, kind, warehouse_id, held, bounded) values (?, ?, ?, ?, 0, 0)'
    for (const kind of ['warehouse', 'distribution', 'loss']) {
      expect(() => byHand(insert, 'x', testOffice, kind, null)).toThrow('PLACES_ARE_KEPT')
    }
    expect(() => byHand('update place_kind set bounded = 0, held = 0')).toThrow('VOCABULARIES_ARE_KEPT')
  })
})

describe('STK-2: no real place is negative at the end of any day', () => {
  const out = (day: string, quantity: number) => moveByHand({ day, quantity, from: ledger.first, to: beneficiaries })

  test.each([
    ['today', '2026-11-22', 41],
    ['on a day when there was more, but not enough later', '2026-10-10', 41],
    ['before anything came', '2026-10-04', 1],
  ])('refused: %s', (_when, day, quantity) => {
    expect(() => out(day, quantity)).toThrow('NOT_ENOUGH_STOCK')
  })

  test('also where goods are only counted outside: no more comes back from people than they were given', () => {
    const back = (quantity: number) => moveByHand({ quantity, from: beneficiaries, to: ledger.first })
    expect(() => back(61)).toThrow('NOT_ENOUGH_STOCK')
  })

  test('nor before they were given it', () => {
    const early = { day: '2026-10-19', quantity: 1, from: beneficiaries, to: ledger.first }
    expect(() => moveByHand(early)).toThrow('NOT_ENOUGH_STOCK')
  })

  test('allowed: all that no day needs', () => {
    out('2026-10-10', 40)
    expect(balance(ledger.first)).toBeUndefined()
  })

  test('within a day what comes in counts before what goes out', () => {
    out('2026-10-05', 40)
    expect(balance(ledger.first)).toBeUndefined()
  })
})

describe('closed months', () => {
  const close = (month: string) =>
    ledger.write((call) => closeMonth(call.tx, month, { at: call.now.toISOString(), by: call.by.id }))
  const reopen = (month: string) =>
    ledger.write((call) => reopenMonth(call.tx, month, { at: call.now.toISOString(), by: call.by.id }))

  test('a closed month takes no movement by hand, nor does any month before it', async () => {
    await close('2026-10')
    expect(() => moveByHand({ day: '2026-10-31' })).toThrow('MONTH_CLOSED')
    expect(() => moveByHand({ document: 'hand', day: '2026-10-31' })).toThrow('MONTH_CLOSED')
    expect(await ledger.post('2026-09-01', [{ from: supplier, to: ledger.first, quantity: 1 }])).toEqual({
      problem: 'MONTH_CLOSED',
      data: { field: 'happenedOn', month: '2026-09' },
    })
    must(await ledger.post('2026-11-01', [{ from: supplier, to: ledger.first, quantity: 1 }]))
  })

  test.each(['2026-10-01', '2026-09-30', '2025-12-31'])('nor does a movement typed by hand on %s', async (day) => {
    await close('2026-10')
    expect(() => moveByHand({ day })).toThrow('MONTH_CLOSED')
  })

  test('a reopened month takes movements again, and both are on record', async () => {
    await close('2026-10')
    await reopen('2026-10')
    must(await ledger.post('2026-10-31', [{ from: supplier, to: ledger.first, quantity: 1 }]))
    await close('2026-10')
    const closings = ledger.raw.prepare('select month, reopened_by from closed_month order by closing').all()
    expect(closings).toEqual([
      { month: '2026-10', reopened_by: administrator.id },
      { month: '2026-10', reopened_by: null },
    ])
    const kept = ledger.raw.prepare('select quantity from balance_at_close where closing = 2 and place_id = ?')
    expect(kept.pluck().get(ledger.first)).toBe(41)
  })

  test('months close in order and open again from the last', async () => {
    await close('2026-10')
    await expect(close('2026-10')).rejects.toThrow('MONTHS_CLOSE_IN_ORDER')
    await expect(close('2026-09')).rejects.toThrow('MONTHS_CLOSE_IN_ORDER')
    await close('2026-11')
    await expect(reopen('2026-10')).rejects.toThrow('not the last closed month')
    expect(() =>
      byHand("update closed_month set reopened_at = 'x', reopened_by = closed_by where closing = 1"),
    ).toThrow('MONTHS_CLOSE_IN_ORDER')
  })

  test('a closing and its balances cannot be changed by hand', async () => {
    await close('2026-10')
    expect(() => byHand('delete from closed_month')).toThrow('MONTHS_CLOSE_IN_ORDER')
    expect(() => byHand("update closed_month set month = '2026-01'")).toThrow('MONTHS_CLOSE_IN_ORDER')
    expect(() => byHand('update balance_at_close set quantity = 1')).toThrow('BALANCES_ARE_MOVED')
    expect(() => byHand('delete from balance_at_close')).toThrow('BALANCES_ARE_MOVED')
    expect(() => byHand('insert or replace into balance_at_close select * from balance_at_close')).toThrow('BALANCES')
    const insert = 'insert into balance_at_close values (1, ?, ?, 3)'
    expect(() => byHand(insert, ledger.second, ledger.lot)).toThrow('BALANCES_ARE_MOVED')
  })

  test('a closing typed by hand keeps its balances like any other, and no balance is typed after it', () => {
    byHand("insert into closed_month values (1, '2026-10', 'x', ?, null, null)", administrator.id)
    expect(ledger.raw.prepare('select place_id, quantity from balance_at_close').all()).toEqual([
      { place_id: ledger.first, quantity: 40 },
    ])
    for (const sql of ['update balance set quantity = 39', 'delete from balance']) {
      expect(() => byHand(sql)).toThrow('BALANCES_ARE_MOVED')
    }
    moveByHand({ from: ledger.first, to: ledger.second, quantity: 30 })
    expect([balance(ledger.first), balance(ledger.second)]).toEqual([10, 30])
  })

  test('the balances kept are those at the end of the month', async () => {
    must(await ledger.post('2026-11-02', [{ from: supplier, to: ledger.first, quantity: 500 }]))
    await close('2026-10')
    await close('2026-11')
    const kept = ledger.raw.prepare('select closing, quantity from balance_at_close where place_id = ?')
    expect(kept.all(ledger.first)).toEqual([
      { closing: 1, quantity: 40 },
      { closing: 2, quantity: 540 },
    ])
  })
})
