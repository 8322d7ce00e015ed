import { embeddingLevels, isPlainLeftToRight, visualRuns } from './visual-order.ts'

/**
 * An SVG by ECharts with labels that the PDF shows as meant: no white outline, which would be drawn over the letters,
 * and each label with right-to-left letters as its parts in visual order.
 */
export function drawableLabels(svg: string): string {
  return svg.replace(/<text\b([^>]*)>([^<]*)<\/text>/g, (_whole, attributes: string, content: string) => {
    const plain = /paint-order="stroke"/.test(attributes)
      ? attributes.replace(/\s(stroke[a-z-]*|paint-order)="[^"]*"/g, '')
      : attributes
    const text = decoded(content)
    if (isPlainLeftToRight(text, 'auto')) return `<text${plain}>${content}</text>`
    const runs = visualRuns([{ text, levels: embeddingLevels(text, 'auto') }])
    const spans = runs.map((run) => `<tspan>${encoded(run.text)}</tspan>`).join('')
    const space = plain.includes('xml:space=') ? '' : ' xml:space="preserve"'
    return `<text${plain}${space}>${spans}</text>`
  })
}

const entities: Record<string, string> = { '&lt;': '<', '&gt;': '>', '&quot;': '"', '&#39;': "'", '&amp;': '&' }

function decoded(xml: string): string {
  return xml.replace(/&(lt|gt|quot|#39|amp);/g, (entity) => entities[entity] ?? entity)
}

function encoded(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;')
}
