import { type ExpressionBuilder, sql } from 'kysely'
import type { Reader, Tables } from '../../schema.ts'

export interface DocumentFilter {
  kinds: readonly string[]
  warehouseId: string | null
  /** Part of a number, of a typed detail (driver, plate, sender's waybill) or of a warehouse's name; empty for any. */
  text: string
  /** Only waybills whose goods are still on the road. */
  openOnly: boolean
}

const isReversed = (at: ExpressionBuilder<Tables, 'document'>) =>
  at.exists(
    at.selectFrom('document as reversal').select('reversal.id').whereRef('reversal.reverses_id', '=', 'document.id'),
  )

/** Whether a waybill has an arrival that was not reversed itself. */
const hasArrived = (at: ExpressionBuilder<Tables, 'document'>) =>
  at.exists(
    at
      .selectFrom('document as arrival')
      .select('arrival.id')
      .whereRef('arrival.waybill_id', '=', 'document.id')
      .where('arrival.kind', '=', 'arrival')
      .where((inner) =>
        inner.not(
          inner.exists(
            inner
              .selectFrom('document as undone')
              .select('undone.id')
              .whereRef('undone.reverses_id', '=', 'arrival.id'),
          ),
        ),
      ),
  )

function filtered(reader: Reader, filter: DocumentFilter) {
  const like = `%${filter.text.replace(/[\\%_]/g, (sign) => `\\${sign}`)}%`
  const isLike = (column: string) => sql<boolean>`${sql.ref(column)} like ${like} escape '\\'`
  return reader
    .selectFrom('document')
    .$if(filter.kinds.length > 0, (query) => query.where('document.kind', 'in', [...filter.kinds]))
    .$if(filter.warehouseId !== null, (query) =>
      query.where((at) => {
        const id = filter.warehouseId ?? ''
        return at.or([
          at('document.warehouse_id', '=', id),
          at('document.from_place_id', '=', id),
          at('document.to_place_id', '=', id),
        ])
      }),
    )
    .$if(filter.openOnly, (query) =>
      query.where((at) =>
        at.and([at('document.kind', '=', 'waybill'), at.not(isReversed(at)), at.not(hasArrived(at))]),
      ),
    )
    .$if(filter.text !== '', (query) =>
      query.where((at) =>
        at.or([
          isLike('document.number'),
          isLike('document.details'),
          at.exists(
            at
              .selectFrom('warehouse')
              .select('warehouse.id')
              .where((inner) =>
                inner.or([
                  inner('warehouse.id', '=', inner.ref('document.from_place_id')),
                  inner('warehouse.id', '=', inner.ref('document.to_place_id')),
                ]),
              )
              .where((inner) =>
                inner.or(['code', 'name_en', 'name_fr', 'name_ar'].map((name) => isLike(`warehouse.${name}`))),
              ),
          ),
        ]),
      ),
    )
}

/** One page of documents, the latest first. */
export function listDocumentRows(reader: Reader, filter: DocumentFilter, page: { offset: number; limit: number }) {
  return withState(filtered(reader, filter))
    .orderBy('document.happened_on', 'desc')
    .orderBy('document.recorded_at', 'desc')
    .orderBy('document.id', 'desc')
    .limit(page.limit)
    .offset(page.offset)
    .execute()
}

export async function countDocuments(reader: Reader, filter: DocumentFilter): Promise<number> {
  const counted = await filtered(reader, filter)
    .select((at) => at.fn.countAll<number>().as('rows'))
    .executeTakeFirst()
  return counted?.rows ?? 0
}

/** The documents with these ids, with what the list shows of them. */
export function findDocumentRows(reader: Reader, ids: readonly string[]) {
  return withState(reader.selectFrom('document'))
    .where('document.id', 'in', [...ids])
    .orderBy('document.recorded_at')
    .execute()
}

function withState(query: ReturnType<typeof filtered>) {
  return query
    .innerJoin('office_user', 'office_user.id', 'document.recorded_by')
    .selectAll('document')
    .select('office_user.display_name as recorded_by_name')
    .select((at) => [isReversed(at).as('is_reversed'), hasArrived(at).as('has_arrived')])
}

export type DocumentRow = Awaited<ReturnType<typeof findDocumentRows>>[number]

/**
 * Per document: the units it moved and the codes of their projects. A change of condition is the same goods twice, so
 * what goes to the condition-change place is not counted.
 */
export function sumDocuments(reader: Reader, ids: readonly string[]) {
  return reader
    .selectFrom('movement')
    .innerJoin('lot', 'lot.id', 'movement.lot_id')
    .innerJoin('project', 'project.id', 'lot.project_id')
    .innerJoin('place', 'place.id', 'movement.to_place_id')
    .select(['movement.document_id', 'project.code'])
    .select(sql<number>`sum(case place.kind when 'condition-change' then 0 else movement.quantity end)`.as('quantity'))
    .where('movement.document_id', 'in', [...ids])
    .groupBy(['movement.document_id', 'project.code'])
    .orderBy('project.code')
    .execute()
}

/** A document's movements with the facts of each lot and the weight (g) and volume (ml) of a unit of its item. */
export function listMovedLots(reader: Reader, documentId: string) {
  return reader
    .selectFrom('movement')
    .innerJoin('lot', 'lot.id', 'movement.lot_id')
    .innerJoin('item', 'item.id', 'lot.item_id')
    .select([
      'movement.lot_id',
      'movement.from_place_id',
      'movement.to_place_id',
      'movement.quantity',
      'lot.item_id',
      'lot.project_id',
      'lot.batch',
      'lot.expires_on',
      'lot.condition',
      'lot.owner',
      'item.weight_grams',
      'item.volume_millilitres',
    ])
    .where('movement.document_id', '=', documentId)
    .orderBy('movement.line_no')
    .execute()
}

/** The ids of the documents that belong together: a waybill and its arrivals, all of one distribution, reversals. */
export async function listRelatedIds(
  reader: Reader,
  document: { id: string; reverses_id: string | null; waybill_id: string | null; distribution_id: string | null },
): Promise<string[]> {
  const rows = await reader
    .selectFrom('document')
    .select('id')
    .where((at) =>
      at.or([
        at('waybill_id', 'in', [document.id, document.waybill_id ?? document.id]),
        at('id', 'in', [document.waybill_id ?? '', document.reverses_id ?? '']),
        at('reverses_id', '=', document.id),
        at('distribution_id', '=', document.distribution_id ?? ''),
      ]),
    )
    .where('id', '<>', document.id)
    .execute()
  return rows.map((row) => row.id)
}
