import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { caseConcepts, type MonthDataset, monthDataset } from '#shared/domain/report/v1/month.ts'
import { reconcileMonth } from '#shared/domain/report/v1/reconcile-month.ts'

const names = { en: 'Blanket', fr: 'Couverture', ar: 'بطانية' }
const item = { code: 'BLANKET', names, unit: 'piece' }
const soap = { code: 'SOAP', names, unit: 'piece' }
const project = { code: 'LY-0231', donor: 'JPN' }
const tripoli = { code: 'TIP', names }
const sebha = { code: 'SEB', names }

/**
 * A month in which a distribution crosses its end: 500 blankets left for sites, 300 were given out and verified, 20 came
 * back, 5 were lost, and 175 are at a site not yet reported. 100 went from Tripoli to Sebha, 80 arrived, 20 are under way.
 */
const month: MonthDataset = {
  format: 'amana-month',
  version: 1,
  office: { name: 'Tripoli', code: 'TIP', country: 'LY', timeZone: 'Africa/Tripoli', demo: false },
  preparedBy: null,
  month: '2026-10',
  cut: { at: '2026-11-02T08:00:00Z', journalSequence: 812, journalHash: 'ab'.repeat(32) },
  previous: { month: '2026-09', digest: 'cd'.repeat(32) },
  reopened: [],
  ageBands: ['0-4', '5-17', '18-59', '60+'],
  populationGroups: ['migrant'],
  stock: [
    {
      ...{ warehouse: tripoli, item, project, opening: 1000, received: 400, arrived: 0, returned: 20 },
      ...{ toWarehouses: 100, toDistributions: 500, losses: 0, closing: 820, closingDamaged: 4 },
    },
    {
      ...{ warehouse: sebha, item, project, opening: 0, received: 0, arrived: 80, returned: 0 },
      ...{ toWarehouses: 0, toDistributions: 0, losses: 0, closing: 80, closingDamaged: 0 },
    },
    {
      ...{ warehouse: tripoli, item: soap, project, opening: 60, received: 0, arrived: 0, returned: 0 },
      ...{ toWarehouses: 0, toDistributions: 0, losses: 0, closing: 60, closingDamaged: 0 },
    },
  ],
  transit: [{ item, project, opening: 0, dispatched: 100, arrived: 80, lost: 0, closing: 20 }],
  distributionFlow: [
    {
      ...{ item, project, opening: 0, dispatched: 500, distributed: 300, returned: 20, lost: 5, damaged: 0 },
      closing: 175,
    },
  ],
  distributions: [],
  itemsDistributed: [{ item, project, distributed: 300 }],
  caseSteps: [
    { step: 'document-issued', nationality: 'GIN', people: 7, ageing: { to30: 4, to60: 2, to90: 0, over90: 1 } },
    { step: 'document-received', nationality: 'NGA', people: 3, ageing: { to30: 3, to60: 0, to90: 0, over90: 0 } },
  ],
  caseEvents: { ...noEvents(), registered: 6 },
  people: { opening: 8, registered: 6, left: 4, closing: 10 },
  highlights: '',
  limitations: '',
  authority: { name: 'Tripoli office', fingerprint: 'AA:BB' },
}

function noEvents(): MonthDataset['caseEvents'] {
  return Object.fromEntries(caseConcepts.map((concept) => [concept, 0])) as MonthDataset['caseEvents']
}

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
  let at = copy as unknown as Record<string | number, unknown>
  for (const key of path.slice(0, -1)) at = at[key] as Record<string | number, unknown>
  const last = path.at(-1) ?? ''
  at[last] = Number(at[last]) + by
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

  test('a figure that is no whole number is no dataset', () => {
    expect(monthDataset.safeParse(changed(month, ['people', 'closing'], 0.5)).success).toBe(false)
    expect(monthDataset.safeParse(changed(month, ['stock', 0, 'closing'], -2000)).success).toBe(false)
  })
})
