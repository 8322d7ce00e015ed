import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addDays } from '#shared/domain/dates.ts'
import { allocateFefo, isFefo, isPickable, type PickableLot } from '#shared/domain/stock/fefo.ts'
import { lotConditions } from '#shared/domain/stock/lot.ts'

const today = '2026-11-22'

const lot = (lotId: string, change: Partial<PickableLot> = {}): PickableLot => ({
  lotId,
  expiry: null,
  firstReceivedOn: '2026-01-01',
  available: 10,
  condition: 'good',
  projectId: 'project',
  ...change,
})

const dayNear = fc.integer({ min: -5, max: 5 }).map((count) => addDays(today, count))

const lots = fc.uniqueArray(
  fc.record({
    lotId: fc.uuid(),
    expiry: fc.option(dayNear),
    firstReceivedOn: dayNear,
    available: fc.nat(20),
    condition: fc.constantFrom(...lotConditions),
    projectId: fc.constant('project'),
  }),
  { selector: (each) => each.lotId, maxLength: 8 },
)

const sum = (numbers: number[]) => numbers.reduce((total, each) => total + each, 0)

describe('picking', () => {
  test('STK-10 takes what expires first, then what came first, goods without an expiry last', () => {
    const store = [
      lot('undated'),
      lot('late', { expiry: '2027-06-01' }),
      lot('early', { expiry: '2027-01-01', firstReceivedOn: '2026-05-01' }),
      lot('early and older', { expiry: '2027-01-01', firstReceivedOn: '2026-02-01' }),
    ]
    const permutations = [store, [...store].reverse(), [...store.slice(2), ...store.slice(0, 2)]]
    for (const each of permutations) expect(allocateFefo(each, 34, today)).toEqual(allocateFefo(store, 34, today))
    expect(allocateFefo(store, 34, today)).toEqual({
      lines: [
        { lotId: 'early and older', quantity: 10 },
        { lotId: 'early', quantity: 10 },
        { lotId: 'late', quantity: 10 },
        { lotId: 'undated', quantity: 4 },
      ],
      short: 0,
    })
  })

  test('STK-12 expired, damaged and quarantined lots are never picked; the expiry day itself is still good (STK-4)', () => {
    const store = [
      lot('expired', { expiry: addDays(today, -1) }),
      lot('last day', { expiry: today }),
      lot('damaged', { condition: 'damaged' }),
      lot('quarantined', { condition: 'quarantined' }),
      lot('written off as expired', { condition: 'expired-unfit' }),
    ]
    expect(allocateFefo(store, 30, today)).toEqual({ lines: [{ lotId: 'last day', quantity: 10 }], short: 20 })
    expect(isFefo([{ lotId: 'damaged', quantity: 1 }], store, today)).toBe(false)
    expect(isFefo([{ lotId: 'expired', quantity: 1 }], store, today)).toBe(false)
  })

  test('STK-11 goods of one project never serve another unseen', () => {
    const store = [lot('a', { projectId: 'japan' }), lot('b', { projectId: 'germany' })]
    expect(() => allocateFefo(store, 5, today)).toThrow(RangeError)
    expect(allocateFefo(store, 15, today, 'germany')).toEqual({ lines: [{ lotId: 'b', quantity: 10 }], short: 5 })
  })

  test('STK-10 a later lot before an earlier one is not FEFO; among equal lots any may come first', () => {
    const store = [
      lot('early', { expiry: '2027-01-01' }),
      lot('late', { expiry: '2027-06-01' }),
      lot('late too', { expiry: '2027-06-01' }),
    ]
    expect(isFefo([{ lotId: 'late', quantity: 1 }], store, today)).toBe(false)
    expect(
      isFefo(
        [
          { lotId: 'early', quantity: 9 },
          { lotId: 'late', quantity: 1 },
        ],
        store,
        today,
      ),
    ).toBe(false)
    expect(
      isFefo(
        [
          { lotId: 'early', quantity: 10 },
          { lotId: 'late too', quantity: 3 },
        ],
        store,
        today,
      ),
    ).toBe(true)
    expect(isFefo([{ lotId: 'early', quantity: 11 }], store, today)).toBe(false)
    expect(isFefo([{ lotId: 'unknown', quantity: 1 }], store, today)).toBe(false)
  })

  test('STK-10 the proposal gives all it can, no more than there is, and is itself FEFO', () => {
    fc.assert(
      fc.property(lots, fc.nat(80), (store, wanted) => {
        const { lines, short } = allocateFefo(store, wanted, today)
        const pickable = store.filter((each) => isPickable(each, today))
        expect(sum(lines.map((line) => line.quantity)) + short).toBe(wanted)
        expect(short).toBe(Math.max(0, wanted - sum(pickable.map((each) => each.available))))
        for (const line of lines) {
          expect(line.quantity).toBeGreaterThan(0)
          expect(line.quantity).toBeLessThanOrEqual(pickable.find((each) => each.lotId === line.lotId)?.available ?? 0)
        }
        expect(isFefo(lines, store, today)).toBe(true)
        expect(isFefo([...lines].reverse(), store, today)).toBe(true)
      }),
    )
  })

  test('STK-10 nothing left behind expires before what was taken', () => {
    fc.assert(
      fc.property(lots, fc.nat(80), (store, wanted) => {
        const { lines } = allocateFefo(store, wanted, today)
        const takenFrom = (id: string) => lines.find((line) => line.lotId === id)?.quantity ?? 0
        const left = store.filter((each) => isPickable(each, today) && takenFrom(each.lotId) < each.available)
        const taken = store.filter((each) => takenFrom(each.lotId) > 0)
        for (const one of taken) {
          for (const other of left) expect((one.expiry ?? '9999') <= (other.expiry ?? '9999')).toBe(true)
        }
      }),
    )
  })

  test('a quantity must be a whole number', () => {
    expect(() => allocateFefo([lot('a')], 1.5, today)).toThrow(RangeError)
    expect(() => allocateFefo([lot('a')], -1, today)).toThrow(RangeError)
  })
})
