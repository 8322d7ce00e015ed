import type { Item } from '#shared/contract/reference.ts'
import type { Day } from '#shared/domain/dates.ts'
import { checkReceipt } from '#shared/domain/stock/receipt.ts'
import { lineFault } from '../../../errors/line-fault.ts'
import type { Say } from '../../../text/i18n.ts'
import { asReceiptLine, type ReceiptContent, type ReceiptLine } from './receipt-content.ts'

type Field = 'warehouseId' | 'projectId' | 'source' | 'waybill' | 'happenedOn' | 'receivedBy' | 'lines'
export interface ReceiptFaults {
  fields: Partial<Record<Field, string>>
  cell: (line: ReceiptLine, columnId: string) => string | undefined
  none: boolean
}

/** What keeps the form from being posted, by field and cell; the same rules that the office holds (STK-3, 15, 18). */
export function findReceiptFaults(
  form: ReceiptContent,
  itemOf: (id: string) => Item | undefined,
  today: Day,
  say: Say,
): ReceiptFaults {
  const fields: ReceiptFaults['fields'] = {}
  if (!form.warehouseId) fields.warehouseId = say('stock:fault.warehouse')
  if (!form.projectId) fields.projectId = say('stock:fault.project')
  if (!form.source) fields.source = say('stock:fault.source')
  if (!form.happenedOn) fields.happenedOn = say('stock:fault.date')
  else if (form.happenedOn > today) fields.happenedOn = say('stock:fault.future')
  if (form.receivedBy.trim() === '') fields.receivedBy = say('stock:fault.receivedBy')
  const cells = new Map<ReceiptLine, Map<string, string>>()
  const problems = checkReceipt({
    ...form,
    lines: form.lines.map((line) => {
      const item = line.itemId ? itemOf(line.itemId) : undefined
      const { batch = '', expiresOn = null, excess = 0, ...sums } = asReceiptLine(line)
      const tracks = { tracksBatch: item?.tracksBatch ?? false, tracksExpiry: item?.tracksExpiry ?? false }
      return { ...sums, ...tracks, batch, expiresOn, excess }
    }),
  })
  for (const { code, index, field, difference } of problems) {
    const line = index === null ? undefined : form.lines[index]
    if (code === 'WAYBILL_OR_REASON_NEEDED') fields.waybill = say('stock:fault.waybillOrReason')
    else if (code === 'WAYBILL_AND_REASON') fields.waybill = say('stock:fault.waybillAndReason')
    else if (code === 'NO_LINES') fields.lines = say('stock:fault.noLines')
    else if (line) {
      const own = cells.get(line) ?? new Map<string, string>()
      own.set(code === 'EMPTY_LINE' ? 'good' : field, lineFault(code, String(difference ?? ''), say))
      cells.set(line, own)
    }
  }
  return {
    fields,
    cell: (line, columnId) => cells.get(line)?.get(columnId),
    none: Object.keys(fields).length === 0 && cells.size === 0,
  }
}
