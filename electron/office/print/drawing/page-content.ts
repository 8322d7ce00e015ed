/**
 * The part of pdfmake's document definition that our pages use. Its published types bring the browser's types with
 * them, and the office must not be able to name `window`.
 */
export interface PageStyle {
  font?: string
  fontSize?: number
  lineHeight?: number
  bold?: boolean
  color?: string
  alignment?: 'left' | 'right' | 'center'
  /** Read by our bidi layer: direction of the paragraph, `'auto'` for that of its first letter. */
  rtl?: boolean | 'auto'
  /** Left, top, right, bottom in points. */
  margin?: [number, number, number, number]
  noWrap?: boolean
  fillColor?: string
}

export type Width = 'auto' | '*' | number

export interface Rectangle {
  type: 'rect'
  x: number
  y: number
  w: number
  h: number
  lineWidth: number
  lineColor: string
  color?: string
}

export interface Rule {
  type: 'line'
  x1: number
  y1: number
  x2: number
  y2: number
  lineWidth: number
  lineColor: string
}

export interface PageTable {
  widths: Width[]
  /** Least height of each row. */
  heights?: number[]
  body: Content[][]
  headerRows?: number
  keepWithHeaderRows?: number
  dontBreakRows?: boolean
}

export interface TableLayout {
  defaultBorder?: boolean
  hLineWidth?: (line: number, node: { table: PageTable }) => number
  vLineWidth?: (line: number) => number
  hLineColor?: (line: number) => string
  vLineColor?: (line: number) => string
  paddingLeft?: () => number
  paddingRight?: () => number
  paddingTop?: () => number
  paddingBottom?: () => number
}

/** A piece of a page: exactly one of text, stack, columns, table, canvas, svg and qr; `{}` in a table's covered cell. */
export interface Content extends PageStyle {
  text?: string | (string | Content)[]
  stack?: Content[]
  columns?: Content[]
  table?: PageTable
  canvas?: (Rectangle | Rule)[]
  svg?: string
  qr?: string
  fit?: number
  eccLevel?: 'L' | 'M' | 'Q' | 'H'
  layout?: TableLayout
  columnGap?: number
  width?: Width
  colSpan?: number
  /** Left, top, right, bottom, in a table without borders of its own. */
  border?: [boolean, boolean, boolean, boolean]
  style?: string | string[]
  /** Becomes a named destination of the PDF. */
  id?: string
  headlineLevel?: number
  pageBreak?: 'before' | 'after'
  /** In the first cell of a row: read by our keep-rows. */
  keepWithNext?: boolean
  unbreakable?: boolean
}

export interface Watermark extends PageStyle {
  text: string
  opacity: number
  angle: number
}

export interface AttachedFile {
  src: string
  name: string
  type: string
  description: string
  relationship: 'Data'
  creationDate: Date
  modifiedDate: Date
}

export interface FontFiles {
  normal: string
  bold: string
  italics: string
  bolditalics: string
}

export interface DocumentDefinition {
  version: '1.7'
  subset?: 'PDF/A-3b'
  language?: string
  pageSize: 'A4' | { width: number; height: number }
  pageOrientation?: 'portrait' | 'landscape'
  pageMargins: [number, number, number, number]
  displayTitle?: boolean
  info: {
    title?: string
    subject?: string
    author?: string
    creator?: string
    producer?: string
    creationDate: Date
  }
  background?: Content
  header?: (page: number, pages: number) => Content
  footer?: (page: number, pages: number) => Content
  watermark?: Watermark
  content: Content[]
  defaultStyle: PageStyle
  styles: Record<string, PageStyle>
  pageBreakBefore?: (node: { headlineLevel?: number }, around: { getFollowingNodesOnPage: () => unknown[] }) => boolean
  files?: Record<string, AttachedFile>
}
