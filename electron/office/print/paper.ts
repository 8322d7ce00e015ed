import type { Language } from '#shared/domain/languages.ts'
import type { PrintWords } from './words.ts'

/** Which figures are drawn: 123 or ١٢٣. */
export type Digits = 'latn' | 'arab'

/** How numbers, dates and names of months are written. The country picks the Arabic month names (نوفمبر, تشرين الثاني). */
export interface PaperLocale {
  language: Language
  digits: Digits
  /** ISO 3166-1 alpha-2, such as `LY`. */
  country: string
}

/**
 * Everything that stands on a printed document, as plain data that can be cloned to a worker and compared in a test.
 * The same paper always gives the same bytes, so a page can be checked by printing its data again.
 */
export interface Paper {
  locale: PaperLocale
  /** The words of the page itself (its number, DRAFT, empty tables); those of today when left out. */
  pageWords?: PrintWords['print']
  /** Large on the first page, small on the others, and the title in the file's properties. */
  title: string
  /** One line under the title: the month, the route, the person. Empty for none. */
  subject: string
  /** Document number such as `GRN-TIP-2026-00012`, repeated on every page. Empty for none. */
  number: string
  office: { name: string; code: string }
  /** Every page says DEMO: the names and figures are invented. */
  demo: boolean
  /** Every page says DRAFT: nobody has approved this. */
  draft: boolean
  orientation: 'portrait' | 'landscape'
  /** Small lines at the foot of every page: who printed it and when, the head of the journal. */
  footer: string[]
  /** Instant written into the file as its date of creation, ISO 8601. */
  madeAt: string
  content: Block[]
  attachments: PaperAttachment[]
}

/** A file carried inside the PDF. The name must be unique; only Latin letters, digits, `-`, `_` and `.`. */
export interface PaperAttachment {
  name: string
  mime: string
  description: string
  bytes: Uint8Array
}

/** What a cell holds: a `number` is a figure, a `date` is `YYYY-MM-DD`, a `code` is never turned around. */
export type CellKind = 'text' | 'number' | 'date' | 'code'

/** A figure of a `number` column, the text of any other. Null prints a dash. */
export type Cell = string | number | null

export interface TableColumn {
  label: string
  kind: CellKind
  /** `fit` takes what its longest word needs (the rule for all but text), `fill` shares what is left, or points. */
  width?: 'fit' | 'fill' | number
}

export interface TableBlock {
  block: 'table'
  title?: string
  columns: TableColumn[]
  /** Labels over several neighbouring columns, in order; together they span all columns. */
  groups?: { label: string; span: number }[]
  /** A row, or a line that names the rows below it, with figures for the last columns or none. Only rows are counted. */
  rows: (Cell[] | { section: string; figures?: Cell[] })[]
  totals?: Cell[]
}

export interface SignatureBox {
  role: string
  name?: string
  function?: string
  date?: string
}

/** Which signature of a report: who prepared it signs first, who approved it second. */
export type SigningPosition = 'prepared' | 'approved'

export interface ChartBlock {
  block: 'chart'
  title: string
  kind: 'bars' | 'stacked-bars'
  categories: string[]
  /** One value for each category. */
  series: { name: string; values: number[] }[]
  /** Points, 200 when left out. */
  height?: number
}

export type Block =
  | { block: 'heading'; level: 1 | 2; text: string }
  | { block: 'paragraph'; text: string; small?: boolean }
  /** Short lines, each after a dot. */
  | { block: 'list'; items: string[] }
  | { block: 'note'; tone: 'plain' | 'warning'; text: string }
  /** Label and value pairs, side by side in one to four columns. */
  | { block: 'facts'; columns: 1 | 2 | 3 | 4; facts: { label: string; value: Cell; kind: CellKind }[] }
  /** What matters most, large and side by side. */
  | { block: 'figures'; figures: { label: string; value: number }[] }
  | TableBlock
  | ChartBlock
  /** A QR code with its words under it. Size in points. */
  | { block: 'qr'; data: string; size: number; caption: string }
  /** Boxes to sign with a pen. */
  | { block: 'signature-boxes'; boxes: SignatureBox[] }
  /** Places that `signPdf` fills with a digital signature; at most once in a paper. */
  | { block: 'signing-places'; places: { position: SigningPosition; label: string }[] }
  /** Short words numbered in reading order. */
  | { block: 'numbered-words'; words: string[]; columns: number }
  /** Side by side, the first at the side where reading starts. */
  | { block: 'columns'; columns: { width: 'fit' | 'fill' | number; content: Block[] }[] }
  /** What must stand on one page. */
  | { block: 'together'; content: Block[] }
  | { block: 'page-break' }
