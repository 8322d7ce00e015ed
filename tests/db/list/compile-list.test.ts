import fc from 'fast-check'
import { sql } from 'kysely'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { findListRows, type ListAsked, statementOfAll, summarizeList } from '#db/queries/list/compile-list.ts'
import { readStatement } from '#db/queries/list/read-statement.ts'
import { rowsInMemory, summaryInMemory } from '#shared/domain/list/answer-in-memory.ts'
import { defineList, type ListFilter, type ListRow } from '#shared/domain/list/list.ts'
import { makeDatabase, type TestDatabase } from '#tests/support/office-file.ts'

const list = defineList({
  name: 'sample',
  permission: 'stock.read',
  columns: {
    name: { type: 'text' },
    code: { type: 'code' },
    quantity: { type: 'number', sum: true },
    weight: { type: 'number', sum: true },
    on: { type: 'day' },
    at: { type: 'instant' },
    state: { type: 'choice', choices: ['open', 'done', 'reversed'], group: true },
    flags: { type: 'choices' },
  },
  order: [{ column: 'on', descending: true }],
})
const columns = Object.keys(list.columns)
const timeZone = 'Africa/Tripoli'

/** Few different values, near each other, so that ties, equal folds and bounds happen all the time. */
const names = ['Ali', 'ali', 'ALÍ', 'على', 'علي', 'عَلِيّ', 'Kit 2', 'Kit 10', 'Kit ١٠', "d'Eau été", '', '%_', 'Ali kit']
const codes = ['GRN-TIP-1', 'GRN-TIP-10', 'grn tip 2', 'WB–SEB–1', '١٢٣', '123', '']
const days = ['2026-10-31', '2026-11-01', '2026-11-02', '2026-11-30']
const instants = [
  '2026-10-31T21:59:59.999Z',
  '2026-10-31T22:00:00.000Z',
  '2026-11-01T12:00:00.000Z',
  '2026-11-02T23:00:00.000Z',
]
const quantities = [-3, 0, 1, 2, 10, 1000]
const states = ['open', 'done', 'reversed']
const flagSets = ['', 'a', 'a b', 'b ab', 'ab']
const maybe = <T>(values: readonly T[]) => fc.option(fc.constantFrom(...values), { freq: 6 })

const row = fc.record({
  name: fc.constantFrom(...names),
  code: fc.constantFrom(...codes),
  quantity: maybe(quantities),
  weight: maybe(quantities),
  on: maybe(days),
  at: maybe(instants),
  state: maybe([...states, 'unheard-of']),
  flags: fc.constantFrom(...flagSets),
})
const rows = fc
  .array(row, { maxLength: 30 })
  .map((all): ListRow[] => all.map((each, index) => ({ id: `id-${String(index).padStart(2, '0')}`, ...each })))

const typed = fc.constantFrom(
  'ali',
  'ALI',
  'علي',
  'kit 10',
  '10',
  '١٢',
  'ete',
  'grntip',
  'grn-tip',
  'wb seb',
  '%',
  '',
  'kit ali',
)
const filter: fc.Arbitrary<ListFilter> = fc.oneof(
  fc.record({ column: fc.constantFrom('name', 'code'), is: fc.constant('containing' as const), text: typed }),
  fc.record({
    column: fc.constantFrom('state', 'flags', 'code'),
    is: fc.constant('one-of' as const),
    values: fc.array(fc.constantFrom(...states, 'a', 'ab', '123', 'GRN-TIP-1'), { maxLength: 3 }),
  }),
  fc.record({
    column: fc.constant('quantity'),
    is: fc.constant('between' as const),
    from: maybe(quantities),
    to: maybe(quantities),
  }),
  fc.record({
    column: fc.constantFrom('on', 'at'),
    is: fc.constant('between' as const),
    from: maybe(days),
    to: maybe(days),
  }),
  fc.record({ column: fc.constantFrom(...columns), is: fc.constant('empty' as const) }),
)
const ids = fc.array(fc.constantFrom('id-00', 'id-01', 'id-05'), { maxLength: 3 })
const question: fc.Arbitrary<ListAsked> = fc.record({
  text: fc.oneof({ weight: 3, arbitrary: fc.constant('') }, { weight: 1, arbitrary: typed }),
  filters: fc.array(filter, { maxLength: 2 }),
  sort: fc.array(fc.record({ column: fc.constantFrom(...columns), descending: fc.boolean() }), { maxLength: 2 }),
  group: fc.option(fc.constantFrom('state', 'on', 'name'), { freq: 3 }),
  selection: fc.oneof(
    { weight: 4, arbitrary: fc.constant(undefined) },
    {
      weight: 1,
      arbitrary: fc.oneof(
        ids.map((only) => ({ only })),
        ids.map((allBut) => ({ allBut })),
      ),
    },
  ),
})

describe('a list asked in SQL answers what the same question answers in memory', () => {
  let office: TestDatabase
  beforeAll(async () => {
    office = await makeDatabase()
    await sql`create table sample (id text primary key, name text, code text, quantity integer, weight integer, "on" text,
      at text, state text, flags text) strict`.execute(office.db)
  })
  afterAll(() => office.remove())
  beforeEach(() => sql`delete from sample`.execute(office.db))

  const fill = async (all: readonly ListRow[]) => {
    await sql`delete from sample`.execute(office.db)
    for (const each of all) {
      await sql`insert into sample values (${sql.join(['id', ...columns].map((id) => each[id] ?? null))})`.execute(
        office.db,
      )
    }
  }
  const source = { rows: sql<object>`(select * from sample)` }

  test('rows, order, page, count, totals and groups', async () => {
    await fc.assert(
      fc.asyncProperty(rows, question, fc.nat(6), fc.integer({ min: 1, max: 8 }), async (all, asked, offset, limit) => {
        await fill(all)
        const expected = rowsInMemory(list, all, asked, timeZone)
        const compiled = { list, source, question: asked, timeZone }
        const found = await findListRows(office.db, compiled, { columns, offset, limit })
        expect(found).toEqual(expected.slice(offset, offset + limit))
        const whole = [...readStatement(office.raw, statementOfAll(office.db, compiled, []), 2)]
        expect(whole.flat().map((each) => each.id)).toEqual(expected.map((each) => each.id))
        expect(await summarizeList(office.db, compiled)).toEqual(summaryInMemory(list, expected, asked.group))
      }),
      { numRuns: 400 },
    )
  })

  test('a name is found in any case, accents, Arabic forms and digits', async () => {
    await fill([
      { id: '1', name: 'Béatrice', code: 'GRN-TIP-2026-00012' },
      { id: '2', name: 'أحمد', code: '١٢' },
    ])
    const find = async (asked: Partial<ListAsked>) =>
      (
        await findListRows(
          office.db,
          { list, source, timeZone, question: { text: '', filters: [], sort: [], group: null, ...asked } },
          { columns: [], offset: 0, limit: 9 },
        )
      ).map((each) => each.id)
    expect(await find({ text: 'beatrice' })).toEqual(['1'])
    expect(await find({ text: 'احمد' })).toEqual(['2'])
    expect(await find({ text: '12' })).toEqual(['2', '1'])
    expect(await find({ filters: [{ column: 'code', is: 'containing', text: 'grn tip' }] })).toEqual(['1'])
    expect(await find({ filters: [{ column: 'code', is: 'containing', text: 'GRNTIP2026' }] })).toEqual(['1'])
  })
})
