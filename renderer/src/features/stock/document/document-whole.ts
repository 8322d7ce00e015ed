import { kindOf } from '#shared/domain/stock/kinds/document-kinds.ts'
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
  lost?: number
  cause?: string
  remark?: string
}

const figureIds = ['sent', 'good', 'damaged', 'missing', 'excess', 'lost'] as const

/** The lines of a document as its kind shows them: as they were typed, otherwise what it moved. */
export function linesOf(document: DocumentWhole): PostedLine[] {
  const { kind, movements, typedLines, lots, from, to } = document
  if (kindOf(kind).shows === 'moved') return movements.map((one, index) => ({ ...one, id: String(index) }))
  return typedLines.flatMap((typed, index): PostedLine[] => {
    const lot = lots.find((one) => one.lotId === typed.lotId)
    const text = (field: string) => (typeof typed[field] === 'string' ? typed[field] : undefined)
    const itemId = text('itemId') ?? lot?.itemId
    if (itemId === undefined) return []
    const figures: Partial<Record<(typeof figureIds)[number], number>> = {}
    for (const id of figureIds) if (typeof typed[id] === 'number') figures[id] = typed[id]
    const { good = 0, damaged = 0, missing = 0, lost = 0 } = figures
    const remark = text('remark')
    const cause = text('cause')
    return [
      {
        ...{ id: String(index), itemId, from, to },
        ...{ batch: text('batch') ?? lot?.batch ?? '', expiresOn: text('expiresOn') ?? lot?.expiresOn ?? null },
        ...{ projectId: lot?.projectId ?? detail(document, 'projectId'), condition: lot?.condition ?? 'good' },
        quantity: typeof typed.quantity === 'number' ? typed.quantity : good + damaged + lost,
        ...{ sent: good + damaged + missing, ...figures },
        ...(remark !== undefined && { remark }),
        ...(cause !== undefined && { cause }),
      },
    ]
  })
}
