import type { Reference } from '../use-reference.ts'
import { columnOf, type StockRow } from './build-matrix.ts'
import type { MatrixColumn } from './matrix-grid.tsx'

/** Every open warehouse and whatever else holds goods, warehouses by code, then the road and the distributions. */
export function matrixColumns(
  rows: readonly StockRow[],
  reference: Reference,
  words: Record<'in-transit' | 'distribution', string>,
): MatrixColumn[] {
  const filled = new Set(rows.filter((row) => row.quantity !== 0).map(columnOf))
  const warehouses = reference.warehouses
    .filter((warehouse) => warehouse.status !== 'closed' || filled.has(warehouse.id))
    .sort((a, b) => (a.code < b.code ? -1 : 1))
    .map((warehouse) => ({ id: warehouse.id, code: warehouse.code, label: reference.nameOf(warehouse) }))
  const outside = (['in-transit', 'distribution'] as const)
    .filter((kind) => filled.has(kind))
    .map((kind) => ({ id: kind, code: kind, label: words[kind] }))
  return [...warehouses, ...outside]
}
