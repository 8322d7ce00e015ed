import { describe, expect, test } from 'vitest'
import { readCountPaste } from '../../renderer/src/features/distribution/counts/count-paste.ts'
import { formatFor } from '../../renderer/src/text/format.ts'
import { addUpLines } from '../../renderer/src/ui/line-grid/add-up.ts'
import {
  type CellContext,
  dayColumn,
  lookupColumn,
  quantityColumn,
  selectColumn,
  textColumn,
} from '../../renderer/src/ui/line-grid/columns.ts'
import { isTable, readTable } from '../../renderer/src/ui/line-grid/read-table.ts'
import { readRow, stageRows } from '../../renderer/src/ui/line-grid/stage-rows.ts'

interface Item {
  id: string
  code: string
  name: string
  alsoFoundBy: readonly string[]
  tracksBatch: boolean
}
interface Line {
  id: string
  item: Item | null
  quantity: number | null
  batch: string
  expiry: string | null
  condition: 'good' | 'damaged' | null
}
const items: Item[] = [
  { id: 'b', code: 'NFI-BLK-01', name: 'Blanket', alsoFoundBy: ['بطّانيّة', '6291041500213'], tracksBatch: false },
  { id: 'h', code: 'HYG-KIT-02', name: 'Hygiene kit', alsoFoundBy: [], tracksBatch: true },
]
const tracked = (line: Line) => line.item?.tracksBatch ?? true
const columns = [
  lookupColumn<Line, Item>({
    id: 'item',
    label: 'Item',
    required: true,
    choices: () => items,
    get: (line) => line.item,
    set: (line, item) => ({ ...line, item }),
  }),
  quantityColumn<Line>({
    id: 'quantity',
    label: 'Quantity',
    required: true,
    min: 1,
    max: () => 10_000,
    get: (line) => line.quantity,
    set: (line, quantity) => ({ ...line, quantity }),
  }),
  textColumn<Line>({
    id: 'batch',
    label: 'Batch',
    required: true,
    maxLength: 8,
    capitals: true,
    applies: tracked,
    get: (line) => line.batch,
    set: (line, batch) => ({ ...line, batch }),
  }),
  dayColumn<Line>({
    id: 'expiry',
    label: 'Expiry',
    monthEnds: true,
    applies: tracked,
    get: (line) => line.expiry,
    set: (line, expiry) => ({ ...line, expiry }),
  }),
  selectColumn<Line, 'good' | 'damaged'>({
    id: 'condition',
    label: 'Condition',
    options: [
      { value: 'good', label: 'Good' },
      { value: 'damaged', label: 'Damaged' },
    ],
    get: (line) => line.condition,
    set: (line, condition) => ({ ...line, condition }),
  }),
]
let made = 0
const make = (): Line => {
  made += 1
  return { id: `l${made}`, item: null, quantity: null, batch: '', expiry: null, condition: 'good' }
}
const context: CellContext = {
  today: '2026-11-22',
  format: formatFor({ language: 'en', digits: 'latn', country: 'LY' }),
}
const stage = (text: string, startAt = 'item') => {
  const { rows, notTaken } = stageRows(readTable(text), columns, startAt)
  return { rows: rows.map((row) => ({ ...row, ...readRow(row, columns, make, context) })), notTaken }
}

test('a table on the clipboard is told from a word', () => {
  expect(isTable('NFI-BLK-01')).toBe(false)
  expect(isTable('NFI-BLK-01\n')).toBe(false)
  expect(isTable('NFI-BLK-01\t5')).toBe(true)
  expect(isTable('a\nb')).toBe(true)
})

test('quoted cells keep their tabs, line ends and quotes; empty rows are left out', () => {
  expect(readTable('a\t"two\nlines"\t"said ""no"""\r\n\r\n\t\t\r\nb\t c  d \n')).toEqual([
    ['a', 'two lines', 'said "no"'],
    ['b', 'c d'],
  ])
})

