import { sql } from 'kysely'
import type { StockDocumentKind } from '#shared/domain/stock/kinds/document-kinds.ts'
import type { Reader } from '../../schema.ts'
import { isStanding, isUnderWay } from './document-link.ts'

export interface DocumentFilter {
  kinds: readonly StockDocumentKind[]
  warehouseId: string | null
  /** Part of a number, of a typed detail (driver, plate, sender's waybill) or of a warehouse's name; empty for any. */
  text: string
  /** Only waybills whose goods are still on the road. */
  openOnly: boolean
}

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
      query.where((at) => at.and([at('document.kind', '=', 'waybill'), isUnderWay('document.id')])),
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

/** How many documents the filter lets through, over all pages. */
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
    .leftJoin('document_decision as ended', 'ended.document_id', 'document.id')
    .leftJoin('office_user as decider', 'decider.id', 'ended.recorded_by')
    .select(sql<number>`document.quantity + coalesce(ended.quantity, 0)`.as('units'))
    .select(['ended.decision', 'ended.happened_on as decided_on', 'ended.reason as decision_reason'])
    .select('decider.display_name as decided_by_name')
    .select([isStanding('document.id').as('is_standing'), isUnderWay('document.id').as('is_under_way')])
}

export type DocumentRow = Awaited<ReturnType<typeof findDocumentRows>>[number]

/** Per document: the codes of the projects of what it moved. */
export function listDocumentProjects(reader: Reader, ids: readonly string[]) {
  return reader
    .selectFrom('movement')
    .innerJoin('lot', 'lot.id', 'movement.lot_id')
    .innerJoin('project', 'project.id', 'lot.project_id')
    .select(['movement.document_id', 'project.code'])
    .distinct()
    .where('movement.document_id', 'in', [...ids])
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

/** The ids of the documents that belong together: what it stands on, what stands on it, all of one distribution. */
export async function listRelatedIds(
  reader: Reader,
  document: { id: string; distribution_id: string | null },
): Promise<string[]> {
  const { id } = document
  const related = sql<{ id: string }>`(
    select parent_id as id from document_link where child_id = ${id}
    union select child_id from document_link where parent_id = ${id}
    -- The other arrivals of an arrival's waybill.
    union select sibling.child_id from document_link as own
      join document_link as sibling on sibling.parent_id = own.parent_id
      where own.child_id = ${id} and own.relation <> 'reversal' and sibling.child_id <> ${id}
    union select id from document where distribution_id = ${document.distribution_id} and id <> ${id}
  )`.as<'related'>('related')
  return (await reader.selectFrom(related).select('id').execute()).map((row) => row.id)
}
