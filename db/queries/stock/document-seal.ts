import type { Reader } from '../../schema.ts'

/** Every document with its lines, links and movements, each in its order. */
export async function readWholeLedger(reader: Reader) {
  return {
    documents: await reader.selectFrom('document').selectAll().orderBy('recorded_at').execute(),
    lines: await reader.selectFrom('document_line').selectAll().orderBy('document_id').orderBy('line_no').execute(),
    links: await reader.selectFrom('document_link').selectAll().orderBy('child_id').orderBy('parent_id').execute(),
    movements: await reader
      .selectFrom('movement')
      .select(['document_id', 'lot_id', 'from_place_id', 'to_place_id', 'quantity'])
      .orderBy('document_id')
      .orderBy('line_no')
      .execute(),
  }
}

/** For each document what the first journal entry that names it says, part by part: the one of its posting. */
export function listPostingEntries(reader: Reader) {
  return reader
    .selectFrom('journal')
    .innerJoin(
      reader
        .selectFrom('journal_subject')
        .select(['subject_id', (at) => at.fn.min('seq').as('first')])
        .where('kind', '=', 'document')
        .groupBy('subject_id')
        .as('posting'),
      'posting.first',
      'journal.seq',
    )
    .innerJoin('journal_detail', 'journal_detail.seq', 'journal.seq')
    .select(['posting.subject_id', 'journal_detail.details'])
    .execute()
}
