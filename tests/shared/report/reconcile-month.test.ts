import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type MonthDataset, monthDataset } from '#shared/domain/report/v1/month.ts'
import { reconcileMonth } from '#shared/domain/report/v1/reconcile-month.ts'
import { sampleMonth as month, noEvents } from './sample-month.ts'

const unequal = (data: MonthDataset) => reconcileMonth(data).filter((each) => !each.equal)

type Path = (string | number)[]

/** Every figure of the tables that stand in more than one place, by its path in the dataset. */
function figuresOf(value: unknown, path: Path = []): Path[] {
  if (typeof value === 'number') return [path]
  if (value === null || typeof value !== 'object') return []
  return Object.entries(value).flatMap(([key, each]) => figuresOf(each, [...path, key]))
}

function changed(data: MonthDataset, path: Path, by: number): MonthDataset {
  const copy = structuredClone(data)
  const holder = path.slice(0, -1).reduce<object>((at, key) => {
    const next: unknown = Reflect.get(at, key)
    if (typeof next !== 'object' || next === null) throw new Error(`${path.join('.')} is not in the dataset`)
    return next
  }, copy)
  const last = path.at(-1) ?? ''
  Reflect.set(holder, last, Number(Reflect.get(holder, last)) + by)
  return copy
}

describe('X-8 figures for one concept are equal wherever they stand', () => {
  test('the example is a dataset, and reconciles although a distribution crosses the month’s end', () => {
    expect(monthDataset.parse(month)).toEqual(month)
    expect(unequal(month)).toEqual([])
  })

  test('any figure of A-1, A-4, B-3, B-5, C-1 and the people that is changed alone is noticed', () => {
    const tables = ['stock', 'transit', 'distributionFlow', 'itemsDistributed', 'caseSteps', 'people'] as const
    const figures = tables
      .flatMap((table) => figuresOf(month[table], [table]))
      .filter((path) => path.at(-1) !== 'closingDamaged')
    expect(figures.length).toBeGreaterThan(40)
    fc.assert(
      fc.property(fc.constantFrom(...figures), fc.integer({ min: 1, max: 1000 }), (path, by) => {
        expect(unequal(changed(month, path, by))).not.toEqual([])
      }),
      { numRuns: 300 },
    )
    for (const path of figures) expect(unequal(changed(month, path, 1)), path.join('.')).not.toEqual([])
  })

  test('every figure has its sign: what came is added, what left or was lost is taken away', () => {
    const [tripoli, sebha, ...others] = month.stock
    const [transit] = month.transit
    const [flow] = month.distributionFlow
    const [step, ...steps] = month.caseSteps
    if (!tripoli || !sebha || !transit || !flow || !step) throw new Error('The example month lacks a row')
    const busy: MonthDataset = {
      ...month,
      stock: [
        { ...tripoli, losses: 10, arrived: 7, closing: 817 },
        { ...sebha, opening: 3, arrived: 75, closing: 78 },
        ...others,
      ],
      transit: [{ ...transit, opening: 9, arrived: 82, lost: 5, closing: 22 }],
      distributionFlow: [{ ...flow, opening: 40, damaged: 2, closing: 213 }],
      caseSteps: [{ ...step, people: 9, ageing: { ...step.ageing, to90: 2 } }, ...steps],
      people: { ...month.people, opening: 10, closing: 12 },
    }
    expect(unequal(busy)).toEqual([])
  })

  test('each comparison says what is compared, of what, and where both figures stand', () => {
    const told = reconcileMonth(month).map(({ concept, of, places }) =>
      [concept, of, ...places.map(({ place, figure }) => `${place}=${figure}`)].join('; '),
    )
    expect(told).toEqual([
      'stock-closing; TIP BLANKET LY-0231; closing balance=820; opening and movements=820',
      'stock-closing; SEB BLANKET LY-0231; closing balance=80; opening and movements=80',
      'stock-closing; TIP SOAP LY-0231; closing balance=60; opening and movements=60',
      'transit-closing; BLANKET LY-0231; closing balance=20; opening and movements=20',
      'distribution-closing; BLANKET LY-0231; closing balance=175; opening and movements=175',
      'to-distributions; BLANKET LY-0231; A-1=500; B-5=500',
      'to-distributions; SOAP LY-0231; A-1=0; B-5=0',
      'returned; BLANKET LY-0231; A-1=20; B-5=20',
      'returned; SOAP LY-0231; A-1=0; B-5=0',
      'distributed; BLANKET LY-0231; B-3=300; B-5=300',
      'between-warehouses; BLANKET LY-0231; A-1 out=100; A-4=100',
      'between-warehouses; SOAP LY-0231; A-1 out=0; A-4=0',
      'arrived; BLANKET LY-0231; A-1 in=80; A-4=80',
      'arrived; SOAP LY-0231; A-1 in=0; A-4=0',
      'ageing; document-issued GIN; people=7; ageing bands=7',
      'ageing; document-received NGA; people=3; ageing bands=3',
      'people-active; ; C-1=10; opening, registered and left=10; closing=10',
      'registered; ; C-1=6; C-2=6',
    ])
  })

  test('the registered of C-2 are those of C-1', () => {
    expect(unequal({ ...month, caseEvents: { ...noEvents(), registered: 5 } })).toMatchObject([
      {
        concept: 'registered',
        places: [
          { place: 'C-1', figure: 6 },
          { place: 'C-2', figure: 5 },
        ],
      },
    ])
  })

  test('what one table has and another leaves out is noticed, with both figures', () => {
    expect(unequal({ ...month, itemsDistributed: [] })).toMatchObject([
      { concept: 'distributed', of: 'BLANKET LY-0231', places: [{ figure: 0 }, { figure: 300 }] },
    ])
  })

  const row = {
    ...{
      number: 'DR-TIP-2026-00001',
      happenedOn: '2026-10-20',
      place: { en: 'Tajoura', fr: 'Tadjoura', ar: 'تاجوراء' },
    },
    ...{ pcode: 'LY020301', siteType: 'shelter', type: 'emergency', households: 40 },
    project: { code: 'LY-0231', donor: 'JPN' },
    people: [{ group: 'migrant', sex: 'female', band: '18-59', disability: 'without', people: 30 }],
  } as const satisfies MonthDataset['distributions'][number]

  test.each([
    ['a distribution without its people', { distributions: [{ ...row, people: [{}] }] }],
    ['people of no sex', { distributions: [{ ...row, people: [{ ...row.people[0], sex: 'other' }] }] }],
    [
      'people whose disability is a guess',
      { distributions: [{ ...row, people: [{ ...row.people[0], disability: '' }] }] },
    ],
    ['people in halves', { distributions: [{ ...row, people: [{ ...row.people[0], people: 1.5 }] }] }],
    ['given out without a figure', { itemsDistributed: [{}] }],
    ['a step without its ageing', { caseSteps: [{ step: 'a', nationality: 'GIN', people: 1, ageing: {} }] }],
    ['a step that is nothing', { caseSteps: [{}] }],
    ['no age bands', { ageBands: [] }],
    ['no population groups', { populationGroups: [] }],
    ['a previous report without its digest', { previous: {} }],
    ['a reopening that nobody did', { reopened: [{}] }],
    ['no people under way', { people: {} }],
    ['an office without a name', { office: {} }],
    ['a preparer without a name', { preparedBy: {} }],
    ['no cut', { cut: {} }],
    ['no authority', { authority: {} }],
    ['another version', { version: 2 }],
    ['a month that is none', { month: '2026-13' }],
    ['a figure nobody knows', { surplus: 1 }],
  ])('%s is no dataset', (_what, wrong) => {
    const good = { ...month, distributions: [row] }
    expect(monthDataset.safeParse(good).success).toBe(true)
    expect(monthDataset.safeParse({ ...good, ...wrong }).success).toBe(false)
  })

  test.each(['female', 'male'] as const)('people are %s, with any answer about disability', (sex) => {
    for (const disability of ['with', 'without', 'not-stated'] as const) {
      const distributions = [{ ...row, people: [{ ...row.people[0], sex, disability }] }]
      expect(monthDataset.safeParse({ ...month, distributions }).success, disability).toBe(true)
    }
  })

  test('a dataset may have several age bands and groups', () => {
    const wide = { ...month, ageBands: ['0-4', '5+'], populationGroups: ['migrant', 'host'] }
    expect(monthDataset.safeParse(wide).success).toBe(true)
  })

  test('a figure that is no whole number is no dataset', () => {
    expect(monthDataset.safeParse(changed(month, ['people', 'closing'], 0.5)).success).toBe(false)
    expect(monthDataset.safeParse(changed(month, ['stock', 0, 'closing'], -2000)).success).toBe(false)
  })
})
