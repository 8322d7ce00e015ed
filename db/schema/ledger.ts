import type { ColumnType } from 'kysely'
import type { DocumentDecision } from '#shared/domain/stock/document-decision.ts'
import type { DocumentRelation } from '#shared/domain/stock/document-relation.ts'
import type { StockDocumentKind } from '#shared/domain/stock/kinds/document-kinds.ts'
import type { LotCondition } from '#shared/domain/stock/lot.ts'
import type { PlaceKind } from '#shared/domain/stock/place.ts'

type WrittenOnce<T> = ColumnType<T, T, never>

/**
 * Where goods are or go. A warehouse, a waybill's load and a distribution have the id of that record; the outside
 * places have ids derived from the office's (`outsidePlaceId`).
 */
export interface PlaceTable {
  id: WrittenOnce<string>
  /** The office it belongs to, as in every table with this column. */
  office_id: WrittenOnce<string>
  kind: WrittenOnce<PlaceKind>
  /** The warehouse that it is, or is part of. */
  warehouse_id: WrittenOnce<string | null>
  /** 1: the office has the goods there, and `balance` has a row for each lot of them. */
  held: WrittenOnce<number>
  /** 1: never below zero, on any day. */
  bounded: WrittenOnce<number>
}

/** Goods that cannot be told apart: item × batch × expiry × project × owner × condition. */
export interface LotTable {
  id: WrittenOnce<string>
  office_id: WrittenOnce<string>
  item_id: WrittenOnce<string>
  /** Empty when the goods carry none. */
  batch: WrittenOnce<string>
  expires_on: WrittenOnce<string | null>
  project_id: WrittenOnce<string>
  /** Empty: the organisation's own. */
  owner: WrittenOnce<string>
  condition: WrittenOnce<LotCondition>
}

/** A posted paper. Triggers refuse every change: a mistake is corrected by a document that reverses it. */
export interface DocumentTable {
  id: WrittenOnce<string>
  office_id: WrittenOnce<string>
  kind: WrittenOnce<StockDocumentKind>
  number: WrittenOnce<string>
  warehouse_id: WrittenOnce<string | null>
  /** Where the goods come from and go to in the end; a waybill's movements go to its in-transit place. */
  from_place_id: WrittenOnce<string>
  to_place_id: WrittenOnce<string>
  supplier_id: WrittenOnce<string | null>
  donor_id: WrittenOnce<string | null>
  project_id: WrittenOnce<string | null>
  transporter_id: WrittenOnce<string | null>
  distribution_id: WrittenOnce<string | null>
  /** The version of a distribution's report that it verifies. */
  report_id: WrittenOnce<string | null>
  happened_on: WrittenOnce<string>
  recorded_at: WrittenOnce<string>
  recorded_by: WrittenOnce<string>
  /** JSON object: the other fields of its kind, as they were typed. */
  details: WrittenOnce<string>
  line_count: WrittenOnce<number>
  link_count: WrittenOnce<number>
  movement_count: WrittenOnce<number>
  /** The units that it moves; what changes its condition counts once. */
  quantity: WrittenOnce<number>
}

/** The child stands on the parent: it is its reversal, or says what arrived of it. */
export interface DocumentLinkTable {
  child_id: WrittenOnce<string>
  parent_id: WrittenOnce<string>
  relation: WrittenOnce<DocumentRelation>
}

/** How a document that needs approval ended, once and for all. */
export interface DocumentDecisionTable {
  document_id: WrittenOnce<string>
  decision: WrittenOnce<DocumentDecision>
  /** The day on which its goods move. */
  happened_on: WrittenOnce<string>
  recorded_at: WrittenOnce<string>
  recorded_by: WrittenOnce<string>
  reason: WrittenOnce<string>
  /** Above zero when it was approved. */
  movement_count: WrittenOnce<number>
  quantity: WrittenOnce<number>
}

/** Read only: the documents that need approval and have no decision yet. */
export interface DocumentWaitingTable {
  document_id: ColumnType<string, never, never>
}

/** A line as it was typed, also what moves nothing: missing goods, remarks. */
export interface DocumentLineTable {
  document_id: WrittenOnce<string>
  /** From 1 without gaps. */
  line_no: WrittenOnce<number>
  /** What the line is about: an item where lots are made, a lot where they are there. */
  item_id: WrittenOnce<string | null>
  lot_id: WrittenOnce<string | null>
  /** JSON object: its other fields. */
  details: WrittenOnce<string>
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

/**
 * Of held places with something in them. Read only: kept by a trigger, and refused by one when it is not the sum of the
 * movements.
 */
export interface BalanceTable {
  place_id: ColumnType<string, never, never>
  lot_id: ColumnType<string, never, never>
  /** The lot's. */
  item_id: ColumnType<string, never, never>
  expires_on: ColumnType<string | null, never, never>
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

/** Read only: the balances of held places at the end of a month as it closed, without the zeros. */
export interface BalanceAtCloseTable {
  closing: ColumnType<number, never, never>
  place_id: ColumnType<string, never, never>
  lot_id: ColumnType<string, never, never>
  quantity: ColumnType<number, never, never>
}

/** A view: each closing that stands, with the closing before it and the days of the months since that one. */
export interface ClosingSpanView {
  closing: ColumnType<number, never, never>
  month: ColumnType<string, never, never>
  /** 0 for the first closing. */
  before: ColumnType<number, never, never>
  /** First day after the closing before, empty for the first; first day after this closing's month. */
  starts: ColumnType<string, never, never>
  ends: ColumnType<string, never, never>
}

/** A vocabulary (db/README.md) with what the triggers need to know of each kind. */
export interface DocumentKindTable {
  code: ColumnType<StockDocumentKind, never, never>
  /** 1: it moves nothing until somebody else approved it. */
  needs_approval: ColumnType<number, never, never>
}

export interface LedgerTables {
  document_kind: DocumentKindTable
  place: PlaceTable
  lot: LotTable
  document: DocumentTable
  document_link: DocumentLinkTable
  document_decision: DocumentDecisionTable
  document_waiting: DocumentWaitingTable
  document_line: DocumentLineTable
  movement: MovementTable
  balance: BalanceTable
  number_series: NumberSeriesTable
  closed_month: ClosedMonthTable
  closing_span: ClosingSpanView
  balance_at_close: BalanceAtCloseTable
}
