import fc from 'fast-check'
import { v7 as newId } from 'uuid'
import { afterEach, expect, test } from 'vitest'
import { listBalancesOn } from '#db/queries/stock/on-hand.ts'
import { closeMonth, reopenMonth } from '#office/stock/balance/close-month.ts'
import { closingBefore } from '#office/stock/balance/list-stock-on-hand.ts'
import { proveBalances } from '#office/stock/balance/prove-balances.ts'
import { readStockCard } from '#office/stock/balance/read-stock-card.ts'
import { reverseDocument } from '#office/stock/document/reverse-document.ts'
import { addDays, nextMonth } from '#shared/domain/dates.ts'
import { makeLedger, type TestLedger } from '#tests/support/ledger.ts'
import { outsidePlaces } from '#tests/support/office-file.ts'
import { findOrAddLot } from '#tests/support/one-lot.ts'
import { LedgerModel } from './ledger-model.ts'

/** Four months before the test's today, so that months can close in between. */
const firstOfAll = '2026-08-01'
const days = fc.integer({ min: 0, max: 110 }).map((after) => addDays(firstOfAll, after))
const places = ['supplier', 'first', 'second', 'beneficiaries', 'loss', 'condition-change'] as const
type PlaceName = (typeof places)[number]

type Step =
  | { do: 'post'; day: string; from: PlaceName; to: PlaceName; lots: { lot: 0 | 1; quantity: number }[] }
  | { do: 'reverse'; which: number; day: string }
  | { do: 'close' }
  | { do: 'reopen' }
  | { do: 'look'; day: string }

const lots = fc.uniqueArray(
  fc.record({ lot: fc.constantFrom(0 as const, 1 as const), quantity: fc.integer({ min: 1, max: 60 }) }),
  { selector: (line) => line.lot, minLength: 1, maxLength: 2 },
)
const post = (from: fc.Arbitrary<PlaceName>, to: fc.Arbitrary<PlaceName>) =>
  fc.record({ do: fc.constant('post' as const), day: days, from, to, lots }).filter((step) => step.from !== step.to)
const warehouses = fc.constantFrom<PlaceName>('first', 'second')
const steps: fc.Arbitrary<Step[]> = fc.array(
  fc.oneof(
    { weight: 6, arbitrary: post(fc.constant('supplier'), warehouses) },
    { weight: 6, arbitrary: post(warehouses, fc.constantFrom(...places)) },
    { weight: 2, arbitrary: post(fc.constantFrom(...places), fc.constantFrom(...places)) },
    { weight: 3, arbitrary: fc.record({ do: fc.constant('reverse' as const), which: fc.nat(20), day: days }) },
    { weight: 1, arbitrary: fc.constant({ do: 'close' as const }) },
    { weight: 1, arbitrary: fc.constant({ do: 'reopen' as const }) },
    { weight: 2, arbitrary: fc.record({ do: fc.constant('look' as const), day: days }) },
  ),
  { minLength: 5, maxLength: 30 },
)

let ledger: TestLedger | undefined
afterEach(async () => {
  await ledger?.remove()
  ledger = undefined
})

test('random back-dated work: conserved, never negative on any day, balances are sums, any past day is a replay', async () => {
  let refused = 0
  let taken = 0
  await fc.assert(
    fc.asyncProperty(steps, async (work) => {
      await ledger?.remove()
      ledger = await makeLedger()
      const run = await makeRun(ledger)
      for (const step of work) {
        const outcome = await run.step(step)
        if (outcome === 'refused') refused += 1
        if (outcome === 'taken') taken += 1
      }
      await run.agree()
    }),
    { numRuns: 40 },
  )
  // Both ways must have been walked, or the property says nothing.
  expect(taken).toBeGreaterThan(100)
  expect(refused).toBeGreaterThan(50)
})

