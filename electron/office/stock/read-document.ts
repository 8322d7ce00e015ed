import type { z } from 'zod'
import { listTypedLines } from '#db/queries/stock/document.ts'
import { findDocumentRows, listMovedLots, listRelatedIds } from '#db/queries/stock/document-list.ts'
import type { documentWhole, stockContract } from '#shared/contract/stock.ts'
import type { ReadCall } from '../context.ts'
import type { ProblemOf } from '../problem.ts'
import { describeDocuments } from './describe-documents.ts'
import { namePlaces } from './name-places.ts'

export type DocumentWhole = z.infer<typeof documentWhole>
type Moved = Awaited<ReturnType<typeof listMovedLots>>

/** A posted document whole: as typed, what it moved, what it reverses or is reversed by, and what belongs to it. */
export async function readDocument(
  { db, by }: Pick<ReadCall, 'db' | 'by'>,
  input: { id: string },
): Promise<DocumentWhole | ProblemOf<typeof stockContract.document>> {
  const [stored] = await findDocumentRows(db, [input.id])
  const [row] = stored ? await describeDocuments(db, by.language, [stored]) : []
  if (!stored || !row) return { problem: 'UNKNOWN_RECORD', data: { field: 'id', id: input.id } }
  const related = await findDocumentRows(db, await listRelatedIds(db, stored))
  const refer = (id: string | undefined) => {
    const found = related.find((each) => each.id === id)
    return found ? { id: found.id, number: found.number } : null
  }
  const typed = await listTypedLines(db, stored.id)
  const moved = await listMovedLots(db, stored.id)
  const placeIds = moved.flatMap((each) => [each.from_place_id, each.to_place_id])
  const places = await namePlaces(db, by.language, placeIds)
  // A change of condition is the same goods twice: once as they were, once as they are.
  const once = moved.filter((each) => places.get(each.to_place_id)?.kind !== 'condition-change')
  return {
    ...row,
    details: JSON.parse(stored.details),
    typedLines: typed.map((line) => JSON.parse(line.typed)),
    movements: moved.map((each) => ({
      lotId: each.lot_id,
      itemId: each.item_id,
      projectId: each.project_id,
      batch: each.batch,
      expiresOn: each.expires_on,
      condition: each.condition,
      owner: each.owner,
      quantity: each.quantity,
      from: places.get(each.from_place_id)?.name ?? '',
      to: places.get(each.to_place_id)?.name ?? '',
    })),
    reverses: refer(stored.reverses_id ?? undefined),
    reversedBy: refer(related.find((each) => each.reverses_id === stored.id)?.id),
    related: related.map(({ id, kind, number }) => ({ id, kind, number })),
    weightGrams: total(once, 'weight_grams'),
    volumeMillilitres: total(once, 'volume_millilitres'),
  }
}

function total(moved: Moved, measure: 'weight_grams' | 'volume_millilitres'): number {
  return moved.reduce((sum, each) => sum + each.quantity * each[measure], 0)
}
