import type { z } from 'zod'
import type { Item } from '#shared/contract/reference.ts'
import { arriveInput, receiptLine } from '#shared/contract/stock.ts'
import { nameIn } from '#shared/domain/name-in.ts'
import { formatInstant } from '../print/formats.ts'
import type { Block, Cell, CellKind, Paper, PaperLocale, SignatureBox, TableColumn } from '../print/paper.ts'
import { fill, type PrintWords, printWords } from '../print/words.ts'
import type { DocumentWhole } from './read-document.ts'

/** What a paper says besides the document itself; `document` is read in the paper's language. */
export interface DocumentPaperFacts {
  document: DocumentWhole
  locale: PaperLocale
  office: { name: string; code: string; demo: boolean; timeZone: string }
  items: ReadonlyMap<string, Item>
  /** Codes by id. */
  projects: ReadonlyMap<string, string>
  transporter: string
  printedBy: string
  /** Instant, ISO 8601. */
  printedAt: string
}

/**
 * A posted document as a paper to sign: head, parties, lines with totals, signature boxes and a QR code of its number.
 * Pure: the same facts always give the same paper.
 */
export function documentPaper(facts: DocumentPaperFacts): Paper {
  const { document, locale, office } = facts
  const words = printWords('stock-print', locale.language)
  return {
    locale,
    title: words.title[document.kind],
    subject: `${placeName(words, document.from)} – ${placeName(words, document.to)}`,
    number: document.number,
    office: { name: office.name, code: office.code },
    demo: office.demo,
    draft: false,
    orientation: 'portrait',
    footer: [fill(words.printed, { by: facts.printedBy, at: formatInstant(facts.printedAt, office.timeZone, locale) })],
    madeAt: facts.printedAt,
    content: [
      ...reversedMark(facts, words),
      {
        block: 'columns',
        columns: [
          { width: 'fill', content: [factsBlock(facts, words)] },
          { width: 'fit', content: [{ block: 'qr', data: document.number, size: 84, caption: document.number }] },
        ],
      },
      { block: 'heading', level: 2, text: words.lines },
      linesBlock(facts, words),
      ...totalsBlocks(facts, words),
      ...remarksBlocks(document, words),
      ...signatures(facts, words),
    ],
    attachments: [],
  }
}

/** Places outside have words; the others have names. */
function placeName(words: PrintWords['stock-print'], name: string): string {
  return Object.hasOwn(words.place, name) ? words.place[name as keyof PrintWords['stock-print']['place']] : name
}

function reversedMark({ document }: DocumentPaperFacts, words: PrintWords['stock-print']): Block[] {
  if (!document.reversedBy) return []
  const text = `${fill(words.reversed, { number: document.reversedBy.number })}. ${words.reversedNotice}`
  return [{ block: 'note', tone: 'warning', text }]
}

const textOf = (document: DocumentWhole, field: string): string => {
  const value = document.details[field]
  return typeof value === 'string' ? value : ''
}

