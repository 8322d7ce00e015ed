import { z } from 'zod'
import type { receiptLine, receiveInput } from '#shared/contract/stock.ts'
import type { Day } from '#shared/domain/dates.ts'
import { isDay } from '#shared/domain/dates.ts'
import { newId } from '../../../office/use-call-id.ts'

const day = z.custom<Day>((value) => typeof value === 'string' && isDay(value)).nullable()
const amount = z.int().nullable()
const line = z.object({
  id: z.string(),
  itemId: z.string().nullable(),
  batch: z.string(),
  expiresOn: day,
  sent: amount,
  good: amount,
  damaged: amount,
  remark: z.string(),
})
/** One line as it is typed. What is missing or too many follows from it and is never typed. */
export type ReceiptLine = z.infer<typeof line>

const content = z.object({
  warehouseId: z.string().nullable(),
  projectId: z.string().nullable(),
  /** `opening`, `supplier:ID` or `donor:ID`. */
  source: z.string().nullable(),
  owner: z.string(),
  waybillNumber: z.string(),
  noWaybillReason: z.string(),
  happenedOn: day,
  deliveredBy: z.string(),
  receivedBy: z.string(),
  remarks: z.string(),
  lines: z.array(line),
})
export type ReceiptContent = z.infer<typeof content>

export const readReceiptContent = (kept: unknown): ReceiptContent | undefined => content.safeParse(kept).data

export const blankLine = (): ReceiptLine => ({
  id: newId(),
  itemId: null,
  batch: '',
  expiresOn: null,
  sent: null,
  good: null,
  damaged: null,
  remark: '',
})

/** Goods beyond what was sent; negative: so many are missing. Nothing sent is said: what came is what was sent. */
export function differenceOf({ sent, good, damaged }: ReceiptLine): number {
  return sent === null ? 0 : (good ?? 0) + (damaged ?? 0) - sent
}

/** A line as the contract wants it. */
export function asReceiptLine(typed: ReceiptLine): z.input<typeof receiptLine> {
  const difference = differenceOf(typed)
  const { itemId, batch, expiresOn, remark } = typed
  const good = typed.good ?? 0
  const damaged = typed.damaged ?? 0
  return {
    itemId: itemId ?? '',
    batch,
    expiresOn,
    sent: typed.sent ?? good + damaged,
    good,
    damaged,
    missing: Math.max(0, -difference),
    excess: Math.max(0, difference),
    remark,
  }
}

function sourceOf(source: string | null): z.input<typeof receiveInput>['source'] {
  const [kind, id = ''] = (source ?? '').split(':')
  if (kind === 'supplier') return { kind, partyId: id }
  return kind === 'donor' ? { kind, donorId: id } : { kind: 'opening' }
}

/** The whole form as the contract wants it; only to be asked when nothing of it is missing. */
export function asReceiveInput(id: string, callId: string, form: ReceiptContent): z.input<typeof receiveInput> {
  const { warehouseId, projectId, happenedOn, source, lines, ...typed } = form
  return {
    ...typed,
    callId,
    id,
    warehouseId: warehouseId ?? '',
    projectId: projectId ?? '',
    source: sourceOf(source),
    happenedOn: happenedOn ?? '',
    lines: lines.map(asReceiptLine),
  }
}
