import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import Papa from 'papaparse'
import { expect, test } from 'vitest'
import { exportList } from '#office/list/export-list.ts'
import { defineList, type ListRow } from '#shared/domain/list/list.ts'
import { makeFolder } from '#tests/support/office-file.ts'
import { readDay } from '../../../renderer/src/ui/field/read-day.ts'
import { readQuantity } from '../../../renderer/src/ui/field/read-quantity.ts'
import { readTable } from '../../../renderer/src/ui/line-grid/read-table.ts'

const list = defineList({
  name: 'sample',
  permission: 'stock.read',
  columns: {
    code: { type: 'code' },
    name: { type: 'text' },
    quantity: { type: 'number', sum: true },
    expiry: { type: 'day' },
  },
  order: [{ column: 'code', descending: false }],
})

const rows: ListRow[] = [
  { id: 1, code: '00012', name: 'بطانية، 150×200', quantity: 38200, expiry: '2027-03-31' },
  { id: 2, code: '=1+1', name: '-Soap, "green"\nof Aleppo', quantity: 0, expiry: null },
  { id: 3, code: '٠١٢', name: 'Été; d’eau', quantity: 7, expiry: '2026-11-14' },
]

test('what leaves as a file comes back by a paste: codes, days, quantities, Arabic', async () => {
  const place = makeFolder()
  const path = join(place.path, 'sample.csv')
  const columns = Object.keys(list.columns).map((id) => ({ id, label: id, words: {} }))
  const question = { text: '', filters: [], sort: [] }
  const written = await exportList(
    list,
    { total: rows.length, batches: [rows] },
    {
      question,
      group: null,
      selection: { allBut: [] },
      columns,
      format: 'csv',
      path,
      totalLabel: 'Total',
      language: 'en',
    },
    {
      timeZone: 'UTC',
      officeFolder: '/nowhere',
      part: path,
      progress: () => undefined,
      stopIfUnwanted: () => undefined,
    },
  )
  expect(written).toEqual({ rows: 3, path, totals: { quantity: 38207 } })
  // A spreadsheet opens the file, and puts on the clipboard what was marked in it.
  const { data } = Papa.parse<string[]>(readFileSync(path, 'utf8').slice(1), { skipEmptyLines: true })
  const read = readTable(Papa.unparse(data.slice(1, -1), { delimiter: '\t' }))
  const back = read.map(([code, name, quantity = '', expiry = '']) => ({
    ...{ code, name, quantity: readQuantity(quantity), expiry: readDay(expiry, '2026-11-01') ?? null },
  }))
  const expected = rows.map(({ id: _, ...row }) => ({ ...row, name: String(row.name).replace(/\s+/g, ' ') }))
  expect(new Set(back)).toEqual(new Set(expected))
  expect(data.at(-1)).toEqual(['Total 3', '', '38207', ''])
  place.remove()
})
