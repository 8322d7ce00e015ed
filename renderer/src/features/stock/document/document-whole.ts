import { arriveInput, receiptLine } from '#shared/contract/stock.ts'
import type { office } from '../../../office/client.ts'

export type DocumentWhole = Awaited<ReturnType<typeof office.stock.document>>

/** A typed field of a document's own kind; empty when it has none of that name. */
export function detail(document: DocumentWhole, field: string): string {
  const value = document.details[field]
  return typeof value === 'string' ? value : ''
}

/** The distribution a document's goods are for or come from, if there is one. */
export function distributionOf(document: DocumentWhole): string | undefined {
  return detail(document, 'distributionId') || undefined
}

/** One line of a posted document, whatever its kind; what its kind does not know is left out. */
export interface PostedLine {
  id: string
  itemId: string
  batch: string
  expiresOn: string | null
  projectId: string
  condition: DocumentWhole['movements'][number]['condition']
  from: string
  to: string
  quantity: number
  sent?: number
  good?: number
  damaged?: number
  missing?: number
  excess?: number
  remark?: string
}

const arrivalLine = arriveInput.shape.lines.element.partial({ missing: true })

/** The lines of a document: as they were typed where a paper has them so, otherwise what it moved. */
export function linesOf(document: DocumentWhole): PostedLine[] {
  const { kind, movements, typedLines } = document
  const moved = movements.map((one, index): PostedLine => ({ ...one, id: String(index) }))
  if (kind === 'receipt') {
    const projectId = detail(document, 'projectId')
    return typedLines.flatMap((typed, index) => {
      const line = receiptLine.safeParse(typed).data
      if (!line) return []
      const place = { from: document.from, to: document.to }
      const quantity = line.good + line.damaged
      return [{ ...line, ...place, id: String(index), projectId, condition: 'good' as const, quantity }]
    })
  }
  if (kind !== 'arrival' && kind !== 'return') return moved
  return typedLines.flatMap((typed, index) => {
    const line = arrivalLine.safeParse(typed).data
    const lot = moved.find((_, at) => movements[at]?.lotId === line?.lotId)
    if (!line || !lot) return []
    const missing = line.missing ?? 0
    const sums = { good: line.good, damaged: line.damaged, missing, sent: line.good + line.damaged + missing }
    return [{ ...lot, ...sums, id: String(index), quantity: line.good + line.damaged }]
  })
}
