import type { Reader } from '../../schema.ts'

/** Every document with its lines, links, decision and movements, each in its order. */
export async function readWholeLedger(reader: Reader) {
  return {
    documents: await reader.selectFrom('document').selectAll().orderBy('recorded_at').execute(),
    lines: await reader.selectFrom('document_line').selectAll().orderBy('document_id').orderBy('line_no').execute(),
    links: await reader.selectFrom('document_link').selectAll().orderBy('child_id').orderBy('parent_id').execute(),
    decisions: await reader.selectFrom('document_decision').selectAll().execute(),
    movements: await reader
      .selectFrom('movement')
      .select(['document_id', 'lot_id', 'from_place_id', 'to_place_id', 'quantity'])
      .orderBy('document_id')
      .orderBy('line_no')
      .execute(),
  }
}

/** What the journal entries that name a document say, part by part, the earliest first. */
export function listDocumentEntries(reader: Reader) {
  return reader
    .selectFrom('journal_detail')
    .select('journal_detail.details')
    .where('journal_detail.seq', 'in', (from) =>
      from.selectFrom('journal_subject').select('journal_subject.seq').where('journal_subject.kind', '=', 'document'),
    )
    .orderBy('journal_detail.seq')
    .execute()
}
