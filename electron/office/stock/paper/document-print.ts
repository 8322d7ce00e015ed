import { majorAmount } from '#shared/domain/money.ts'
import type { Fact, FactFormat } from '#shared/domain/stock/kinds/document-kind-spec.ts'
import { kindOf } from '#shared/domain/stock/kinds/document-kinds.ts'
import { formatInstant, formatNumber } from '../../print/formats.ts'
import type { Block, Cell, CellKind, Paper, PaperLocale, SignatureBox } from '../../print/paper.ts'
import { fill, printWords } from '../../print/words.ts'
import type { DocumentWhole } from '../document/read-document.ts'
import { linesTable } from './document-print-lines.ts'
import { type DocumentPaperFacts, type DocumentPaperWords, placeName, wordOf } from './document-print-words.ts'

/**
 * A posted document as a paper to sign: head, parties, lines with totals, signature boxes and a QR code of its number, as
 * its kind says. Pure: the same facts always give the same paper.
 */
export function documentPaper(facts: DocumentPaperFacts): Paper {
  const { document, locale, office } = facts
  const words = { layout: printWords('stock-print', locale.language), kinds: printWords('stock', locale.language) }
  const printed = { by: facts.printedBy, at: formatInstant(facts.printedAt, office.timeZone, locale) }
  return {
    locale,
    title: words.kinds.paper[document.kind],
    subject: `${placeName(words, document.from)} – ${placeName(words, document.to)}`,
    number: document.number,
    office: { name: office.name, code: office.code },
    demo: office.demo,
    draft: false,
    orientation: 'portrait',
    footer: [fill(words.layout.printed, printed)],
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
      { block: 'heading', level: 2, text: words.layout.lines },
      linesTable(facts, words),
      ...totalsBlocks(facts, words),
      ...notesBlocks(document, words),
      { block: 'signature-boxes', boxes: signatures(document, words) },
    ],
    attachments: [],
  }
}

function reversedMark({ document }: DocumentPaperFacts, { layout }: DocumentPaperWords): Block[] {
  if (!document.reversedBy) return []
  const text = `${fill(layout.reversed, { number: document.reversedBy.number })}. ${layout.reversedNotice}`
  return [{ block: 'note', tone: 'warning', text }]
}

const textOf = (document: DocumentWhole, field: string): string => {
  const value = document.details[field]
  return typeof value === 'string' ? value : ''
}

const cellKinds: Record<FactFormat, CellKind> = {
  text: 'text',
  code: 'code',
  date: 'date',
  party: 'text',
  choice: 'text',
  money: 'text',
  note: 'text',
}

function factsBlock(facts: DocumentPaperFacts, words: DocumentPaperWords): Block {
  const { document, locale, office } = facts
  const { layout } = words
  const waybill = document.related.find((each) => each.kind === 'waybill')
  const recorded = `${document.recordedBy}, ${formatInstant(document.recordedAt, office.timeZone, locale)}`
  const own = kindOf(document.kind).facts.filter((fact) => fact.onPage !== true && fact.format !== 'note')
  const all: { label: string; value: Cell; kind: CellKind }[] = [
    { label: layout.from, value: placeName(words, document.from), kind: 'text' },
    { label: layout.to, value: placeName(words, document.to), kind: 'text' },
    { label: layout.date, value: document.happenedOn, kind: 'date' },
    { label: layout.recorded, value: recorded, kind: 'text' },
    { label: layout.project, value: document.projects.join(', '), kind: 'code' },
    ...own.map((fact) => ({
      label: wordOf(words.kinds.fact, fact.field),
      value: sayFact(facts, words, fact),
      kind: cellKinds[fact.format],
    })),
    { label: layout.waybill, value: document.kind === 'waybill' ? '' : (waybill?.number ?? ''), kind: 'code' },
    { label: layout.decision, value: sayDecision(document, words), kind: 'text' as const },
    { label: layout.reverses, value: document.reverses?.number ?? '', kind: 'code' },
  ]
  return { block: 'facts', columns: 2, facts: all.filter((fact) => fact.value !== '') }
}

/** Only who approved it signs as approving. */
const deciderOf = ({ decision }: DocumentWhole) => (decision?.decision === 'approved' ? decision.by : '')

/** Of a kind that needs approval: how it stands, with the reason of a refusal. */
function sayDecision({ state, decision }: DocumentWhole, { kinds }: DocumentPaperWords): string {
  if (decision === null) return state === 'submitted' ? kinds.state.submitted : ''
  return decision.reason === ''
    ? kinds.state[decision.decision]
    : `${kinds.state[decision.decision]}: ${decision.reason}`
}

function sayFact({ document, locale, parties }: DocumentPaperFacts, { kinds }: DocumentPaperWords, fact: Fact): string {
  const typed = textOf(document, fact.field)
  if (fact.format === 'party') return parties.get(typed) ?? ''
  if (fact.format === 'money') return sayMoney(document, locale)
  if (fact.format !== 'choice' || typed === '') return typed
  const choices: Record<string, Record<string, string>> = kinds.choice
  return wordOf(choices[fact.field] ?? {}, typed)
}

/** An amount with its currency's code; empty where nobody knows it. */
function sayMoney({ details }: DocumentWhole, locale: PaperLocale): string {
  const { value, currency } = details
  if (typeof value !== 'number' || value === 0 || typeof currency !== 'string' || currency === '') return ''
  return `${formatNumber(majorAmount(value, currency), locale)} ${currency}`
}

function totalsBlocks({ document, items }: DocumentPaperFacts, { layout }: DocumentPaperWords): Block[] {
  const unknown = document.movements.some((movement) => {
    const item = items.get(movement.itemId)
    return !item?.weightGrams || !item.volumeMillilitres
  })
  const totals: Block = {
    block: 'facts',
    columns: 2,
    facts: [
      { label: layout.totalWeight, value: tenths(document.weightGrams / 1000), kind: 'number' },
      { label: layout.totalVolume, value: tenths(document.volumeMillilitres / 1000), kind: 'number' },
    ],
  }
  return unknown ? [totals, { block: 'paragraph', text: layout.measuresMissing, small: true }] : [totals]
}

const tenths = (value: number) => Math.round(value * 10) / 10

function notesBlocks(document: DocumentWhole, { layout, kinds }: DocumentPaperWords): Block[] {
  const notes = kindOf(document.kind).facts.flatMap(({ field, format }): Block[] => {
    const text = format === 'note' ? textOf(document, field) : ''
    return text === '' ? [] : [{ block: 'paragraph', text: `${wordOf(kinds.fact, field)}: ${text}` }]
  })
  return document.kind === 'waybill' ? [...notes, { block: 'paragraph', text: layout.onArrival, small: true }] : notes
}

/** Boxes to sign; the names that were typed are printed, the rest is for the pen. */
function signatures(document: DocumentWhole, { kinds }: DocumentPaperWords): SignatureBox[] {
  return kindOf(document.kind).signatures.map(({ role, name: field, byRecorder, byDecider }) => {
    const name = byRecorder
      ? document.recordedBy
      : byDecider
        ? deciderOf(document)
        : field
          ? textOf(document, field)
          : ''
    return { role: wordOf(kinds.signature, role), ...(name !== '' && { name }) }
  })
}
