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
