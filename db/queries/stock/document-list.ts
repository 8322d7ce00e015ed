import { sql } from 'kysely'
import type { Reader } from '../../schema.ts'
import { isStanding, isUnderWay } from './document-link.ts'

/** The documents with these ids, with what the list shows of them. */
export function findDocumentRows(reader: Reader, ids: readonly string[]) {
  return reader
    .selectFrom('document')
    .innerJoin('office_user', 'office_user.id', 'document.recorded_by')
    .selectAll('document')
    .select('office_user.display_name as recorded_by_name')
    .leftJoin('document_decision as ended', 'ended.document_id', 'document.id')
    .leftJoin('office_user as decider', 'decider.id', 'ended.recorded_by')
    .select(sql<number>`document.quantity + coalesce(ended.quantity, 0)`.as('units'))
    .select(['ended.decision', 'ended.happened_on as decided_on', 'ended.reason as decision_reason'])
    .select('decider.display_name as decided_by_name')
    .select([isStanding('document.id').as('is_standing'), isUnderWay('document.id').as('is_under_way')])
    .where('document.id', 'in', [...ids])
    .orderBy('document.recorded_at')
    .execute()
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
