import type { Reader } from '../../schema.ts'

/** Documents in the order of their ids, those after one id (empty: from the first), at most `limit`. */
export function listDocumentsAfter(reader: Reader, after: string, limit: number) {
  return reader.selectFrom('document').selectAll().where('id', '>', after).orderBy('id').limit(limit).execute()
}

/** Lines, links, decision and movements of these documents, each in its order. */
export async function readDocumentParts(reader: Reader, ids: readonly string[]) {
  return {
    lines: await reader
      .selectFrom('document_line')
      .selectAll()
      .where('document_id', 'in', ids)
      .orderBy('document_id')
      .orderBy('line_no')
      .execute(),
    links: await reader
      .selectFrom('document_link')
      .selectAll()
      .where('child_id', 'in', ids)
      .orderBy('child_id')
      .orderBy('parent_id')
      .execute(),
    decisions: await reader.selectFrom('document_decision').selectAll().where('document_id', 'in', ids).execute(),
    movements: await reader
      .selectFrom('movement')
      .select(['document_id', 'lot_id', 'from_place_id', 'to_place_id', 'quantity'])
      .where('document_id', 'in', ids)
      .orderBy('document_id')
      .orderBy('line_no')
      .execute(),
  }
}

/** What the journal entries that name one of these documents say, part by part, the earliest first. */
export function listDocumentEntries(reader: Reader, ids: readonly string[]) {
  return reader
    .selectFrom('journal_detail')
    .select('journal_detail.details')
    .where('journal_detail.seq', 'in', (from) =>
      from
        .selectFrom('journal_subject')
        .select('journal_subject.seq')
        .where('journal_subject.kind', '=', 'document')
        .where('journal_subject.subject_id', 'in', ids),
    )
    .orderBy('journal_detail.seq')
    .execute()
}
