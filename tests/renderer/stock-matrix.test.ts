import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Item } from '#shared/contract/reference.ts'
import { buildMatrix, columnOf, markOf, type StockRow } from '../../renderer/src/features/stock/on-hand/build-matrix.ts'

const item = (id: string, code: string, category: Item['category']): Item => ({
  ...{ id, code, nameEn: code, nameFr: '', nameAr: '', category, unit: 'piece', packUnit: '', unitsPerPack: 1 },
  ...{ weightGrams: 0, volumeMillilitres: 0, tracksBatch: true, tracksExpiry: true, warnDaysBeforeExpiry: 30 },
  ...{ isMenstrualHygiene: false, barcode: '', status: 'active' },
})
const soap = item('s', 'SOAP', 'hygiene')
const blanket = item('b', 'BLANKET', 'nfi')
const itemOf = (id: string) => [soap, blanket].find((one) => one.id === id)
const row = (change: Partial<StockRow> = {}): StockRow => ({
  ...{ lotId: 'l', itemId: 's', projectId: 'p', batch: '', expiresOn: null, condition: 'good', owner: '' },
  ...{ placeId: 'tip', warehouseId: 'tip', placeKind: 'warehouse', placeName: 'Tripoli', quantity: 10, expired: false },
  ...change,
})
const today = '2026-11-22'

test('what can be used is good and not expired; what soon cannot is part of it, the rest stands beside it', () => {
  const [group] = buildMatrix(
    [
      row({ quantity: 10 }),
      row({ quantity: 5, expiresOn: '2026-12-01' }),
      row({ quantity: 3, expiresOn: '2026-11-01', expired: true }),
      row({ quantity: 2, condition: 'damaged' }),
    ],
    itemOf,
    today,
  )
  expect(group?.items[0]?.cells.get('tip')).toEqual({ usable: 15, expiring: 5, expired: 3, damaged: 2 })
})

test('damaged goods stay damaged when they expire, and a lot expires soon up to its item’s own warning', () => {
  expect(markOf(row({ condition: 'damaged', expired: true }), soap, today)).toBe('damaged')
  expect(markOf(row({ expiresOn: '2026-12-22' }), soap, today)).toBe('expiring')
  expect(markOf(row({ expiresOn: '2026-12-23' }), soap, today)).toBeUndefined()
})

test('categories stand in their own order, items by code, and nothing is shown of what is gone', () => {
  const groups = buildMatrix(
    [row(), row({ itemId: 'b' }), row({ itemId: 'unknown' }), row({ quantity: 0 })],
    itemOf,
    today,
  )
  expect(groups.map((group) => [group.category, group.items.map((one) => one.item.code)])).toEqual([
    ['nfi', ['BLANKET']],
    ['hygiene', ['SOAP']],
  ])
})

test('all waybills are one column, all distributions another', () => {
  expect(columnOf({ warehouseId: null, placeKind: 'in-transit' })).toBe('in-transit')
  expect(columnOf({ warehouseId: 'tip', placeKind: 'warehouse' })).toBe('tip')
})

describe('whatever there is', () => {
  const anyRow = fc
    .record({
      quantity: fc.integer({ min: 0, max: 1000 }),
      itemId: fc.constantFrom('s', 'b'),
      place: fc.constantFrom('tip', 'seb'),
      condition: fc.constantFrom('good' as const, 'damaged' as const),
      expiresOn: fc.constantFrom(null, '2026-10-01', '2026-12-01', '2027-12-01'),
    })
    .map(({ place, ...rest }) =>
      row({ ...rest, placeId: place, warehouseId: place, expired: rest.expiresOn !== null && rest.expiresOn < today }),
    )
  test('the matrix holds every unit once: usable, expired and damaged make up the stock', () => {
    fc.assert(
      fc.property(fc.array(anyRow, { maxLength: 30 }), (rows) => {
        const items = buildMatrix(rows, itemOf, today).flatMap((group) => group.items)
        const units = items.map(({ total }) => total.usable + total.expired + total.damaged)
        expect(units.reduce((sum, one) => sum + one, 0)).toBe(rows.reduce((sum, one) => sum + one.quantity, 0))
        for (const { cells, total } of items) {
          const usable = [...cells.values()].reduce((sum, cell) => sum + cell.usable, 0)
          expect(usable).toBe(total.usable)
        }
      }),
    )
  })
})