test('quotes that do not add up are signs like any other: no row below them is swallowed', () => {
  expect(readTable('"Blanket" large\t5\nHygiene kit\t6\n')).toEqual([
    ['"Blanket" large', '5'],
    ['Hygiene kit', '6'],
  ])
  expect(readTable('Pipe 12"\t5\n"half\t6\nRope\t7')).toEqual([
    ['Pipe 12"', '5'],
    ['"half', '6'],
    ['Rope', '7'],
  ])
  expect(readTable('""\t"a"\n')).toEqual([['', 'a']])
})

test('line ends of every system may stand in one paste, and a mark of encoding before it', () => {
  expect(readTable('\ufeffa\t1\r\nb\t2\rc\t"3\r\n4"\n\u2028\t\n')).toEqual([
    ['a', '1'],
    ['b', '2'],
    ['c', '3 4'],
  ])
})

test('commas and semicolons are of the cell, the apostrophe of our own files is not', () => {
  expect(readTable("1,000;5\t'=1+1\t'+218 91\t'tis")).toEqual([['1,000;5', '=1+1', '+218 91', "'tis"]])
  expect(readTable('   \n\t\n')).toEqual([])
})

test('good rows become lines, by code, Arabic name or barcode, with Arabic digits', () => {
  const { rows, notTaken } = stage(
    'NFI-BLK-01\t480\nبطانية\t١٢\n6291041500213\t1,000\nhyg-kit-02\t5\tb7\t11/2027\tDamaged\n',
  )
  expect(notTaken).toEqual([])
  expect(rows.map(({ line }) => [line?.item?.id, line?.quantity, line?.batch, line?.expiry, line?.condition])).toEqual([
    ['b', 480, '', null, 'good'],
    ['b', 12, '', null, 'good'],
    ['b', 1000, '', null, 'good'],
    ['h', 5, 'B7', '2027-11-30', 'damaged'],
  ])
})

test('each bad cell says what was expected, and no row is dropped', () => {
  const { rows } = stage(
    'No such\t5\nHYG-KIT-02\t12.5\tB1\t31/11/2027\tbroken\nHYG-KIT-02\t0\tTOO-LONG-BATCH\nHYG-KIT-02\t20000\nNFI-BLK-01\t5\tB9',
  )
  expect(rows).toHaveLength(5)
  expect(rows.every(({ line }) => line === undefined)).toBe(true)
  const expected = rows.map(({ cells }) =>
    Object.fromEntries(Object.entries(cells).flatMap(([id, cell]) => (cell.expected ? [[id, cell.expected]] : []))),
  )
  expect(expected).toEqual([
    { item: { code: 'known' }, batch: { code: 'filled' } },
    {
      quantity: { code: 'whole' },
      expiry: { code: 'day' },
      condition: { code: 'oneOf', label: 'Good / Damaged' },
    },
    { quantity: { code: 'atLeast', limit: 1 }, batch: { code: 'shorter', limit: 8 } },
    { quantity: { code: 'atMost', limit: 10_000 }, batch: { code: 'filled' } },
    { batch: { code: 'nothing' } },
  ])
})

test('a dash or n/a is an empty cell', () => {
  const { rows } = stage('NFI-BLK-01\t5\t-\tN/A\t—')
  expect(rows[0]?.line).toMatchObject({ quantity: 5, batch: '', expiry: null, condition: 'good' })
})

test('headings say which column is which; a column without a place is named, not dropped unsaid', () => {
  const { rows, notTaken } = stage('Quantity\tRemarks\tITEM\tempty\n7\tdented\tBlanket\t\n')
  expect(rows).toHaveLength(1)
  expect(rows[0]?.number).toBe(2)
  expect(rows[0]?.line).toMatchObject({ item: { id: 'b' }, quantity: 7 })
  expect(notTaken).toEqual(['Remarks'])
})