function factsBlock(facts: DocumentPaperFacts, words: PrintWords['stock-print']): Block {
  const { document, locale, office } = facts
  const waybill = document.related.find((each) => each.kind === 'waybill')
  const recorded = `${document.recordedBy}, ${formatInstant(document.recordedAt, office.timeZone, locale)}`
  const all: { label: string; value: Cell; kind: CellKind }[] = [
    { label: words.from, value: placeName(words, document.from), kind: 'text' },
    { label: words.to, value: placeName(words, document.to), kind: 'text' },
    { label: words.date, value: document.happenedOn, kind: 'date' },
    { label: words.recorded, value: recorded, kind: 'text' },
    { label: words.project, value: document.projects.join(', '), kind: 'code' },
    { label: words.owner, value: textOf(document, 'owner'), kind: 'text' },
    { label: words.senderWaybill, value: textOf(document, 'waybillNumber'), kind: 'code' },
    { label: words.noWaybill, value: textOf(document, 'noWaybillReason'), kind: 'text' },
    { label: words.vehicle, value: textOf(document, 'vehiclePlate'), kind: 'code' },
    { label: words.driver, value: textOf(document, 'driverName'), kind: 'text' },
    { label: words.phone, value: textOf(document, 'driverPhone'), kind: 'code' },
    { label: words.transporter, value: facts.transporter, kind: 'text' },
    { label: words.seal, value: textOf(document, 'sealNumber'), kind: 'code' },
    { label: words.expected, value: textOf(document, 'expectedOn'), kind: 'date' },
    { label: words.notFefo, value: textOf(document, 'notFefoReason'), kind: 'text' },
    { label: words.waybill, value: document.kind === 'arrival' ? (waybill?.number ?? '') : '', kind: 'code' },
    { label: words.reverses, value: document.reverses?.number ?? '', kind: 'code' },
    { label: words.reason, value: textOf(document, 'reason'), kind: 'text' },
  ]
  return { block: 'facts', columns: 2, facts: all.filter((fact) => fact.value !== '') }
}

type Line = z.infer<typeof receiptLine>
const handled = arriveInput.shape.lines.element

/** As it was typed where the paper says more than what moved (missing goods), else what moved. */
function linesBlock(facts: DocumentPaperFacts, words: PrintWords['stock-print']): Block {
  const { document } = facts
  if (document.kind === 'receipt') return receiptTable(facts, words, receiptLine.array().parse(document.typedLines))
  if (document.kind === 'arrival') return arrivalTable(facts, words)
  return movedTable(facts, words)
}

const goods = (words: PrintWords['stock-print']): TableColumn[] => [
  { label: words.code, kind: 'code' },
  { label: words.item, kind: 'text', width: 'fill' },
  { label: words.batch, kind: 'code' },
  { label: words.expiry, kind: 'date' },
]

function goodsCells(
  { items, locale }: DocumentPaperFacts,
  lot: { itemId: string; batch: string; expiresOn: string | null } | undefined,
): Cell[] {
  const item = lot && items.get(lot.itemId)
  const name = item ? nameIn(locale.language, { en: item.nameEn, fr: item.nameFr, ar: item.nameAr }) : ''
  return [item?.code ?? '', name, lot?.batch || null, lot?.expiresOn ?? null]
}

const sumOf = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0)

function receiptTable(facts: DocumentPaperFacts, words: PrintWords['stock-print'], lines: readonly Line[]): Block {
  const figures = (['sent', 'good', 'damaged', 'missing', 'excess'] as const).filter(
    (field) => field !== 'excess' || lines.some((line) => line.excess > 0),
  )
  return {
    block: 'table',
    columns: [...goods(words), ...figures.map((field) => ({ label: words[field], kind: 'number' as const }))],
    rows: lines.map((line) => [...goodsCells(facts, line), ...figures.map((field) => line[field])]),
    totals: [null, null, null, null, ...figures.map((field) => sumOf(lines.map((line) => line[field])))],
  }
}

function arrivalTable(facts: DocumentPaperFacts, words: PrintWords['stock-print']): Block {
  const lines = handled.array().parse(facts.document.typedLines)
  const lots = new Map(facts.document.movements.map((movement) => [movement.lotId, movement]))
  const figuresOf = (line: (typeof lines)[number]) => [
    line.good + line.damaged + line.missing,
    line.good,
    line.damaged,
    line.missing,
  ]
  const labels = [words.sent, words.good, words.damaged, words.missing]
  return {
    block: 'table',
    columns: [...goods(words), ...labels.map((label) => ({ label, kind: 'number' as const }))],
    rows: lines.map((line) => [...goodsCells(facts, lots.get(line.lotId)), ...figuresOf(line)]),
    totals: [
      null,
      null,
      null,
      null,
      ...labels.map((_, column) => sumOf(lines.map((line) => figuresOf(line)[column] ?? 0))),
    ],
  }
}

