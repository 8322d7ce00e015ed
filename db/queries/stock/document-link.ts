import { type SqlBool, sql } from 'kysely'
import type { DocumentRelation } from '#shared/domain/stock/document-relation.ts'
import type { Reader, Tx } from '../../schema.ts'

/** What a new document stands on. */
export interface NewLink {
  parentId: string
  relation: DocumentRelation
}

/** The document must be there with this many links announced. */
export async function insertLinks(tx: Tx, childId: string, links: readonly NewLink[]): Promise<void> {
  if (links.length === 0) return
  const rows = links.map(({ parentId, relation }) => ({ child_id: childId, parent_id: parentId, relation }))
  await tx.insertInto('document_link').values(rows).execute()
}

/** In a query: the id of the document that reverses the one whose id is in a column; null when none does. */
export const reversalOf = (column: string) =>
  sql<string | null>`(
    select undo.child_id from document_link as undo
      where undo.parent_id = ${sql.ref(column)} and undo.relation = 'reversal')`

/** In a query: whether the document whose id is in a column stands, that is, no other reverses it. */
export const isStanding = (column: string) =>
  sql<SqlBool>`not exists (
    select 1 from document_link as undo where undo.parent_id = ${sql.ref(column)} and undo.relation = 'reversal')`

/** In a query: the id of the document that the one whose id is in a column reverses; null when it is no reversal. */
export const reversedBy = (column: string) =>
  sql<string | null>`(
    select done.parent_id from document_link as done
      where done.child_id = ${sql.ref(column)} and done.relation = 'reversal')`

/** In a query: whether some goods of the waybill whose id is in a column are still in transit. */
export const isUnderWay = (column: string) =>
  sql<SqlBool>`exists (select 1 from balance as load where load.place_id = ${sql.ref(column)})`

/** The document that reverses this one, or undefined. */
export function findReversal(reader: Reader, id: string) {
  return reader
    .selectFrom('document_link as undo')
    .innerJoin('document', 'document.id', 'undo.child_id')
    .select(['document.id', 'document.number'])
    .where('undo.parent_id', '=', id)
    .where('undo.relation', '=', 'reversal')
    .executeTakeFirst()
}

/** What these documents stand on, in the order of their ids. */
export function listLinksOf(reader: Reader, childIds: readonly string[]) {
  return reader
    .selectFrom('document_link')
    .selectAll()
    .where('child_id', 'in', [...childIds])
    .orderBy('child_id')
    .orderBy('parent_id')
    .execute()
}
