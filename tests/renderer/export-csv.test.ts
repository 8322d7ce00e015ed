import { expect, test } from 'vitest'
import { formatFor } from '../../renderer/src/text/format.ts'
import { exportCsv } from '../../renderer/src/ui/list-page/export-csv.ts'
import { type ListColumn, rowSearch } from '../../renderer/src/ui/list-page/list-column.ts'

interface Row {
  number: string
  day: string
  quantity: number
  from: string
  state: string
}
const columns: ListColumn<Row>[] = [
  { id: 'number', label: 'Number', kind: 'code', value: (row) => row.number },
  { id: 'day', label: 'Date', kind: 'day', value: (row) => row.day },
  { id: 'quantity', label: 'Quantity', kind: 'number', value: (row) => row.quantity },
  { id: 'from', label: 'From "sender"', value: (row) => row.from },
  { id: 'state', label: 'State', value: (row) => row.state, word: (row) => `${row.state}ed` },
]
const rows: Row[] = [
  { number: 'GRN-1', day: '2026-11-14', quantity: 1204, from: '=HYPERLINK("http://x")', state: 'post' },
  { number: 'GRN-2', day: '2026-11-15', quantity: -3, from: 'أَحمد', state: 'open' },
]
const format = formatFor({ language: 'en', digits: 'latn', country: 'LY' })

test('an export holds what is shown, says how many rows it has, and runs no formula', () => {
  expect(exportCsv(columns, rows, format, 'Rows')).toBe(
    [
      '\ufeff"Number","Date","Quantity","From ""sender""","State"',
      '"GRN-1","2026-11-14",1204,"\'=HYPERLINK(""http://x"")","posted"',
      '"GRN-2","2026-11-15",-3,"أَحمد","opened"',
      '"Rows",2',
      '',
    ].join('\r\n'),
  )
})

test('a list is filtered by every word typed, in any column, whatever the spelling and the digits', () => {
  const fits = rowSearch(columns, format)
  const found = (typed: string) => rows.filter((row) => fits(row, typed)).map(({ number }) => number)
  expect(found('grn')).toEqual(['GRN-1', 'GRN-2'])
  expect(found('14 nov')).toEqual(['GRN-1'])
  expect(found('2026-11-15')).toEqual(['GRN-2'])
  expect(found('احمد')).toEqual(['GRN-2'])
  expect(found('١٢٠٤')).toEqual(['GRN-1'])
  expect(found('1,204 posted')).toEqual(['GRN-1'])
  expect(found('nothing')).toEqual([])
})
