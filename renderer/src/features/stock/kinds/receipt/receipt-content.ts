import type { z } from 'zod'
import type { DocumentGiven } from '#shared/contract/posting.ts'
import type { Item } from '#shared/contract/reference.ts'
import type { Day } from '#shared/domain/dates.ts'
import type { documentKinds } from '#shared/domain/stock/kinds/document-kinds.ts'
import { checkReceipt } from '#shared/domain/stock/receipt.ts'
import type { Fault } from '../../../../errors/field-fault.ts'
import { newId } from '../../../../office/use-call-id.ts'
import type { Faults } from '../../../../ui/form/fault/fault.ts'

/** One line as it is typed. What is missing or too many follows from it and is never typed. */
export interface ReceiptLine {
  id: string
  itemId: string | null
  batch: string
  expiresOn: Day | null
  sent: number | null
  good: number | null
  damaged: number | null
  remark: string
}

export interface ReceiptContent {
  warehouseId: string | null
  projectId: string | null
  /** `opening`, `supplier:ID` or `donor:ID`. */
  source: string | null
  owner: string
  waybillNumber: string
  noWaybillReason: string
  happenedOn: Day | null
  deliveredBy: string
  receivedBy: string
  remarks: string
  lines: ReceiptLine[]
}

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

export const blankReceipt = (
  start: Pick<ReceiptContent, 'warehouseId' | 'happenedOn' | 'receivedBy'>,
): ReceiptContent => ({
  ...start,
  projectId: null,
  source: null,
  owner: '',
  waybillNumber: '',
  noWaybillReason: '',
  deliveredBy: '',
  remarks: '',
  lines: [],
})

/** Goods beyond what was sent; negative: so many are missing. Nothing sent is said: what came is what was sent. */
export function differenceOf({ sent, good, damaged }: ReceiptLine): number {
  return sent === null ? 0 : (good ?? 0) + (damaged ?? 0) - sent
}

/** A line as the contract wants it. */
export function asReceiptLine(typed: ReceiptLine): z.input<(typeof documentKinds)['receipt']['line']> {
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

function sourceOf(source: string | null): DocumentGiven<(typeof documentKinds)['receipt']>['source'] {
  const [kind, id = ''] = (source ?? 'supplier:').split(':')
  if (kind === 'supplier') return { kind, partyId: id }
  return kind === 'donor' ? { kind, donorId: id } : { kind: 'opening' }
}

/** The whole form as the contract wants it; what is missing is left empty, which the contract refuses. */
export function asReceiveInput(
  form: ReceiptContent,
  { id, callId }: { id: string; callId: string },
): DocumentGiven<(typeof documentKinds)['receipt']> {
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

/** STK-3, 15 and 18 of what is typed; the office holds the same. `itemOf` says what an item must carry. */
export function findReceiptFaults(form: ReceiptContent, itemOf: (id: string) => Item | undefined): Faults {
  const faults: Record<string, Fault> = {}
  const problems = checkReceipt({
    ...form,
    lines: form.lines.map((line) => {
      const item = line.itemId ? itemOf(line.itemId) : undefined
      const { batch = '', expiresOn = null, excess = 0, ...sums } = asReceiptLine(line)
      const tracks = { tracksBatch: item?.tracksBatch ?? false, tracksExpiry: item?.tracksExpiry ?? false }
      return { ...sums, ...tracks, batch, expiresOn, excess }
    }),
  })
  for (const problem of problems) {
    if (problem.index !== null) {
      const { code, index, field, difference } = problem
      faults[`lines.${index}.${code === 'EMPTY_LINE' ? 'good' : field}`] = { code, detail: difference }
    } else if (problem.code === 'WAYBILL_AND_REASON') faults.noWaybillReason = { code: problem.code }
    else if (problem.code !== 'NO_LINES') faults[problem.field] = { code: problem.code }
  }
  return faults
}