test('without headings the columns follow from where the paste was made', () => {
  const { rows, notTaken } = stage('5\tB1\t1/12/2027\tGood\tspare', 'quantity')
  expect(rows[0]?.cells.quantity?.text).toBe('5')
  expect(rows[0]?.cells.item?.expected).toEqual({ code: 'filled' })
  expect(notTaken).toEqual(['5'])
})

test('a row is good as soon as its bad cell is mended', () => {
  const [row] = stage('HYG-KIT-02\t12.5\tB1').rows
  if (!row) throw new Error('no row')
  const mended = readRow({ ...row, texts: { ...row.texts, quantity: '12' } }, columns, make, context)
  expect(mended.line).toMatchObject({ quantity: 12, batch: 'B1' })
})

test('taken lines of a lot that is there already are added to its line', () => {
  const line = (id: string, item: Item | undefined, quantity: number): Line => ({
    ...make(),
    id,
    item: item ?? null,
    quantity,
  })
  const rule = {
    same: (a: Line, b: Line) => a.item === b.item && a.batch === b.batch,
    addUp: (into: Line, from: Line): Line => ({ ...into, quantity: (into.quantity ?? 0) + (from.quantity ?? 0) }),
  }
  const { lines, addedTo } = addUpLines(
    [line('1', items[0], 480)],
    [line('2', items[1], 5), line('3', items[0], 20), line('4', items[1], 1)],
    rule,
  )
  expect(lines.map(({ id, quantity }) => [id, quantity])).toEqual([
    ['1', 500],
    ['2', 6],
  ])
  expect(addedTo).toEqual([0, 1])
})

describe('rows of a spreadsheet over a table of counts', () => {
  const rows = ['girls', 'boys', 'women'].map((id) => ({ id }))
  const columns = ['0-5', '6-17'].map((id) => ({ id }))
  const paste = (text: string, at = { row: 0, column: 0 }) => readCountPaste(readTable(text, true), rows, columns, at)

  test('fill the cells from where one stands; what is no count is kept as it was pasted, a dash is nothing', () => {
    expect(paste('12\tabout 40\n-\t٣٥')).toEqual({
      counts: [
        { row: 'girls', column: '0-5', count: 12 },
        { row: 'girls', column: '6-17', count: null },
        { row: 'boys', column: '0-5', count: null },
        { row: 'boys', column: '6-17', count: 35 },
      ],
      unread: { 'girls/6-17': 'about 40' },
    })
  })

  test('an empty row keeps its place', () => {
    expect(paste('1\t2\n\t\n5\t6\n')).toMatchObject({
      counts: expect.arrayContaining([
        { row: 'boys', column: '0-5', count: null },
        { row: 'women', column: '6-17', count: 6 },
      ]),
    })
  })

  test('what does not fit refuses the whole paste, and says how much there is room for', () => {
    const pasted = { rows: 2, columns: 2 }
    expect(paste('1\t2\n3\t4', { row: 2, column: 0 })).toEqual({ pasted, room: { rows: 1, columns: 2 } })
    expect(paste('1\t2\n3\t4', { row: 0, column: 1 })).toEqual({ pasted, room: { rows: 3, columns: 1 } })
    // Empty cells beyond the table are no reason.
    expect(paste('1\t\t\n3\t\n\t', { row: 1, column: 1 })).toHaveProperty('counts.length', 2)
  })
})

test('the last line of our own files, which says how many rows there are, is no row; another line of such words is', () => {
  const rows = (text: string) => stageRows(readTable(text), columns, 'item', ['Rows', 'الصفوف']).rows
  const two = 'Item\tQuantity\nNFI-BLK-01\t5\nHYG-KIT-02\t7'
  expect(rows(`${two}\nRows 2\t12`)).toHaveLength(2)
  expect(rows(`${two}\nالصفوف 2\t12`)).toHaveLength(2)
  // Without its heading, as it is when only the rows were marked.
  expect(rows('NFI-BLK-01\t5\nHYG-KIT-02\t7\nRows 2\t12')).toHaveLength(2)
  expect(rows(`${two}\nRows 9\t12`)).toHaveLength(3)
})
