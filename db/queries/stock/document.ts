import { sql } from 'kysely'
import type { DocumentDecision } from '#shared/domain/stock/document-decision.ts'
import type { StockDocumentKind } from '#shared/domain/stock/kinds/document-kinds.ts'
import type { Reader, Tx } from '../../schema.ts'
import { ownOffice } from '../settings/own-office.ts'
import { isStanding } from './document-link.ts'

/** The records that a document's head refers to, each in a column of its own. */
export interface DocumentReferences {
  supplier_id: string | null
  donor_id: string | null
  project_id: string | null
  transporter_id: string | null
  distribution_id: string | null
  report_id: string | null
}

export interface NewDocument extends DocumentReferences {
  id: string
  kind: StockDocumentKind
  number: string
  warehouse_id: string | null
  from_place_id: string
  to_place_id: string
  happened_on: string
  recorded_at: string
  recorded_by: string
  details: string
  line_count: number
  link_count: number
  movement_count: number
  /** The units that it moves; the ledger refuses another sum. */
  quantity: number
}

export interface NewLine {
  itemId: string | null
  lotId: string | null
  /** Its other fields, as they were typed. */
  details: object
}

export interface NewMovement {
  lotId: string
  fromPlaceId: string
  toPlaceId: string
  quantity: number
}

/** Writes the head of a document of this office; its lines and movements follow in the same transaction. */
export async function insertDocument(tx: Tx, document: NewDocument): Promise<void> {
  await tx
    .insertInto('document')
    .values({ ...document, office_id: ownOffice })
    .execute()
}

/** Writes the lines of a document as they were typed, numbered from 1 in the order given. */
export async function insertDocumentLines(tx: Tx, documentId: string, lines: readonly NewLine[]): Promise<void> {
  if (lines.length === 0) return
  await sql`
    insert into document_line (document_id, line_no, item_id, lot_id, details)
    select ${documentId}, key + 1, value ->> 'itemId', value ->> 'lotId', value ->> 'details'
    from json_each(${JSON.stringify(lines.map((line) => ({ ...line, details: JSON.stringify(line.details) })))})
    order by key`.execute(tx)
}

/** How a document ended that needed approval, with who decided. */
export interface NewDecision {
  document_id: string
  decision: DocumentDecision
  happened_on: string
  recorded_at: string
  recorded_by: string
  reason: string
  movement_count: number
  quantity: number
}

/** Writes who decided on a document that waits for approval; one decision a document. */
export async function insertDecision(tx: Tx, decision: NewDecision): Promise<void> {
  await tx.insertInto('document_decision').values(decision).execute()
}

/** The document must be there with this many movements announced; the triggers refuse what the ledger does not allow. */
export async function insertMovements(
  tx: Tx,
  document: { id: string; happened_on: string; recorded_at: string },
  movements: readonly NewMovement[],
): Promise<void> {
  if (movements.length === 0) return
  await sql`
    insert into movement
      (id, document_id, line_no, lot_id, from_place_id, to_place_id, quantity, happened_on, recorded_at)
    select (select coalesce(max(id), 0) from movement) + key + 1, ${document.id}, key + 1, value ->> 'lotId',
      value ->> 'fromPlaceId', value ->> 'toPlaceId', value ->> 'quantity', ${document.happened_on},
      ${document.recorded_at}
    from json_each(${JSON.stringify(movements)}) order by key`.execute(tx)
}

/** What was decided on a document; undefined while it waits, and of kinds that need no approval. */
export function findDecision(reader: Reader, documentId: string) {
  return reader.selectFrom('document_decision').selectAll().where('document_id', '=', documentId).executeTakeFirst()
}

/** The head of a document; undefined when there is none. */
export function findDocument(reader: Reader, id: string) {
  return reader.selectFrom('document').selectAll().where('id', '=', id).executeTakeFirst()
}

/** What came of a waybill that stands, the oldest first. */
export function findStandingArrivals(reader: Reader, waybillId: string) {
  return reader
    .selectFrom('document_link as came')
    .innerJoin('document', 'document.id', 'came.child_id')
    .select(['document.id', 'document.number', 'document.happened_on'])
    .where('came.parent_id', '=', waybillId)
    .where('came.relation', '=', 'arrival')
    .where(isStanding('document.id'))
    .orderBy('document.recorded_at')
    .execute()
}

/** A distribution's documents of a kind that stand, the oldest first. */
export function findStandingOf(reader: Reader, distributionId: string, kind: StockDocumentKind) {
  return reader
    .selectFrom('document')
    .select(['document.id', 'document.number', 'document.happened_on'])
    .where('document.distribution_id', '=', distributionId)
    .where('document.kind', '=', kind)
    .where(isStanding('document.id'))
    .orderBy('document.recorded_at')
    .execute()
}

/** What a document moved, by line. Quantities are in the item's unit. */
export function listMovements(reader: Reader, documentId: string) {
  return reader.selectFrom('movement').selectAll().where('document_id', '=', documentId).orderBy('line_no').execute()
}

/** The lines of a document by number; `details` is the JSON of what was typed. */
export function listLines(reader: Reader, documentId: string) {
  return reader
    .selectFrom('document_line')
    .select(['line_no', 'item_id', 'lot_id', 'details'])
    .where('document_id', '=', documentId)
    .orderBy('line_no')
    .execute()
}

/**
 * A receipt that stands of the same sender's waybill into the same warehouse for the same project; undefined if none.
 * Without supplier and donor the sender is the opening stock.
 */
export function findReceiptOfWaybill(
  reader: Reader,
  receipt: {
    waybillNumber: string
    warehouseId: string
    projectId: string
    supplier_id: string | null
    donor_id: string | null
  },
) {
  return reader
    .selectFrom('document')
    .select(['id', 'number'])
    .where('kind', '=', 'receipt')
    .where(sql`json_extract(details, '$.waybillNumber')`, '=', receipt.waybillNumber)
    .where('warehouse_id', '=', receipt.warehouseId)
    .where('project_id', '=', receipt.projectId)
    .where('supplier_id', 'is', receipt.supplier_id)
    .where('donor_id', 'is', receipt.donor_id)
    .where(isStanding('document.id'))
    .executeTakeFirst()
}
