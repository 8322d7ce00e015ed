import { createHash } from 'node:crypto'
import type { NewMovement } from '#db/queries/stock/document.ts'
import { canonicalJson } from '#shared/domain/canonical-json.ts'

/** All that a posted document says and does. */
export interface SealedDocument {
  kind: string
  number: string
  happenedOn: string
  warehouseId: string | null
  reversesId: string | null
  waybillId: string | null
  distributionId: string | null
  details: unknown
  typedLines: readonly unknown[]
  movements: readonly NewMovement[]
}

/**
 * SHA-256 over a document whole, 64 hex digits. It stands in the journal entry of the posting, so that the hash chain
 * covers the ledger too: rows changed by someone who took the triggers away are seen.
 */
export function sealOf(document: SealedDocument): string {
  const movements = document.movements.map(({ lotId, fromPlaceId, toPlaceId, quantity }) => [
    lotId,
    fromPlaceId,
    toPlaceId,
    quantity,
  ])
  return createHash('sha256')
    .update(canonicalJson({ ...document, movements }))
    .digest('hex')
}
