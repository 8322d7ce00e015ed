import type { Item } from '#shared/contract/reference.ts'
import type { Day } from '#shared/domain/dates.ts'
import { type ItemCategory, itemCategories } from '#shared/domain/reference/item.ts'
import { lotState } from '#shared/domain/stock/lot.ts'
import type { office } from '../../../office/client.ts'

export type StockRow = Awaited<ReturnType<typeof office.stock.onHand>>['rows'][number]

export const marks = ['expired', 'expiring', 'damaged'] as const
export type Mark = (typeof marks)[number]

/** What of an item is at one place, or at all of them. `usable` is good and not expired; `expiring` is part of it. */
export interface Cell extends Record<Mark, number> {
  usable: number
}
export interface MatrixItem {
  item: Item
  /** By column id; no entry where there is nothing. */
  cells: ReadonlyMap<string, Cell>
  total: Cell
}
export interface MatrixGroup {
  category: ItemCategory
  items: MatrixItem[]
}

/** Goods on the road and at distributions stand in one column each, whatever waybill or distribution they are under. */
export const columnOf = (row: Pick<StockRow, 'warehouseId' | 'placeKind'>): string => row.warehouseId ?? row.placeKind

/** Which mark a lot carries on a day; none when it is good and keeps longer than its item's warning time. */
export function markOf(row: Pick<StockRow, 'condition' | 'expiresOn'>, item: Item, on: Day): Mark | undefined {
  const state = lotState(row, item.warnDaysBeforeExpiry, on)
  return marks.find((mark) => mark === state)
}

const nothing: Cell = { usable: 0, expired: 0, expiring: 0, damaged: 0 }

function add(cell: Cell, quantity: number, mark: Mark | undefined): Cell {
  const next = { ...cell }
  if (mark !== 'expired' && mark !== 'damaged') next.usable += quantity
  if (mark) next[mark] += quantity
  return next
}

/** Lots on hand as items × places, grouped by category in its fixed order, items by code. */
export function buildMatrix(
  rows: readonly StockRow[],
  itemOf: (id: string) => Item | undefined,
  on: Day,
): MatrixGroup[] {
  const found = new Map<string, { item: Item; cells: Map<string, Cell>; total: Cell }>()
  for (const row of rows) {
    const item = itemOf(row.itemId)
    if (!item || row.quantity === 0) continue
    const entry = found.get(item.id) ?? { item, cells: new Map<string, Cell>(), total: nothing }
    const mark = markOf(row, item, on)
    const column = columnOf(row)
    entry.cells.set(column, add(entry.cells.get(column) ?? nothing, row.quantity, mark))
    entry.total = add(entry.total, row.quantity, mark)
    found.set(item.id, entry)
  }
  const items = [...found.values()].sort((a, b) => (a.item.code < b.item.code ? -1 : 1))
  return itemCategories
    .map((category) => ({ category, items: items.filter(({ item }) => item.category === category) }))
    .filter((group) => group.items.length > 0)
}
