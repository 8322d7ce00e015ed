import { expect, test } from 'vitest'
import { scrollToRow, visibleRows } from '../../renderer/src/ui/line-grid/visible-rows.ts'
import { type Place, walk } from '../../renderer/src/ui/line-grid/walk.ts'

// Two lines and the empty one; the second line tracks no batch (column 2), column 3 is computed.
const usable = ({ row, column }: Place) => column !== 3 && !(row === 1 && column === 2)
const field = { rows: 3, columns: 5, usable }
const from = (row: number, column: number) => ({ row, column })

test('Enter walks the cells in reading order, over what cannot be typed, and begins the next line', () => {
  const path: string[] = []
  let at: Place | undefined = from(0, 0)
  while (at) {
    path.push(`${at.row}${at.column}`)
    at = walk(at, 'next', field)
  }
  expect(path).toEqual(['00', '01', '02', '04', '10', '11', '14', '20', '21', '22', '24'])
})

test('the way back is the same way, and leads out of the grid at its start', () => {
  expect(walk(from(1, 4), 'previous', field)).toEqual(from(1, 1))
  expect(walk(from(1, 0), 'previous', field)).toEqual(from(0, 4))
  expect(walk(from(0, 0), 'previous', field)).toBeUndefined()
})

test('up and down keep the column, or take the nearest before it that can be typed in', () => {
  expect(walk(from(0, 2), 'down', field)).toEqual(from(1, 1))
  expect(walk(from(2, 4), 'up', field)).toEqual(from(1, 4))
  expect(walk(from(0, 0), 'up', field)).toBeUndefined()
  expect(walk(from(2, 0), 'down', field)).toBeUndefined()
  expect(walk(from(1, 1), 'last', field)).toEqual(from(2, 0))
  expect(walk(from(1, 1), 'lineEnd', field)).toEqual(from(1, 4))
})

test('of five thousand lines only those in view and some around them are drawn', () => {
  const { start, end } = visibleRows(5000, 32_000, 640, 32)
  expect(start).toBeLessThanOrEqual(1000)
  expect(end).toBeGreaterThanOrEqual(1020)
  expect(end - start).toBeLessThan(50)
  expect(visibleRows(3, 0, 640, 32)).toEqual({ start: 0, end: 3 })
  expect(visibleRows(0, 0, 640, 32)).toEqual({ start: 0, end: 0 })
})

test('the row one is on is scrolled into view whole, and not at all when it is in view', () => {
  expect(scrollToRow(10, 0, 640, 32, 32)).toBe(0)
  expect(scrollToRow(100, 0, 640, 32, 32)).toBe(100 * 32 + 64 - 640)
  expect(scrollToRow(2, 640, 640, 32, 32)).toBe(64)
})
