import { createRequire } from 'node:module'
import type { DocumentDefinition, FontFiles } from './drawing/page-content.ts'

/** A font as pdfkit embeds it. */
export interface DrawnFont {
  widthOfString(text: string, size: number, features?: unknown): number
}

/** A word with its style, as pdfmake breaks text up. */
export interface Inline {
  text: string
  font: DrawnFont
  fontSize: number
  fontFeatures?: unknown
  alignment?: string
  x: number
  width: number
  lineEnd?: boolean
  /** Ours: embedding level of each UTF-16 unit of the paragraph's part that begins with this text. */
  levels?: Uint8Array
}

export interface Line {
  inlines: Inline[]
  getWidth(): number
  /** Ours: the inlines are in visual order already. */
  inVisualOrder?: boolean
}

interface TextInlinesClass {
  prototype: {
    measure(items: Inline[], styles: unknown): Inline[]
    widthOfText(text: string, inline: Inline): number
  }
}
interface LayoutBuilderClass {
  prototype: { buildNextLine(node: { _inlines?: Inline[] }): Line | null }
}
interface RendererClass {
  prototype: { renderLine(line: Line, x: number, y: number): void }
}
interface SvgMeasureClass {
  prototype: { writeDimensions(svg: string, size: { width: number; height: number }): string }
}
interface StyleContextStackClass {
  getStyleProperty(item: object, styles: unknown, property: string, otherwise: unknown): unknown
}
export interface TableWriter {
  beginUnbreakableBlock(): void
  commitUnbreakableBlock(): void
}
interface TableProcessorThis {
  tableNode: { table: { body: { keepWithNext?: boolean }[][] } }
}
interface TableProcessorClass {
  prototype: {
    beginRow(this: TableProcessorThis, row: number, writer: TableWriter): void
    endRow(this: TableProcessorThis, row: number, writer: TableWriter, pageBreaks: unknown): void
  }
}
/** An object of a file while pdfkit writes it: `finalize` packs what was put in and writes it out. */
export interface PdfReference {
  buffer: Uint8Array[]
  compress: boolean
  finalize(): void
}
interface PdfDocumentClass {
  new (fonts: Record<string, FontFiles>): { provideFont(family: string, bold: boolean, italics: boolean): DrawnFont }
  prototype: { ref(data: unknown): PdfReference }
}
interface Pdfmake {
  virtualfs: { storage: Record<string, Buffer>; writeFileSync(name: string, bytes: Buffer): void }
  setFonts(fonts: Record<string, FontFiles>): void
  setUrlAccessPolicy(allowed: (url: string) => boolean): void
  setLocalAccessPolicy(allowed: (path: string) => boolean): void
  createPdf(definition: DocumentDefinition): { getBuffer(): Promise<Buffer> }
}

// pdfmake and its parts are CommonJS: one loader gives the same instances to the engine and to the bidi layer, and
// keeps them out of the bundle, where their prototypes could not be reached.
// Not named `require`: the bundler puts a `require` of its own at the head of the built file.
const load = createRequire(import.meta.url)
const part = <T>(name: string): T => load(`pdfmake/js/${name}.js`).default

/** Parts of pdfmake 0.3.11 that we change; they are not its public interface, so the version is pinned. */
export const pdfmake: Pdfmake = load('pdfmake')
export const TextInlines: TextInlinesClass = part('TextInlines')
export const LayoutBuilder: LayoutBuilderClass = part('LayoutBuilder')
export const Renderer: RendererClass = part('Renderer')
export const SvgMeasure: SvgMeasureClass = part('SVGMeasure')
export const TableProcessor: TableProcessorClass = part('TableProcessor')
export const StyleContextStack: StyleContextStackClass = part('StyleContextStack')
export const PdfDocument: PdfDocumentClass = part('PDFDocument')
