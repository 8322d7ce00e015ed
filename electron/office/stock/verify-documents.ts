import { listPostingEntries, readWholeLedger } from '#db/queries/stock/document-seal.ts'
import type { Reader } from '#db/schema.ts'
import { sealOf } from './seal-document.ts'

/**
 * Promise 6: compares every document, its lines, links and movements with the seal that its posting put into the journal,
 * and answers the numbers of those that differ or that no entry knows. Reads the whole ledger.
 */
export async function verifyDocuments(db: Reader): Promise<{ documents: number; altered: string[] }> {
  const { documents, lines, links, movements } = await readWholeLedger(db)
  const postings = groupBy(await listPostingEntries(db), (part) => part.subject_id)
  const linesOf = groupBy(lines, (line) => line.document_id)
  const linksOf = groupBy(links, (link) => link.child_id)
  const movementsOf = groupBy(movements, (movement) => movement.document_id)
  const altered = documents.filter((document) => {
    const seal = sealOf(
      document,
      JSON.parse(document.details),
      (linesOf.get(document.id) ?? []).map((line) => ({
        itemId: line.item_id,
        lotId: line.lot_id,
        details: JSON.parse(line.details),
      })),
      (linksOf.get(document.id) ?? []).map((link) => ({ parentId: link.parent_id, relation: link.relation })),
      (movementsOf.get(document.id) ?? []).map((movement) => ({
        lotId: movement.lot_id,
        fromPlaceId: movement.from_place_id,
        toPlaceId: movement.to_place_id,
        quantity: movement.quantity,
      })),
    )
    return !(postings.get(document.id) ?? []).some((part) => sealIn(part.details) === seal)
  })
  return { documents: documents.length, altered: altered.map((document) => document.number) }
}

/** The seal in one part of an entry, or undefined: an action that also did something else says several parts. */
function sealIn(details: string | null): unknown {
  const said: { after: unknown } | null = details === null ? null : JSON.parse(details)
  const after = said?.after
  return typeof after === 'object' && after !== null && 'seal' in after ? after.seal : undefined
}

function groupBy<Row>(rows: readonly Row[], keyOf: (row: Row) => string): Map<string, Row[]> {
  const groups = new Map<string, Row[]>()
  for (const row of rows) {
    const group = groups.get(keyOf(row))
    if (group) group.push(row)
    else groups.set(keyOf(row), [row])
  }
  return groups
}
