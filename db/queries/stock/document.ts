import { sql } from 'kysely'
import type { Reader, Tx } from '../../schema.ts'

export interface NewDocument {
  id: string
  kind: string
  number: string
  warehouse_id: string | null
  from_place_id: string
  to_place_id: string
  happened_on: string
  recorded_at: string
  recorded_by: string
  reverses_id: string | null
  waybill_id: string | null
  distribution_id: string | null
  details: string
  line_count: number
  movement_count: number
}

export interface NewMovement {
  lotId: string
  fromPlaceId: string
  toPlaceId: string
  quantity: number
}

/** Rows in one statement: well below SQLite's limit of 32,766 parameters. */
const batch = 500

export async function insertDocument(tx: Tx, document: NewDocument): Promise<void> {
  await tx.insertInto('document').values(document).execute()
}

export async function insertDocumentLines(tx: Tx, documentId: string, typed: readonly object[]): Promise<void> {
  const rows = typed.map((line, index) => ({
    document_id: documentId,
    line_no: index + 1,
    typed: JSON.stringify(line),
  }))
  for (let from = 0; from < rows.length; from += batch) {
    await tx
      .insertInto('document_line')
      .values(rows.slice(from, from + batch))
      .execute()
  }
}

/** The document must be there with this many movements announced; the triggers refuse what the ledger does not allow. */
export async function insertMovements(
  tx: Tx,
  document: Pick<NewDocument, 'id' | 'happened_on' | 'recorded_at'>,
  movements: readonly NewMovement[],
): Promise<void> {
  const last = await tx
    .selectFrom('movement')
    .select((at) => at.fn.max('id').as('id'))
    .executeTakeFirst()
  const first = (last?.id ?? 0) + 1
  const rows = movements.map((movement, index) => ({
    id: first + index,
    document_id: document.id,
    line_no: index + 1,
    lot_id: movement.lotId,
    from_place_id: movement.fromPlaceId,
    to_place_id: movement.toPlaceId,
    quantity: movement.quantity,
    happened_on: document.happened_on,
    recorded_at: document.recorded_at,
  }))
  for (let from = 0; from < rows.length; from += batch) {
    await tx
      .insertInto('movement')
      .values(rows.slice(from, from + batch))
      .execute()
  }
}

export function findDocument(reader: Reader, id: string) {
  return reader.selectFrom('document').selectAll().where('id', '=', id).executeTakeFirst()
}

/** The document that reverses this one, or undefined. */
export function findReversal(reader: Reader, id: string) {
  return reader.selectFrom('document').select(['id', 'number']).where('reverses_id', '=', id).executeTakeFirst()
}

/** Documents of a kind that stand on a waybill or a distribution and were not reversed, the oldest first. */
export function findStanding(
  reader: Reader,
  on: { waybillId: string } | { distributionId: string },
  kind: 'arrival' | 'waybill' | 'return' | 'distribution-report',
) {
  const [column, id] =
    'waybillId' in on ? (['waybill_id', on.waybillId] as const) : (['distribution_id', on.distributionId] as const)
  return reader
    .selectFrom('document')
    .select(['document.id', 'document.number', 'document.happened_on'])
    .where(`document.${column}`, '=', id)
    .where('document.kind', '=', kind)
    .where(({ not, exists, selectFrom }) =>
      not(exists(selectFrom('document as later').select('later.id').whereRef('later.reverses_id', '=', 'document.id'))),
    )
    .orderBy('document.recorded_at')
    .execute()
}

export function listMovements(reader: Reader, documentId: string) {
  return reader.selectFrom('movement').selectAll().where('document_id', '=', documentId).orderBy('line_no').execute()
}

export function listTypedLines(reader: Reader, documentId: string) {
  return reader
    .selectFrom('document_line')
    .select(['line_no', 'typed'])
    .where('document_id', '=', documentId)
    .orderBy('line_no')
    .execute()
}

/** An unreversed receipt of the same sender's waybill into the same warehouse for the same project; undefined if none. */
export function findReceiptOfWaybill(
  reader: Reader,
  receipt: { waybillNumber: string; warehouseId: string; projectId: string; source: string },
) {
  return reader
    .selectFrom('document')
    .select(['id', 'number'])
    .where('kind', '=', 'receipt')
    .where(sql`json_extract(details, '$.waybillNumber')`, '=', receipt.waybillNumber)
    .where('warehouse_id', '=', receipt.warehouseId)
    .where(sql`json_extract(details, '$.projectId')`, '=', receipt.projectId)
    .where(sql`json_extract(details, '$.source')`, '=', receipt.source)
    .where(({ not, exists, selectFrom }) =>
      not(exists(selectFrom('document as later').select('later.id').whereRef('later.reverses_id', '=', 'document.id'))),
    )
    .executeTakeFirst()
}