async function makeRun(office: TestLedger) {
  const second = await office.write(({ tx }) =>
    findOrAddLot(tx, {
      itemId: office.item,
      projectId: office.project,
      batch: 'B2',
      expiresOn: '2027-01-31',
      owner: '',
      condition: 'good',
    }),
  )
  const lotIds = [office.lot, second] as const
  const placeIds: Record<PlaceName, string> = { ...outsidePlaces, first: office.first, second: office.second }
  const real = [office.first, office.second, outsidePlaces.beneficiaries, outsidePlaces.loss]
  const warehouses = [office.first, office.second]
  const model = new LedgerModel(real)
  const closer = { at: '2026-11-22T08:00:00.000Z', by: '0193a000-0000-7000-8000-000000000001' }

  const compare = (outcome: object, expected: string | undefined) => {
    expect('problem' in outcome ? outcome.problem : undefined).toBe(expected)
    return expected === undefined ? 'taken' : 'refused'
  }

  const doPost = async (step: Step & { do: 'post' }) => {
    const [from, to] = [placeIds[step.from], placeIds[step.to]]
    const rows = step.lots.map(({ lot, quantity }) => ({ lot: lotIds[lot], from, to, quantity, day: step.day }))
    const expected = model.isClosed(step.day) ? 'MONTH_CLOSED' : model.allows(rows) ? undefined : 'NOT_ENOUGH_STOCK'
    const id = newId()
    const outcome = await office.post(
      step.day,
      rows.map((row) => ({ ...row })),
      { id },
    )
    if (expected === undefined) {
      model.rows.push(...rows)
      model.documents.push({ id, rows, reversed: false, reverses: false, day: step.day })
    }
    return compare(outcome, expected)
  }

  const doReverse = async (step: Step & { do: 'reverse' }) => {
    if (model.documents.length === 0) return 'nothing'
    const document = model.documents[step.which % model.documents.length]
    if (!document) return 'nothing'
    const id = newId()
    const rows = document.rows.map((row) => ({ ...row, from: row.to, to: row.from, day: step.day }))
    const before = model.stock('9999-12-31')
    const expected = document.reverses
      ? 'REVERSES_A_REVERSAL'
      : document.reversed
        ? 'ALREADY_REVERSED'
        : step.day < document.day
          ? 'BEFORE_ORIGINAL'
          : model.isClosed(step.day)
            ? 'MONTH_CLOSED'
            : model.allows(rows)
              ? undefined
              : 'NOT_ENOUGH_STOCK'
    const input = { callId: newId(), id, documentId: document.id, happenedOn: step.day, reason: 'typed twice' }
    const outcome = await office.write((call) => reverseDocument(call, input))
    if (expected === undefined) {
      model.rows.push(...rows)
      document.reversed = true
      model.documents.push({ id, rows, reversed: false, reverses: true, day: step.day })
      // A reversal restores: what the document moved is back, and nothing else has moved.
      for (const row of document.rows) {
        for (const [place, sign] of [
          [row.to, -1],
          [row.from, 1],
        ] as const) {
          const key = `${place} ${row.lot}`
          const all = document.rows.filter((each) => each.lot === row.lot).reduce((sum, each) => sum + each.quantity, 0)
          expect(model.stock('9999-12-31').get(key) ?? 0).toBe((before.get(key) ?? 0) + sign * all)
        }
      }
    }
    return compare(outcome, expected)
  }

  const readStock = async (day: string) => {
    const none = { placeKinds: ['warehouse' as const], placeId: null, projectId: null, itemId: null }
    const rows = await listBalancesOn(office.db, day, await closingBefore(office.db, day), none)
    return new Map(rows.map((row) => [`${row.place_id} ${row.lot_id}`, row.quantity]))
  }
  const sorted = (stock: Map<string, number>) => [...stock].sort(([a], [b]) => (a < b ? -1 : 1))
  const look = async (day: string) => {
    const held = [...model.stock(day)].filter(([key]) => warehouses.some((place) => key.startsWith(place)))
    expect(sorted(await readStock(day))).toEqual(sorted(new Map(held)))
    for (const place of real) for (const lot of lotIds) expect(model.balance(place, lot, day)).toBeGreaterThanOrEqual(0)
  }

  const step = async (each: Step): Promise<'taken' | 'refused' | 'nothing'> => {
    if (each.do === 'post') return doPost(each)
    if (each.do === 'reverse') return doReverse(each)
    if (each.do === 'look') await look(each.day)
    if (each.do === 'close' && model.closed.length < 3) {
      const last = model.closed.at(-1)
      const month = last ? nextMonth(last) : '2026-08'
      await office.write(({ tx }) => closeMonth(tx, month, closer))
      model.closed.push(month)
    }
    const last = model.closed.at(-1)
    if (each.do === 'reopen' && last) {
      await office.write(({ tx }) => reopenMonth(tx, last, closer))
      model.closed.pop()
    }
    return 'nothing'
  }

  const agree = async () => {
    // So that every run also looks into closed months, whatever steps it drew.
    await step({ do: 'close' })
    await step({ do: 'close' })
    const days = [...new Set(model.rows.map((row) => row.day))]
    for (const day of ['2026-07-31', ...days, '2026-11-22']) await look(day)
    const proof = await proveBalances({ db: office.db })
    expect(proof).toMatchObject({ differences: [], movements: model.rows.length })
    const by = await office.write(async (call) => call.by)
    for (const warehouseId of [office.first, office.second]) {
      const input = { warehouseId, itemId: office.item, from: null, to: null }
      const card = await readStockCard({ db: office.db, by }, input)
      if ('problem' in card) throw new Error(card.problem)
      const total = lotIds.reduce((sum, lot) => sum + model.balance(warehouseId, lot, '9999-12-31'), 0)
      expect(card.closing).toBe(total)
      expect(card.rows.every((row) => row.balance >= 0)).toBe(true)
    }
  }
  return { step, agree }
}
