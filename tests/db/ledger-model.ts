import { lastDay, type Month, monthOf } from '#shared/domain/dates.ts'

export interface ModelRow {
  lot: string
  from: string
  to: string
  quantity: number
  day: string
}

/**
 * The ledger said again in the plainest way: a list of rows, every question answered by adding all of them up. What the
 * triggers and queries do with balances, snapshots and indexes must agree with it.
 */
export class LedgerModel {
  readonly rows: ModelRow[] = []
  readonly documents: { id: string; rows: ModelRow[]; reversed: boolean; reverses: boolean; day: string }[] = []
  closed: Month[] = []
  private readonly real: ReadonlySet<string>

  constructor(real: readonly string[]) {
    this.real = new Set(real)
  }

  /** What is at a place at the end of a day. */
  balance(place: string, lot: string, day: string): number {
    let sum = 0
    for (const row of this.rows) {
      if (row.lot !== lot || row.day > day) continue
      if (row.to === place) sum += row.quantity
      if (row.from === place) sum -= row.quantity
    }
    return sum
  }

  isClosed(day: string): boolean {
    return this.closed.some((month) => month >= monthOf(day))
  }

  /** Whether rows may be added: on no day would a real place be negative. */
  allows(rows: readonly ModelRow[]): boolean {
    const before = this.rows.length
    this.rows.push(...rows)
    const days = new Set(this.rows.map((row) => row.day))
    const fine = rows.every(
      (row) => !this.real.has(row.from) || [...days].every((day) => this.balance(row.from, row.lot, day) >= 0),
    )
    this.rows.length = before
    return fine
  }

  /** Every place and lot that has something (or lacks it) at the end of a day. */
  stock(day: string): Map<string, number> {
    const stock = new Map<string, number>()
    const add = (place: string, lot: string, quantity: number) => {
      const key = `${place} ${lot}`
      stock.set(key, (stock.get(key) ?? 0) + quantity)
    }
    for (const row of this.rows) {
      if (row.day > day) continue
      add(row.to, row.lot, row.quantity)
      add(row.from, row.lot, -row.quantity)
    }
    for (const [key, quantity] of stock) if (quantity === 0) stock.delete(key)
    return stock
  }

  /** The last day of the last closed month, or none. */
  lastClosedDay(): string | undefined {
    const month = this.closed.at(-1)
    return month && lastDay(month)
  }
}
