import { nameIn } from '#shared/domain/name-in.ts'
import type { ColumnId, FigureId } from '#shared/domain/stock/kinds/document-kind-spec.ts'
import { kindOf } from '#shared/domain/stock/kinds/document-kinds.ts'
import type { Block, Cell, TableColumn } from '../../print/paper.ts'
import type { DocumentWhole } from '../document/read-document.ts'
import { type DocumentPaperFacts, type DocumentPaperWords, placeName, wordOf } from './document-print-words.ts'

/** One line of a paper: what it is of, and its figures. */
interface PaperLine {
  itemId: string
  batch: string
  expiresOn: string | null
  /** Of a line that moved something. */
  moved: DocumentWhole['movements'][number] | undefined
  projectId: string
  cause: string
  figures: Partial<Record<FigureId, number>>
}

const figureIds = ['quantity', 'sent', 'good', 'damaged', 'missing', 'excess', 'lost'] as const
const isFigure = (column: ColumnId): column is FigureId => figureIds.some((figure) => figure === column)

/** The lines as its kind shows them: as they were typed where the paper says more than what moved, else what moved. */
export function linesTable(facts: DocumentPaperFacts, words: DocumentPaperWords): Block {
  const kind = kindOf(facts.document.kind)
  const lines = kind.shows === 'typed' ? typedLines(facts.document) : movedLines(facts.document)
  // Too many is seldom; a remark is for the screen; where goods of one paper come from stands in its head.
  const used = kind.columns.filter(
    (column) =>
      column !== 'remark' &&
      column !== 'from' &&
      (column !== 'excess' || lines.some((line) => (line.figures.excess ?? 0) > 0)),
  )
  return {
    block: 'table',
    columns: used.flatMap((column) => headsOf(column, words)),
    rows: lines.map((line) => used.flatMap((column) => cellsOf(column, line, facts, words))),
    totals: used.flatMap((column) => totalsOf(column, lines, facts)),
  }
}

function movedLines({ movements }: DocumentWhole): PaperLine[] {
  return movements.map((moved) => ({ ...moved, moved, cause: '', figures: { quantity: moved.quantity } }))
}

function typedLines(document: DocumentWhole): PaperLine[] {
  return document.typedLines.flatMap((typed): PaperLine[] => {
    const lot = document.lots.find((each) => each.lotId === typed.lotId)
    const text = (field: string) => (typeof typed[field] === 'string' ? typed[field] : undefined)
    const itemId = text('itemId') ?? lot?.itemId
    if (itemId === undefined) return []
    const figures: PaperLine['figures'] = {}
    for (const id of figureIds) if (typeof typed[id] === 'number') figures[id] = typed[id]
    figures.sent ??= (figures.good ?? 0) + (figures.damaged ?? 0) + (figures.missing ?? 0)
    const batch = text('batch') ?? lot?.batch ?? ''
    const expiresOn = text('expiresOn') ?? lot?.expiresOn ?? null
    const of = { projectId: lot?.projectId ?? '', cause: text('cause') ?? '' }
    return [{ itemId, batch, expiresOn, ...of, moved: undefined, figures }]
  })
}

function headsOf(column: ColumnId, { layout, kinds }: DocumentPaperWords): TableColumn[] {
  if (isFigure(column)) return [{ label: layout[column], kind: 'number' }]
  const heads: Record<Exclude<ColumnId, FigureId>, TableColumn[]> = {
    item: [
      { label: layout.code, kind: 'code' },
      { label: layout.item, kind: 'text', width: 'fill' },
    ],
    batch: [{ label: layout.batch, kind: 'code' }],
    expiry: [{ label: layout.expiry, kind: 'date' }],
    project: [{ label: layout.project, kind: 'code' }],
    condition: [{ label: layout.conditionLabel, kind: 'text' }],
    cause: [{ label: kinds.column.cause, kind: 'text' }],
    from: [{ label: layout.from, kind: 'text' }],
    to: [{ label: layout.to, kind: 'text' }],
    remark: [],
    unit: [{ label: layout.unitLabel, kind: 'text', width: 'fit' }],
    weight: [{ label: layout.weight, kind: 'number' }],
    volume: [{ label: layout.volume, kind: 'number' }],
  }
  return heads[column]
}

function cellsOf(column: ColumnId, line: PaperLine, facts: DocumentPaperFacts, words: DocumentPaperWords): Cell[] {
  if (isFigure(column)) return [line.figures[column] ?? 0]
  const item = facts.items.get(line.itemId)
  const { language } = facts.locale
  const units = line.figures.quantity ?? 0
  const cells: Record<Exclude<ColumnId, FigureId>, () => Cell[]> = {
    item: () => [item?.code ?? '', item ? nameIn(language, { en: item.nameEn, fr: item.nameFr, ar: item.nameAr }) : ''],
    batch: () => [line.batch || null],
    expiry: () => [line.expiresOn],
    project: () => [facts.projects.get(line.projectId) ?? ''],
    condition: () => [line.moved ? words.layout.condition[line.moved.condition] : ''],
    cause: () => [wordOf(words.kinds.choice.cause, line.cause)],
    from: () => [line.moved ? placeName(words, line.moved.from) : ''],
    to: () => [line.moved ? placeName(words, line.moved.to) : ''],
    remark: () => [],
    unit: () => [item ? words.layout.unit[item.unit] : ''],
    // Zero means that nobody weighed it: a dash, not a figure.
    weight: () => [item?.weightGrams ? tenths((units * item.weightGrams) / 1000) : null],
    volume: () => [item?.volumeMillilitres ? tenths((units * item.volumeMillilitres) / 1000) : null],
  }
  return cells[column]()
}

function totalsOf(column: ColumnId, lines: readonly PaperLine[], { document }: DocumentPaperFacts): Cell[] {
  if (isFigure(column)) return [lines.reduce((sum, line) => sum + (line.figures[column] ?? 0), 0)]
  if (column === 'item') return [null, null]
  if (column === 'weight') return [tenths(document.weightGrams / 1000)]
  if (column === 'volume') return [tenths(document.volumeMillilitres / 1000)]
  return [null]
}

const tenths = (value: number) => Math.round(value * 10) / 10
