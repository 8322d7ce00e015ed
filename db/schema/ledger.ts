import type { ColumnType } from 'kysely'

type WrittenOnce<T> = ColumnType<T, T, never>

/**
 * Where goods are or go. A warehouse, a waybill's load and a distribution have the id of that record; the outside
 * places have the fixed ids of `outsidePlaces` (db/queries/place.ts).
 */
export interface PlaceTable {
  id: WrittenOnce<string>
  kind: WrittenOnce<string>
  /** 1: never below zero, on any day. */
  real: WrittenOnce<number>
}

/** Goods that cannot be told apart: item × batch × expiry × project × owner × condition. */
export interface LotTable {
  id: WrittenOnce<string>
  item_id: WrittenOnce<string>
  /** Empty when the goods carry none. */
  batch: WrittenOnce<string>
  expires_on: WrittenOnce<string | null>
  project_id: WrittenOnce<string>
  /** Empty: the organisation's own. */
  owner: WrittenOnce<string>
  condition: WrittenOnce<'good' | 'damaged'>
}

/** A posted paper. Triggers refuse every change: a mistake is corrected by a document that reverses it. */
export interface DocumentTable {
  id: WrittenOnce<string>
  kind: WrittenOnce<string>
  number: WrittenOnce<string>
  warehouse_id: WrittenOnce<string | null>
  /** Where the goods come from and go to in the end; a waybill's movements go to its in-transit place. */
  from_place_id: WrittenOnce<string>
  to_place_id: WrittenOnce<string>
  happened_on: WrittenOnce<string>
  recorded_at: WrittenOnce<string>
  recorded_by: WrittenOnce<string>
  reverses_id: WrittenOnce<string | null>
  /** The waybill that an arrival is of. */
  waybill_id: WrittenOnce<string | null>
  distribution_id: WrittenOnce<string | null>
  /** JSON object: the fields of its kind, as they were typed. */
  details: WrittenOnce<string>
  line_count: WrittenOnce<number>
  movement_count: WrittenOnce<number>
}

/** A line as it was typed (JSON object), also what moves nothing: missing goods, remarks. */
export interface DocumentLineTable {
  document_id: WrittenOnce<string>
  /** From 1 without gaps. */
  line_no: WrittenOnce<number>
  typed: WrittenOnce<string>
}

/** One row of the ledger: a quantity (item's unit, above zero) of a lot from one place to another. */
export interface MovementTable {
  /** From 1 without gaps, given by the writer: a row taken out would be seen. */
  id: WrittenOnce<number>
  document_id: WrittenOnce<string>
  /** From 1 without gaps within the document. */
  line_no: WrittenOnce<number>
  lot_id: WrittenOnce<string>
  from_place_id: WrittenOnce<string>
  to_place_id: WrittenOnce<string>
  quantity: WrittenOnce<number>
  happened_on: WrittenOnce<string>
  recorded_at: WrittenOnce<string>
}

/** Read only: kept by a trigger, and refused by one when it is not the sum of the movements. */
export interface BalanceTable {
  place_id: ColumnType<string, never, never>
  lot_id: ColumnType<string, never, never>
  quantity: ColumnType<number, never, never>
}

export interface NumberSeriesTable {
  kind: WrittenOnce<string>
  code: WrittenOnce<string>
  year: WrittenOnce<number>
  last: number
}

/** One closing of a month; a reopened month has another row when it closes again. */
export interface ClosedMonthTable {
  /** From 1 without gaps. */
  closing: WrittenOnce<number>
  /** `YYYY-MM`. */
  month: WrittenOnce<string>
  closed_at: WrittenOnce<string>
  closed_by: WrittenOnce<string>
  reopened_at: string | null
  reopened_by: string | null
}

/** The balances at the end of a month as it closed, without the zeros. */
export interface BalanceAtCloseTable {
  closing: WrittenOnce<number>
  place_id: WrittenOnce<string>
  lot_id: WrittenOnce<string>
  quantity: WrittenOnce<number>
}

export interface LedgerTables {
  place: PlaceTable
  lot: LotTable
  document: DocumentTable
  document_line: DocumentLineTable
  movement: MovementTable
  balance: BalanceTable
  number_series: NumberSeriesTable
  closed_month: ClosedMonthTable
  balance_at_close: BalanceAtCloseTable
}
