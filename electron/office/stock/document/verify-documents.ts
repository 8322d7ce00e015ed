import { listDocumentEntries, listDocumentsAfter, readDocumentParts } from '#db/queries/stock/document-seal.ts'
import type { Reader } from '#db/schema.ts'
import { sealOf } from './seal-document.ts'

type Document = Awaited<ReturnType<typeof listDocumentsAfter>>[number]

/** Documents compared at a time: some thousand lines and movements. */
const batch = 200

/**
 * Promise 6: compares every document, its lines, links and movements with the seal that its posting put into the journal,
 * and answers the numbers of those that differ or that no entry knows. Reads the whole ledger, in batches.
 */
export async function verifyDocuments(db: Reader): Promise<{ documents: number; altered: string[] }> {
  const result: { documents: number; altered: string[] } = { documents: 0, altered: [] }
  let documents = await listDocumentsAfter(db, '', batch)
  while (documents.length > 0) {
    result.documents += documents.length
    result.altered.push(...(await findAltered(db, documents)))
    documents = await listDocumentsAfter(db, documents.at(-1)?.id ?? '', batch)
  }
  return result
}

async function findAltered(db: Reader, documents: readonly Document[]): Promise<string[]> {
  const ids = documents.map(({ id }) => id)
  const { lines, links, decisions, movements } = await readDocumentParts(db, ids)
  const seals = new Map((await listDocumentEntries(db, ids)).flatMap((entry) => sealIn(entry.details)))
  const decisionOf = new Map(decisions.map((decision) => [decision.document_id, decision]))
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
      decisionOf.get(document.id),
    )
    return seals.get(document.id) !== seal
  })
  return altered.map((document) => document.number)
}

/**
 * The seal in one part of an entry, with its document; none where it says something else. A document that was decided
 * later has its last seal from then.
 */
function sealIn(details: string | null): [documentId: string, seal: string][] {
  const said: { after: unknown } | null = details === null ? null : JSON.parse(details)
  const after = said?.after
  if (typeof after !== 'object' || after === null || !('seal' in after) || !('document' in after)) return []
  const { document, seal } = after
  return typeof document === 'string' && typeof seal === 'string' ? [[document, seal]] : []
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
