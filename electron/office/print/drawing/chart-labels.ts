import { textWidth } from '../text/measure-text.ts'
import { embeddingLevels, isPlainLeftToRight, visualRuns } from '../text/visual-order.ts'

/**
 * An SVG by ECharts with labels that the PDF shows as meant: no white outline, which would be drawn over the letters,
 * and each label with right-to-left letters as its parts in visual order, each at its own place: the PDF would put the
 * parts of a centred label all at the same.
 */
export function drawableLabels(svg: string): string {
  return svg.replace(/<text\b([^>]*)>([^<]*)<\/text>/g, (_whole, attributes: string, content: string) => {
    const plain = /paint-order="stroke"/.test(attributes)
      ? attributes.replace(/\s(stroke[a-z-]*|paint-order)="[^"]*"/g, '')
      : attributes
    const text = decoded(content).replace(vowelMarks, '')
    if (isPlainLeftToRight(text, 'auto')) return `<text${plain}>${content}</text>`
    const runs = visualRuns([{ text, levels: embeddingLevels(text, 'auto') }])
    return placed(
      runs.map((run) => run.text),
      plain,
    )
  })
}

/** The PDF draws a label's letters in one piece, raised by a mark above the first: labels go without, as newspapers do. */
const vowelMarks = /[\u064b-\u065f\u0670]/g

/** The parts of one label, one after the other. */
function placed(parts: string[], attributes: string): string {
  const size = Number(/font-size:([\d.]+)px/.exec(attributes)?.[1] ?? 12)
  const bold = /font-weight:(bold|[6-9]00)/.test(attributes)
  const widths = parts.map((part) => textWidth(part, size, bold))
  const total = widths.reduce((sum, width) => sum + width, 0)
  const anchor = /\stext-anchor="(\w+)"/.exec(attributes)?.[1] ?? 'start'
  const start = Number(/\sx="([-\d.]+)"/.exec(attributes)?.[1] ?? 0)
  const others = attributes.replace(/\s(x|text-anchor|xml:space)="[^"]*"/g, '')
  let x = start - ({ middle: total / 2, end: total }[anchor] ?? 0)
  return parts
    .map((part, index) => {
      const here = `<g transform="translate(${x} 0)"><text${others} text-anchor="start" xml:space="preserve">${encoded(part)}</text></g>`
      x += widths[index] ?? 0
      return here
    })
    .join('')
}

const entities: Record<string, string> = { '&lt;': '<', '&gt;': '>', '&quot;': '"', '&#39;': "'", '&amp;': '&' }

function decoded(xml: string): string {
  return xml.replace(/&(lt|gt|quot|#39|amp);/g, (entity) => entities[entity] ?? entity)
}

function encoded(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;')
}
