import {
  type Inline,
  LayoutBuilder,
  type Line,
  Renderer,
  StyleContextStack,
  SvgMeasure,
  TextInlines,
} from '../pdfmake-internals.ts'
import { withoutDirectionMarks } from '../printable.ts'
import { type BaseDirection, embeddingLevels, isPlainLeftToRight, visualRuns } from './visual-order.ts'

/**
 * Teaches pdfmake text that runs from right to left. A node, style or default style says `rtl: true`, `false` or
 * `'auto'` (the first letter decides); every line with right-to-left letters is then drawn in visual order. Call once.
 */
export function installBidi(): void {
  levelMeasuredText()
  measureWithoutDirectionMarks()
  keepLevelsOfBrokenWords()
  drawInVisualOrder()
  keepSvgText()
}

function levelMeasuredText(): void {
  const { measure } = TextInlines.prototype
  TextInlines.prototype.measure = function (items, styles) {
    const measured = measure.call(this, items, styles)
    let paragraph: Inline[] = []
    for (const inline of measured) {
      paragraph.push(inline)
      if (!inline.lineEnd) continue
      levelParagraph(paragraph, styles)
      paragraph = []
    }
    levelParagraph(paragraph, styles)
    return measured
  }
}

function levelParagraph(paragraph: Inline[], styles: unknown): void {
  const first = paragraph[0]
  if (!first) return
  const text = paragraph.map((inline) => inline.text).join('')
  const base = baseDirection(StyleContextStack.getStyleProperty(first, styles, 'rtl', false))
  if (isPlainLeftToRight(text, base)) return
  const levels = embeddingLevels(text, base)
  let start = 0
  for (const inline of paragraph) {
    inline.levels = levels.subarray(start, start + inline.text.length)
    start += inline.text.length
  }
}

function baseDirection(rtl: unknown): BaseDirection {
  if (rtl === 'auto') return 'auto'
  return rtl === true ? 'rtl' : 'ltr'
}

function measureWithoutDirectionMarks(): void {
  const { widthOfText } = TextInlines.prototype
  TextInlines.prototype.widthOfText = function (text, inline) {
    return widthOfText.call(this, inline.levels ? withoutDirectionMarks(text) : text, inline)
  }
}

/** A word wider than its line is cut by pdfmake, which copies the levels of the whole word to both pieces. */
function keepLevelsOfBrokenWords(): void {
  const { buildNextLine } = LayoutBuilder.prototype
  LayoutBuilder.prototype.buildNextLine = function (node) {
    const line = buildNextLine.call(this, node)
    for (const [index, inline] of (line?.inlines ?? []).entries()) {
      if (!inline.levels || inline.levels.length <= inline.text.length) continue
      const rest = line?.inlines[index + 1] ?? node._inlines?.[0]
      if (rest) rest.levels = inline.levels.subarray(inline.text.length)
      inline.levels = inline.levels.subarray(0, inline.text.length)
    }
    return line
  }
}

function drawInVisualOrder(): void {
  const { renderLine } = Renderer.prototype
  Renderer.prototype.renderLine = function (line, x, y) {
    if (!line.inVisualOrder && line.inlines.some((inline) => inline.levels)) putInVisualOrder(line)
    renderLine.call(this, line, x, y)
  }
}

function putInVisualOrder(line: Line): void {
  const parts = line.inlines.map(({ text, levels }) => ({ text, levels: levels ?? new Uint8Array(text.length) }))
  const inlines: Inline[] = []
  let x = 0
  for (const run of visualRuns(parts)) {
    const source = line.inlines[run.source]
    if (!source) continue
    const width = source.font.widthOfString(run.text, source.fontSize, source.fontFeatures)
    inlines.push({ ...source, text: run.text, x, width })
    x += width
  }
  // The line was placed by the widths of its words in their stored order; joined letters can be narrower.
  const spare = line.getWidth() - x
  const shift = { right: spare, center: spare / 2 }[line.inlines[0]?.alignment ?? ''] ?? 0
  for (const inline of inlines) inline.x += shift
  line.inlines = inlines
  line.inVisualOrder = true
}

/** pdfmake prints an SVG anew with indents to set its size, which puts a space between the parts of a label. */
function keepSvgText(): void {
  SvgMeasure.prototype.writeDimensions = (svg, { width, height }) =>
    svg.replace(/<svg\b[^>]*>/, (root) => {
      const size = `width="${width}" height="${height}"`
      const old = (name: string) => new RegExp(`\\s${name}="([^"]*)"`).exec(root)?.[1] ?? '0'
      const box = /\sviewBox=/.test(root)
        ? ''
        : ` viewBox="0 0 ${parseFloat(old('width'))} ${parseFloat(old('height'))}"`
      return root.replace(/\s(width|height)="[^"]*"/g, '').replace(/>$/, ` ${size}${box}>`)
    })
}