function movedTable(facts: DocumentPaperFacts, words: PrintWords['stock-print']): Block {
  const { document, items } = facts
  const isWaybill = document.kind === 'waybill'
  const rows = document.movements.map((movement): Cell[] => {
    const item = items.get(movement.itemId)
    const ends = isWaybill
      ? [facts.projects.get(movement.projectId) ?? '']
      : [words.condition[movement.condition], placeName(words, movement.to)]
    // Zero means that nobody weighed it: a dash, not a figure.
    const measures = [item?.weightGrams, item?.volumeMillilitres].map((measure) =>
      measure ? tenths((movement.quantity * measure) / 1000) : null,
    )
    return [
      ...goodsCells(facts, movement),
      ...ends,
      movement.quantity,
      item ? words.unit[item.unit] : '',
      ...(isWaybill ? measures : []),
    ]
  })
  const ends: TableColumn[] = isWaybill
    ? [{ label: words.project, kind: 'code' }]
    : [
        { label: words.conditionLabel, kind: 'text' },
        { label: words.to, kind: 'text' },
      ]
  const measures: TableColumn[] = isWaybill
    ? [
        { label: words.weight, kind: 'number' },
        { label: words.volume, kind: 'number' },
      ]
    : []
  const quantity = sumOf(document.movements.map((movement) => movement.quantity))
  return {
    block: 'table',
    columns: [
      ...goods(words),
      ...ends,
      { label: words.quantity, kind: 'number' },
      { label: words.unitLabel, kind: 'text', width: 'fit' },
      ...measures,
    ],
    rows,
    totals: [
      ...Array.from({ length: 4 + ends.length }, () => null),
      quantity,
      null,
      ...(isWaybill ? [tenths(document.weightGrams / 1000), tenths(document.volumeMillilitres / 1000)] : []),
    ],
  }
}

const tenths = (value: number) => Math.round(value * 10) / 10

function totalsBlocks({ document, items }: DocumentPaperFacts, words: PrintWords['stock-print']): Block[] {
  const unknown = document.movements.some((movement) => {
    const item = items.get(movement.itemId)
    return !item?.weightGrams || !item.volumeMillilitres
  })
  const totals: Block = {
    block: 'facts',
    columns: 2,
    facts: [
      { label: words.totalWeight, value: tenths(document.weightGrams / 1000), kind: 'number' },
      { label: words.totalVolume, value: tenths(document.volumeMillilitres / 1000), kind: 'number' },
    ],
  }
  return unknown ? [totals, { block: 'paragraph', text: words.measuresMissing, small: true }] : [totals]
}

function remarksBlocks(document: DocumentWhole, words: PrintWords['stock-print']): Block[] {
  const remarks = textOf(document, 'remarks')
  const blocks: Block[] = remarks === '' ? [] : [{ block: 'paragraph', text: `${words.remarks}: ${remarks}` }]
  if (document.kind === 'waybill') blocks.push({ block: 'paragraph', text: words.onArrival, small: true })
  return blocks
}

/** Boxes to sign; the names that were typed are printed, the rest is for the pen. */
function signatures({ document }: DocumentPaperFacts, words: PrintWords['stock-print']): Block[] {
  const box = (role: string, name = ''): SignatureBox => ({ role, ...(name !== '' && { name }) })
  const delivered = box(words.deliveredBy, textOf(document, 'deliveredBy'))
  const received = box(words.receivedBy, textOf(document, 'receivedBy'))
  const transported = box(words.transportedBy, textOf(document, 'driverName'))
  const boxes: Record<DocumentWhole['kind'], SignatureBox[]> = {
    receipt: [delivered, received],
    return: [delivered, received],
    waybill: [box(words.sentBy, document.recordedBy), transported, box(words.receivedBy)],
    arrival: [delivered, received],
    'distribution-report': [box(words.receivedBy, textOf(document, 'signedBy'))],
    reversal: [box(words.recorded, document.recordedBy)],
  }
  return [{ block: 'signature-boxes', boxes: boxes[document.kind] }]
}
