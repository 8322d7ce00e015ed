import { createHash } from 'node:crypto'
import type { DocumentReferences, NewDecision, NewLine, NewMovement } from '#db/queries/stock/document.ts'
import type { NewLink } from '#db/queries/stock/document-link.ts'
import { canonicalJson } from '#shared/domain/canonical-json.ts'

/** The columns of a document that its seal covers. */
interface SealedHead extends DocumentReferences {
  id: string
  kind: string
  number: string
  happened_on: string
  warehouse_id: string | null
  from_place_id: string
  to_place_id: string
  quantity: number
}

/**
 * SHA-256 over a document whole, 64 hex digits. It stands in the journal entry of the posting, so that the hash chain
 * covers the ledger too: rows changed by someone who took the triggers away are seen. A decision seals the document anew.
 */
export function sealOf(
  head: SealedHead,
  details: unknown,
  lines: readonly NewLine[],
  links: readonly NewLink[],
  movements: readonly NewMovement[],
  decision?: NewDecision,
): string {
  const { id, kind, number, happened_on, warehouse_id, from_place_id, to_place_id, quantity } = head
  const { supplier_id, donor_id, project_id, transporter_id, distribution_id, report_id } = head
  const sealed = {
    head: [id, kind, number, happened_on, warehouse_id, from_place_id, to_place_id, quantity],
    references: [supplier_id, donor_id, project_id, transporter_id, distribution_id, report_id],
    details,
    lines: lines.map(({ itemId, lotId, details: typed }) => [itemId, lotId, typed]),
    links: links.map(({ parentId, relation }) => `${relation} ${parentId}`).sort(),
    movements: movements.map(({ lotId, fromPlaceId, toPlaceId, quantity: units }) => [
      ...[lotId, fromPlaceId, toPlaceId, units],
    ]),
    ...(decision && {
      decision: [
        ...[decision.decision, decision.happened_on, decision.recorded_at, decision.recorded_by],
        ...[decision.reason, decision.quantity],
      ],
    }),
  }
  return createHash('sha256').update(canonicalJson(sealed)).digest('hex')
}
