import type { z } from 'zod'
import { findLowestBalance } from '#db/queries/stock/balance.ts'
import { findLastClosed } from '#db/queries/stock/closed-month.ts'
import {
  findDocument,
  insertDocument,
  insertDocumentLines,
  insertMovements,
  type NewMovement,
} from '#db/queries/stock/document.ts'
import { addPlace, findPlace } from '#db/queries/stock/place.ts'
import type { Tx } from '#db/schema.ts'
import type { documentKinds, posted } from '#shared/contract/stock.ts'
import type { Topic } from '#shared/contract/work.ts'
import { type Day, monthOf } from '#shared/domain/dates.ts'
import type { Subject, WriteCall } from '../context.ts'
import { takeNumber } from '../take-number.ts'
import { sealOf } from './seal-document.ts'

export type Posted = z.infer<typeof posted>

/** What a document is to be posted with. The movements are the whole truth; the rest is what the paper says. */
export interface DocumentToPost {
  id: string
  kind: (typeof documentKinds)[number]
  /** The series its number comes from; `code` is that of the warehouse or the office. */
  series: { kind: 'GRN' | 'WB' | 'ARR' | 'REV' | 'DR'; code: string }
  happenedOn: Day
  warehouseId: string | null
  fromPlaceId: string
  toPlaceId: string
  /** The fields of its kind, as they were typed (JSON). */
  details: Record<string, unknown>
  typedLines: readonly object[]
  /** Quantities in the item's unit, above zero. A waybill's goods go to the place with the waybill's own id. */
  movements: readonly NewMovement[]
  /** The document it reverses. */
  reverses?: string
  waybillId?: string
  distributionId?: string
  /** What the journal entry is about, besides the document itself. */
  subjects: readonly Subject[]
  /** What changes on the screens besides the stock. */
  topics?: readonly Topic[]
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
 * cannot be. Refused are an id already used, a day in the future or in a closed month, and goods that a real place does
 * not have on that day or would lack on a later one (STK-2). The triggers of the ledger refuse the same; here it is
 * said in words.
 */
export async function postDocument(call: WriteCall, document: DocumentToPost): Promise<Posted | PostProblem> {
  const problem = await findViolation(call, document)
  if (problem) return problem
  const { tx } = call
  const number = await takeNumber(tx, document.series.kind, document.series.code, document.happenedOn)
  const recordedAt = call.now.toISOString()
  const row = {
    id: document.id,
    kind: document.kind,
    number,
    warehouse_id: document.warehouseId,
    from_place_id: document.fromPlaceId,
    to_place_id: document.toPlaceId,
    happened_on: document.happenedOn,
    recorded_at: recordedAt,
    recorded_by: call.by.id,
    reverses_id: document.reverses ?? null,
    waybill_id: document.waybillId ?? null,
    distribution_id: document.distributionId ?? null,
    details: JSON.stringify(document.details),
    line_count: document.typedLines.length,
    movement_count: document.movements.length,
  }
  await insertDocument(tx, row)
  if (document.kind === 'waybill') await addPlace(tx, 'in-transit', document.id)
  await insertDocumentLines(tx, document.id, document.typedLines)
  await insertMovements(tx, row, document.movements)
  call.journal({
    subjects: [{ kind: 'document', id: document.id, label: number }, ...document.subjects],
    after: {
      kind: document.kind,
      number,
      happenedOn: document.happenedOn,
      lines: document.movements.length,
      quantity: document.movements.reduce((sum, movement) => sum + movement.quantity, 0),
      seal: sealOf({
        ...{ kind: row.kind, number, happenedOn: row.happened_on, warehouseId: row.warehouse_id },
        ...{ reversesId: row.reverses_id, waybillId: row.waybill_id, distributionId: row.distribution_id },
        ...{ details: document.details, typedLines: document.typedLines, movements: document.movements },
      }),
    },
    topics: ['stock', ...(document.topics ?? [])],
  })
  return { id: document.id, number, recordedAt }
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
  return findShortage(tx, document.movements, document.happenedOn)
}

/** STK-2: each real place and lot that would lack something on the day or on a later one; undefined when none would. */
export async function findShortage(
  tx: Tx,
  movements: readonly NewMovement[],
  day: Day,
): Promise<Extract<PostProblem, { problem: 'NOT_ENOUGH_STOCK' }> | undefined> {
  const wanted = new Map<string, { placeId: string; lotId: string; quantity: number }>()
  for (const { fromPlaceId: placeId, lotId, quantity } of movements) {
    const key = `${placeId} ${lotId}`
    wanted.set(key, { placeId, lotId, quantity: quantity + (wanted.get(key)?.quantity ?? 0) })
  }
  const real = new Map<string, boolean>()
  const lines: ShortLine[] = []
  for (const { placeId, lotId, quantity } of wanted.values()) {
    if (!real.has(placeId)) real.set(placeId, (await findPlace(tx, placeId))?.real === 1)
    if (!real.get(placeId)) continue
    const lowest = await findLowestBalance(tx, placeId, lotId, day)
    if (lowest.quantity >= quantity) continue
    lines.push({ lotId, placeId, available: lowest.quantity, wanted: quantity, onDay: lowest.on_day })
  }
  return lines.length > 0 ? { problem: 'NOT_ENOUGH_STOCK', data: { lines } } : undefined
}
