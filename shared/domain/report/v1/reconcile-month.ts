import type { ReconciledConcept, Reconciliation } from '../month-head.ts'
import type { MonthDataset } from './month.ts'

/**
 * every figure that the report gives at two places, compared; also that each row adds up. A report with an unequal
 * line must not be signed.
 */
export function reconcileMonth(data: MonthDataset): Reconciliation[] {
  return [
    ...data.stock.map((row) =>
      compare('stock-closing', `${row.warehouse.code} ${row.item.code} ${row.project.code}`, {
        'closing balance': row.closing,
        'opening and movements':
          row.opening + row.received + row.arrived + row.returned - row.toWarehouses - row.toDistributions - row.losses,
      }),
    ),
    ...data.transit.map((row) =>
      compare('transit-closing', `${row.item.code} ${row.project.code}`, {
        'closing balance': row.closing,
        'opening and movements': row.opening + row.dispatched - row.arrived - row.lost,
      }),
    ),
    ...data.distributionFlow.map((row) =>
      compare('distribution-closing', `${row.item.code} ${row.project.code}`, {
        'closing balance': row.closing,
        'opening and movements': row.opening + row.dispatched - row.distributed - row.returned - row.lost - row.damaged,
      }),
    ),
    ...byItem('to-distributions', {
      'A-1': data.stock.map((row) => [row, row.toDistributions]),
      'B-5': data.distributionFlow.map((row) => [row, row.dispatched]),
    }),
    ...byItem('returned', {
      'A-1': data.stock.map((row) => [row, row.returned]),
      'B-5': data.distributionFlow.map((row) => [row, row.returned]),
    }),
    ...byItem('distributed', {
      'B-3': data.itemsDistributed.map((row) => [row, row.distributed]),
      'B-5': data.distributionFlow.map((row) => [row, row.distributed]),
    }),
    ...byItem('between-warehouses', {
      'A-1 out': data.stock.map((row) => [row, row.toWarehouses]),
      'A-4': data.transit.map((row) => [row, row.dispatched]),
    }),
    ...byItem('arrived', {
      'A-1 in': data.stock.map((row) => [row, row.arrived]),
      'A-4': data.transit.map((row) => [row, row.arrived]),
    }),
    ...data.caseSteps.map((row) =>
      compare('ageing', `${row.step} ${row.nationality}`, {
        people: row.people,
        'ageing bands': row.ageing.to30 + row.ageing.to60 + row.ageing.to90 + row.ageing.over90,
      }),
    ),
    compare('people-active', '', {
      'C-1': sum(data.caseSteps.map((row) => row.people)),
      'opening, registered and left': data.people.opening + data.people.registered - data.people.left,
      closing: data.people.closing,
    }),
    compare('registered', '', { 'C-1': data.people.registered, 'C-2': data.caseEvents.registered ?? 0 }),
  ]
}

type Keyed = { item: { code: string }; project: { code: string } }

function byItem(concept: ReconciledConcept, places: Record<string, [Keyed, number][]>): Reconciliation[] {
  const names = Object.keys(places)
  const keys = new Set(Object.values(places).flatMap((rows) => rows.map(([row]) => keyOf(row))))
  return [...keys].map((key) =>
    compare(
      concept,
      key,
      Object.fromEntries(
        names.map((name) => [
          name,
          sum((places[name] ?? []).filter(([row]) => keyOf(row) === key).map(([, value]) => value)),
        ]),
      ),
    ),
  )
}

function keyOf(row: Keyed): string {
  return `${row.item.code} ${row.project.code}`
}

function compare(concept: ReconciledConcept, of: string, figures: Record<string, number>): Reconciliation {
  const places = Object.entries(figures).map(([place, figure]) => ({ place, figure }))
  return { concept, of, places, equal: new Set(places.map(({ figure }) => figure)).size <= 1 }
}

function sum(values: number[]): number {
  return values.reduce((total, value) => total + value, 0)
}
