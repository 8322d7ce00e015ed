import { describe, expect, test } from 'vitest'
import { rowsInMemory, summaryInMemory } from '#shared/domain/list/answer-in-memory.ts'
import { defineList, type ListFilter, type ListOrder, type ListRow } from '#shared/domain/list/list.ts'

const list = defineList({
  name: 'sample',
  permission: 'stock.read',
  columns: {
    name: { type: 'text' },
    code: { type: 'code' },
    quantity: { type: 'number', sum: true },
    at: { type: 'instant' },
    state: { type: 'choice', choices: ['open', 'done'], group: true },
    flags: { type: 'choices' },
  },
  order: [{ column: 'name', descending: false }],
})
const none = { name: '', code: '', quantity: null, at: null, state: null, flags: '' }
const rows: ListRow[] = [
  { id: 'a', ...none, name: 'Kit 10', code: 'GRN-TIP-10', quantity: 0, at: '2026-10-31T22:00:00.000Z' },
  { id: 'b', ...none, name: 'Kit 2', code: 'WB 7', state: 'done', flags: 'late lost' },
  { id: 'c', ...none, name: 'Été', quantity: 5, at: '2026-10-31T21:59:59.999Z', state: 'open', flags: 'lost' },
  { id: 'd', ...none, name: null, code: null, state: 'unheard-of' },
]
const ask = (asked: { text?: string; filters?: ListFilter[]; sort?: ListOrder[]; group?: string | null }) =>
  rowsInMemory(list, rows, { text: '', filters: [], sort: [], group: null, ...asked }, 'Africa/Tripoli')
    .map(({ id }) => id)
    .join('')

describe('a filter in memory', () => {
  test.each<[string, ListFilter, string]>([
    ['a code, with or without its dashes', { column: 'code', is: 'containing', text: 'grntip' }, 'a'],
    ['a code that is typed with other dashes', { column: 'code', is: 'containing', text: 'W–B7' }, 'b'],
    ['a name is not a code: its spaces count', { column: 'name', is: 'containing', text: 'kit1' }, ''],
    ['every word of a name', { column: 'name', is: 'containing', text: '2 KIT' }, 'b'],
    ['nothing typed keeps only what is there', { column: 'quantity', is: 'containing', text: '' }, 'ac'],
    ['a choice', { column: 'state', is: 'one-of', values: ['open', 'done'] }, 'bc'],
    ['what is not there is no choice, not even by the word', { column: 'state', is: 'one-of', values: ['null'] }, ''],
    ['a choice is a whole one', { column: 'state', is: 'one-of', values: ['op'] }, ''],
    ['one of several choices', { column: 'flags', is: 'one-of', values: ['lost'] }, 'bc'],
    ['several choices are no one choice', { column: 'flags', is: 'one-of', values: ['late lost'] }, ''],
    ['from, with what is exactly there', { column: 'quantity', is: 'between', from: 0, to: null }, 'ac'],
    ['until, with what is exactly there', { column: 'quantity', is: 'between', from: null, to: 0 }, 'a'],
    ['between without an end keeps what is there', { column: 'quantity', is: 'between', from: null, to: null }, 'ac'],
    ['an empty text is nowhere between', { column: 'name', is: 'between', from: null, to: null }, 'cba'],
    ["an instant is of the office's day", { column: 'at', is: 'between', from: '2026-11-01', to: '2026-11-01' }, 'a'],
    ['an empty text and nothing are both empty', { column: 'code', is: 'empty' }, 'dc'],
    ['nothing is empty, zero is not', { column: 'quantity', is: 'empty' }, 'db'],
  ])('%s', (_rule, filter, found) => {
    expect([...ask({ filters: [filter] })].sort()).toEqual([...found].sort())
  })
})

describe('rows in memory', () => {
  test('what is typed is looked for in what is there, its words in any order and column', () => {
    expect(ask({ text: '7 kit' })).toBe('b')
    expect(ask({ text: 'ete' })).toBe('c')
    expect(ask({ text: 's' })).toBe('')
  })

  test('numbers in a name stand in their order, of equals the newest last, and first where the order is turned', () => {
    expect(ask({})).toBe('dcba')
    expect(ask({ sort: [{ column: 'name', descending: true }] })).toBe('abcd')
    expect(ask({ sort: [{ column: 'code', descending: false }] })).toBe('dcab')
  })

  test('choices stand in the order of their list, unknown ones after them, none first', () => {
    expect(ask({ sort: [{ column: 'state', descending: false }] })).toBe('acbd')
    expect(ask({ group: 'state' })).toBe('acbd')
  })

  test('groups are counted and summed, those without a value as well', () => {
    expect(summaryInMemory(list, rows, 'state')).toEqual({
      total: 4,
      totals: { quantity: 5 },
      groups: [
        { value: null, count: 1, totals: { quantity: 0 } },
        { value: 'open', count: 1, totals: { quantity: 5 } },
        { value: 'done', count: 1, totals: { quantity: 0 } },
        { value: 'unheard-of', count: 1, totals: { quantity: 0 } },
      ],
    })
    expect(summaryInMemory(list, rows, null).groups).toEqual([])
  })
})
