import type { z } from 'zod'
import { listLines } from '#db/queries/stock/document.ts'
import { listLinksOf } from '#db/queries/stock/document-link.ts'
import {
  findDocumentRows,
  listMovedLots,
  listRelatedIds,
  type DocumentRow as StoredDocument,
} from '#db/queries/stock/document-list.ts'
import { findLots } from '#db/queries/stock/lot.ts'
import { listContents } from '#db/queries/stock/on-hand.ts'
import type { documentWhole, stockContract } from '#shared/contract/stock.ts'
import type { ReadCall } from '../../context.ts'
import type { ProblemOf } from '../../problem.ts'
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
  const lines = await listLines(db, stored.id)
  const reversal = (await listLinksOf(db, [stored.id, ...related.map((each) => each.id)])).filter(
    (link) => link.relation === 'reversal',
  )
  const lots = await findLots(
    db,
    lines.flatMap((line) => line.lot_id ?? []),
  )
  const moved = await listMovedLots(db, stored.id)
  const placeIds = moved.flatMap((each) => [each.from_place_id, each.to_place_id])
  const places = await namePlaces(db, by.language, placeIds)
  // A change of condition is the same goods twice: once as they were, once as they are.
  const once = moved.filter((each) => places.get(each.to_place_id)?.kind !== 'condition-change')
  return {
    ...row,
    details: { ...JSON.parse(stored.details), ...referencesOf(stored) },
    typedLines: lines.map((line) => ({
      ...JSON.parse(line.details),
      ...(line.item_id !== null && { itemId: line.item_id }),
      ...(line.lot_id !== null && { lotId: line.lot_id }),
    })),
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
    lots: lots.map((lot) => ({
      lotId: lot.id,
      itemId: lot.item_id,
      projectId: lot.project_id,
      batch: lot.batch,
      expiresOn: lot.expires_on,
      condition: lot.condition,
      owner: lot.owner,
    })),
    onTheWay: stored.is_under_way ? await listLoad(db, stored.id, moved) : [],
    decision:
      stored.decision === null
        ? null
        : {
            decision: stored.decision,
            on: stored.decided_on ?? '',
            by: stored.decided_by_name ?? '',
            reason: stored.decision_reason ?? '',
          },
    recordedById: stored.recorded_by,
    reverses: refer(reversal.find((link) => link.child_id === stored.id)?.parent_id),
    reversedBy: refer(reversal.find((link) => link.parent_id === stored.id)?.child_id),
    related: related.map(({ id, kind, number }) => ({ id, kind, number })),
    weightGrams: total(once, 'weight_grams'),
    volumeMillilitres: total(once, 'volume_millilitres'),
  }
}

/** What of a waybill's goods is still on the way, in the order in which they were sent. */
async function listLoad(db: ReadCall['db'], waybillId: string, sent: Moved) {
  const left = new Map((await listContents(db, waybillId)).map((each) => [each.lot_id, each.quantity]))
  const lotIds = [...new Set(sent.map((each) => each.lot_id))]
  return lotIds.flatMap((lotId) => {
    const quantity = left.get(lotId) ?? 0
    return quantity > 0 ? [{ lotId, quantity }] : []
  })
}

/** The records that the head refers to, by the names of the contract; those it has none of are left out. */
function referencesOf(stored: StoredDocument): Record<string, string> {
  const all = {
    supplierId: stored.supplier_id,
    donorId: stored.donor_id,
    projectId: stored.project_id,
    transporterId: stored.transporter_id,
    distributionId: stored.distribution_id,
    reportId: stored.report_id,
  }
  return Object.fromEntries(Object.entries(all).flatMap(([name, id]) => (id === null ? [] : [[name, id]])))
}

function total(moved: Moved, measure: 'weight_grams' | 'volume_millilitres'): number {
  return moved.reduce((sum, each) => sum + each.quantity * each[measure], 0)
}
