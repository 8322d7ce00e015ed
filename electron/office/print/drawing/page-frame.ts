import { formatNumber } from '../formats.ts'
import type { Paper } from '../paper.ts'
import { isolate, printable } from '../printable.ts'
import { fill } from '../words.ts'
import type { Drawing } from './drawing.ts'
import type { Content, Watermark } from './page-content.ts'
import { accent, acrossPage, endSide, hairline, margin, startSide, warning } from './page-style.ts'

const footerLine = 10

/** Room for head and foot of the page; left, top, right, bottom in points. */
export function pageMargins(paper: Paper): [number, number, number, number] {
  const marked = paper.demo || paper.draft
  return [margin, marked ? 72 : 54, margin, 40 + footerLine * Math.max(1, paper.footer.length)]
}

/** Head of each page: the office, the document, and whether it is a demo or a draft. */
export function pageHeader(paper: Paper, drawing: Drawing): (page: number, pages: number) => Content {
  return (page) => {
    const { language } = paper.locale
    const office: Content = {
      text: `${isolate(printable(paper.office.name))} · ${isolate(paper.office.code, 'ltr')}`,
      bold: true,
      alignment: startSide(language),
    }
    const title = page === 1 ? [] : [isolate(printable(paper.title))]
    const number = paper.number ? [isolate(paper.number, 'ltr')] : []
    const document: Content = { text: [...title, ...number].join(' · '), alignment: endSide(language) }
    return {
      margin: [margin, 22, margin, 0],
      fontSize: 8,
      stack: [
        { columns: acrossPage([office, document], language) },
        { canvas: [rule(drawing.width)], margin: [0, 3, 0, 0] },
        ...marks(paper, drawing),
      ],
    }
  }
}

/** Foot of each page: the paper's own lines and the page's number. */
export function pageFooter(paper: Paper, drawing: Drawing): (page: number, pages: number) => Content {
  return (page, pages) => {
    const { language } = paper.locale
    const format = (value: number) => formatNumber(value, paper.locale)
    const lines: Content = { width: '*', stack: paper.footer.map((line) => ({ text: printable(line) })) }
    const count: Content = {
      width: 80,
      text: fill(drawing.words.page, { page: format(page), pages: format(pages) }),
      alignment: endSide(language),
    }
    return {
      margin: [margin, 8, margin, 0],
      style: 'small',
      stack: [
        { canvas: [rule(drawing.width)], margin: [0, 0, 0, 3] },
        { columns: acrossPage([lines, count], language), columnGap: 12 },
      ],
    }
  }
}

/** Across each page, behind nothing and over nothing that it could hide: DRAFT, or else DEMO. */
export function watermark(paper: Paper, { words }: Drawing): Watermark | undefined {
  if (!paper.draft && !paper.demo) return undefined
  return {
    text: paper.draft ? words.draft : words.demo,
    color: '#7a8794',
    opacity: 0.09,
    bold: true,
    fontSize: 110,
    angle: -45,
  }
}

function marks(paper: Paper, { words }: Drawing): Content[] {
  const marked = [
    ...(paper.demo ? [{ mark: words.demo, notice: words.demoNotice }] : []),
    ...(paper.draft ? [{ mark: words.draft, notice: words.draftNotice }] : []),
  ]
  if (marked.length === 0) return []
  const text = marked.flatMap(({ mark, notice }, index) => [
    ...(index > 0 ? ['      '] : []),
    { text: isolate(mark), bold: true },
    ` · ${notice}`,
  ])
  return [
    {
      table: { widths: ['*'], body: [[{ text, color: warning, fontSize: 8.5, alignment: 'center' }]] },
      layout: {
        hLineWidth: () => 0.7,
        vLineWidth: () => 0.7,
        hLineColor: () => warning,
        vLineColor: () => warning,
        paddingTop: () => 1,
        paddingBottom: () => 1,
      },
      margin: [0, 5, 0, 0],
    },
  ]
}

function rule(width: number) {
  return { type: 'line' as const, x1: 0, y1: 0, x2: width, y2: 0, lineWidth: 0.6, lineColor: hairline }
}

/** Title and subject at the top of the first page. */
export function titleBlock(paper: Paper): Content[] {
  return [
    { text: printable(paper.title), style: 'title', color: accent },
    ...(paper.subject ? [{ text: printable(paper.subject), style: 'subject' } satisfies Content] : []),
    { text: '', fontSize: 1, margin: [0, 0, 0, 6] },
  ]
}
