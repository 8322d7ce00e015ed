import type { z } from 'zod'
import { findLowestBalance, listShortTakings, type Taking } from '#db/queries/stock/balance.ts'
import { findLastClosed } from '#db/queries/stock/closed-month.ts'
import {
  type DocumentReferences,
  findDocument,
  insertDocument,
  insertDocumentLines,
  insertMovements,
  type NewLine,
  type NewMovement,
} from '#db/queries/stock/document.ts'
import { insertLinks, type NewLink } from '#db/queries/stock/document-link.ts'
import { addPlace } from '#db/queries/stock/place.ts'
import type { Tx } from '#db/schema.ts'
import type { posted } from '#shared/contract/posting.ts'
import { type Day, monthOf } from '#shared/domain/dates.ts'
import { documentKinds, type StockDocumentKind } from '#shared/domain/stock/kinds/document-kinds.ts'
import { outsidePlaceId } from '#shared/domain/stock/place.ts'
import type { Subject, WriteCall } from '../../context.ts'
import { takeNumber } from '../../take-number.ts'
import { sealOf } from './seal-document.ts'

export type Posted = z.infer<typeof posted>

/** What a document is to be posted with. The movements are the whole truth; the rest is what the paper says. */
export interface DocumentToPost {
  id: string
  kind: StockDocumentKind
  /** In its number: the code of the warehouse or the office. */
  code: string
  happenedOn: Day
  warehouseId: string | null
  fromPlaceId: string
  toPlaceId: string
  /** The records that its head refers to. */
  references?: Partial<DocumentReferences>
  /** The other fields of its kind, as they were typed (JSON). */
  details: Record<string, unknown>
  lines: readonly NewLine[]
  /** Quantities in the item's unit, above zero. A waybill's goods go to the place with the waybill's own id. */
  movements: readonly NewMovement[]
  /** The documents it stands on: the one it reverses, the waybill it is the arrival of. */
  links?: readonly NewLink[]
  /** What the journal entry is about, besides the document itself. */
  subjects: readonly Subject[]
  /** The caller has asked `findShortage` of these movements and this day; the triggers ask all the same. */
  isThere?: true
}

interface ShortLine {
  lotId: string
  placeId: string
  available: number
  wanted: number
  onDay: string
}

export type PostProblem =
  | { problem: 'ALREADY_USED'; data: { field: string; value: string } }
  | { problem: 'DATE_IN_FUTURE'; data: { field: string; day: string } }
  | { problem: 'MONTH_CLOSED'; data: { field: string; month: string } }
  | { problem: 'NOT_ENOUGH_STOCK'; data: { lines: ShortLine[] } }

/**
 * Posts a document: number, paper, lines, movements and journal entry, in the call's transaction, or answers why it
 * cannot be. Refused are an id already used, a day in the future or in a closed month, and goods that a bounded place does
 * not have on that day or would lack on a later one (STK-2). The triggers of the ledger refuse the same; here it is
 * said in words.
 */
export async function postDocument(call: WriteCall, document: DocumentToPost): Promise<Posted | PostProblem> {
  const problem = await findViolation(call, document)
  if (problem) return problem
  const { tx } = call
  const number = await takeNumber(tx, documentKinds[document.kind].series, document.code, document.happenedOn)
  const recordedAt = call.now.toISOString()
  const links = document.links ?? []
  const row = {
    id: document.id,
    kind: document.kind,
    number,
    warehouse_id: document.warehouseId,
    from_place_id: document.fromPlaceId,
    to_place_id: document.toPlaceId,
    ...noReferences,
    ...document.references,
    happened_on: document.happenedOn,
    recorded_at: recordedAt,
    recorded_by: call.by.id,
    details: JSON.stringify(document.details),
    line_count: document.lines.length,
    link_count: links.length,
    movement_count: document.movements.length,
    quantity: unitsMoved(call, document.movements),
  }
  await insertDocument(tx, row)
  if (document.kind === 'waybill') await addPlace(tx, 'in-transit', document.id)
  await insertLinks(tx, document.id, links)
  await insertDocumentLines(tx, document.id, document.lines)
  await insertMovements(tx, row, document.movements)
  call.journal({
    subjects: [{ kind: 'document', id: document.id, label: number }, ...document.subjects],
    after: {
      kind: document.kind,
      document: document.id,
      number,
      happenedOn: document.happenedOn,
      lines: document.movements.length,
      quantity: document.movements.reduce((sum, movement) => sum + movement.quantity, 0),
      seal: sealOf(row, document.details, document.lines, links, document.movements),
    },
  })
  return { id: document.id, number, recordedAt }
}

const noReferences: DocumentReferences = {
  supplier_id: null,
  donor_id: null,
  project_id: null,
  transporter_id: null,
  distribution_id: null,
  report_id: null,
}

async function findViolation(call: WriteCall, document: DocumentToPost): Promise<PostProblem | undefined> {
  const { tx } = call
  if (await findDocument(tx, document.id)) {
    return { problem: 'ALREADY_USED', data: { field: 'id', value: document.id } }
  }
  if (document.happenedOn > call.today) {
    return { problem: 'DATE_IN_FUTURE', data: { field: 'happenedOn', day: document.happenedOn } }
  }
  const month = monthOf(document.happenedOn)
  const closed = await findLastClosed(tx)
  if (closed && closed.month >= month) return { problem: 'MONTH_CLOSED', data: { field: 'happenedOn', month } }
  return document.isThere ? undefined : findShortage(tx, document.movements, document.happenedOn)
}

/** The units that movements move: a change of condition is the same goods twice, so what goes to that place is left out. */
export function unitsMoved(call: Pick<WriteCall, 'office'>, movements: readonly NewMovement[]): number {
  const changed = outsidePlaceId(call.office.id, 'condition-change')
  return movements.reduce((sum, { toPlaceId, quantity }) => sum + (toPlaceId === changed ? 0 : quantity), 0)
}

/** STK-2: each bounded place and lot that would lack something on the day or on a later one; undefined when none would. */
export async function findShortage(
  tx: Tx,
  movements: readonly NewMovement[],
  day: Day,
): Promise<Extract<PostProblem, { problem: 'NOT_ENOUGH_STOCK' }> | undefined> {
  const wanted = new Map<string, Taking>()
  for (const { fromPlaceId: placeId, lotId, quantity } of movements) {
    const key = `${placeId} ${lotId}`
    wanted.set(key, { placeId, lotId, quantity: quantity + (wanted.get(key)?.quantity ?? 0) })
  }
  const lines: ShortLine[] = []
  for (const { placeId, lotId, quantity } of await listShortTakings(tx, [...wanted.values()], day)) {
    const lowest = await findLowestBalance(tx, placeId, lotId, day)
    lines.push({ lotId, placeId, available: lowest.quantity, wanted: quantity, onDay: lowest.on_day })
  }
  return lines.length > 0 ? { problem: 'NOT_ENOUGH_STOCK', data: { lines } } : undefined
}
