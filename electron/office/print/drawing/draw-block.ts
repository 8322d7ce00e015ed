import { isRightToLeft } from '#shared/domain/languages.ts'
import { formatNumber } from '../formats.ts'
import type { Block } from '../paper.ts'
import { printable } from '../printable.ts'
import { chartSvg } from './chart.ts'
import { drawSignatureBoxes, drawSigningPlaces } from './draw-signatures.ts'
import { drawTable } from './draw-table.ts'
import { cellText, type Drawing } from './drawing.ts'
import type { Content } from './page-content.ts'
import { accent, acrossPage, endSide, shade, startSide, warning } from './page-style.ts'

/** A block of a paper as pdfmake's content. Throws a RangeError when a table's or chart's data do not fit together. */
export function drawBlock(block: Block, drawing: Drawing): Content {
  switch (block.block) {
    case 'heading':
      return {
        text: printable(block.text),
        style: `heading${block.level}`,
        headlineLevel: block.level,
        margin: [0, block.level === 1 ? 12 : 8, 0, 4],
      }
    case 'paragraph':
      return {
        text: printable(block.text),
        style: block.small ? ['text', 'small'] : 'text',
        alignment: startSide(drawing.locale.language),
        margin: [0, 0, 0, block.small ? 3 : 6],
      }
    case 'list':
      return drawList(block.items, drawing)
    case 'note':
      return drawNote(block, drawing)
    case 'facts':
      return drawFacts(block, drawing)
    case 'table':
      return drawTable(block, drawing)
    case 'chart':
      return {
        unbreakable: true,
        stack: [
          { text: printable(block.title), style: 'heading2', margin: [0, 4, 0, 2] },
          { svg: chartSvg(block, drawing.locale, drawing.width), width: drawing.width, margin: [0, 0, 0, 8] },
        ],
      }
    case 'qr':
      return {
        unbreakable: true,
        stack: [
          { qr: block.data, fit: block.size, eccLevel: 'M', alignment: startSide(drawing.locale.language) },
          { text: printable(block.caption), style: ['small', 'text'], margin: [0, 3, 0, 0] },
        ],
      }
    case 'signature-boxes':
      return drawSignatureBoxes(block.boxes, drawing)
    case 'signing-places':
      return drawSigningPlaces(block.places, drawing)
    case 'numbered-words':
      return drawNumberedWords(block, drawing)
    case 'columns':
      return drawColumns(block, drawing)
    case 'figures':
      return drawFigures(block, drawing)
    case 'together':
      return { unbreakable: true, stack: block.content.map((each) => drawBlock(each, drawing)) }
    case 'page-break':
      return { text: '', pageBreak: 'after' }
  }
}

/** pdfmake's own lists keep their dots on the left in every language. */
function drawList(items: string[], { locale }: Drawing): Content {
  return {
    stack: items.map((item) => ({
      columns: acrossPage<Content>(
        [
          { width: 10, text: '•', alignment: startSide(locale.language) },
          { width: '*', text: printable(item) },
        ],
        locale.language,
      ),
      columnGap: 0,
      margin: [0, 0, 0, 2],
    })),
    margin: [0, 0, 0, 4],
  }
}

type BlockOf<Name extends Block['block']> = Extract<Block, { block: Name }>

function drawNote(note: BlockOf<'note'>, { locale }: Drawing): Content {
  const color = note.tone === 'warning' ? warning : accent
  const start = startSide(locale.language)
  const barAt = start === 'left' ? 0 : 1
  return {
    table: {
      widths: ['*'],
      body: [[{ text: printable(note.text), style: 'text', alignment: start, fillColor: shade }]],
    },
    layout: {
      hLineWidth: () => 0,
      vLineWidth: (line) => (line === barAt ? 2.5 : 0),
      vLineColor: () => color,
      paddingLeft: () => 8,
      paddingRight: () => 8,
      paddingTop: () => 5,
      paddingBottom: () => 5,
    },
    margin: [0, 4, 0, 8],
  }
}

function drawFacts(block: BlockOf<'facts'>, { locale }: Drawing): Content {
  const start = startSide(locale.language)
  const facts = block.facts.map(
    ({ label, value, kind }): Content => ({
      stack: [
        { text: printable(label), style: 'label' },
        { text: cellText(value, kind, locale), style: kind, alignment: start },
      ],
    }),
  )
  const rows: Content[][] = []
  for (let first = 0; first < facts.length; first += block.columns) {
    const row = facts.slice(first, first + block.columns)
    while (row.length < block.columns) row.push({ text: '' })
    rows.push(acrossPage(row, locale.language))
  }
  if (rows.length === 0) return { text: '' }
  return {
    table: { widths: Array.from({ length: block.columns }, () => '*'), body: rows, dontBreakRows: true },
    layout: {
      defaultBorder: false,
      paddingLeft: () => (start === 'left' ? 0 : 10),
      paddingRight: () => (start === 'left' ? 10 : 0),
      paddingTop: () => 1,
      paddingBottom: () => 4,
    },
    margin: [0, 2, 0, 6],
  }
}

function drawFigures({ figures }: BlockOf<'figures'>, { locale }: Drawing): Content {
  const { language } = locale
  if (figures.length === 0) return { text: '' }
  const boxes = figures.map(
    ({ label, value }): Content => ({
      stack: [
        { text: formatNumber(value, locale), style: 'figure', alignment: startSide(language) },
        { text: printable(label), style: 'label' },
      ],
      border: isRightToLeft(language) ? [false, false, true, false] : [true, false, false, false],
    }),
  )
  return {
    table: { widths: boxes.map(() => '*'), body: [acrossPage(boxes, language)] },
    layout: {
      hLineWidth: () => 0,
      vLineWidth: () => 1.6,
      vLineColor: () => accent,
      paddingLeft: () => 7,
      paddingRight: () => 7,
      paddingTop: () => 0,
      paddingBottom: () => 1,
    },
    margin: [0, 4, 0, 10],
  }
}

function drawNumberedWords({ words, columns }: BlockOf<'numbered-words'>, { locale }: Drawing): Content {
  const { language } = locale
  const cells = words.map((word, index): Content => {
    const number: Content = {
      width: 18,
      text: formatNumber(index + 1, locale),
      style: 'small',
      alignment: endSide(language),
    }
    const text: Content = {
      width: '*',
      text: printable(word),
      style: 'code',
      bold: true,
      fontSize: 12,
      alignment: startSide(language),
    }
    return { columns: acrossPage([number, text], language), columnGap: 6 }
  })
  const rows: Content[][] = []
  for (let first = 0; first < cells.length; first += columns) {
    const row = cells.slice(first, first + columns)
    while (row.length < columns) row.push({ text: '' })
    rows.push(acrossPage(row, language))
  }
  return {
    unbreakable: true,
    stack: [
      {
        table: { widths: Array.from({ length: columns }, () => '*'), body: rows },
        layout: {
          hLineWidth: () => 0.5,
          vLineWidth: () => 0.5,
          hLineColor: () => '#8a949e',
          vLineColor: () => '#8a949e',
          paddingTop: () => 4,
          paddingBottom: () => 5,
        },
        margin: [0, 6, 0, 10],
      },
    ],
  }
}

const columnGap = 16

function drawColumns(block: BlockOf<'columns'>, drawing: Drawing): Content {
  const widths = { fit: 'auto', fill: '*' } as const
  const filling = block.columns.filter(({ width }) => typeof width !== 'number').length
  const given = block.columns.reduce((sum, { width }) => sum + (typeof width === 'number' ? width : 0), 0)
  const spare = drawing.width - given - columnGap * (block.columns.length - 1)
  const columns = block.columns.map(({ width, content }) => {
    const narrow = { ...drawing, width: typeof width === 'number' ? width : spare / filling }
    return {
      width: typeof width === 'number' ? width : widths[width],
      stack: content.map((each) => drawBlock(each, narrow)),
    }
  })
  return { columns: acrossPage(columns, drawing.locale.language), columnGap, margin: [0, 0, 0, 6] }
}
