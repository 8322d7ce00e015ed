import { isRightToLeft } from '#shared/domain/languages.ts'
import { formatNumber } from '../formats.ts'
import type { Cell, TableBlock, TableColumn } from '../paper.ts'
import { printable } from '../printable.ts'
import { textWidth } from '../text/measure-text.ts'
import { fill, sentenceFor } from '../words.ts'
import { cellText, type Drawing } from './drawing.ts'
import type { Content, TableLayout, Width } from './page-content.ts'
import { acrossPage, faint, hairline, ink, shade, startSide } from './page-style.ts'

/** Tables of so few rows are never parted over two pages. */
const shortTable = 14
/** Points on each side of a cell's content. */
const padding = 4
const headSize = 8
const cellSize = 8.5

/**
 * A table whose columns run from the side where reading starts, with its title and head on every page and the number of
 * its rows. A section keeps its first row beside it, the totals keep the last rows. Throws a RangeError when a row has
 * not one cell for each column.
 */
export function drawTable(table: TableBlock, drawing: Drawing): Content {
  const { language } = drawing.locale
  const title = titleRow(table, drawing)
  const head = [...title, ...groupRow(table, drawing), headRow(table, drawing)]
  const rows = table.rows.map((row) => bodyRow(row, table.columns, drawing))
  const kept = keptRows(table)
  const totals = totalRow(table, drawing)
  const firstFree = kept.indexOf(false)
  const ahead = firstFree < 0 ? rows.length + totals.length : firstFree + 1
  const body = [
    ...head,
    ...rows.map((row, index) => (kept[index] && index >= ahead ? keptWithNext(row) : row)),
    ...totals,
  ]
  const widths = widthsOf(table, drawing)
  return {
    unbreakable: rows.length <= shortTable,
    stack: [
      {
        table: {
          headerRows: head.length,
          keepWithHeaderRows: rows.length === 0 ? 0 : ahead,
          dontBreakRows: true,
          widths: acrossPage(widths, language),
          body,
        },
        layout: layout(title.length, head.length, table.totals ? body.length - 1 : undefined),
        margin: [isRightToLeft(language) ? sparePoints(widths, drawing) : 0, title.length > 0 ? 4 : 0, 0, 0],
      },
      title.length > 0
        ? { text: '', fontSize: 1, margin: [0, 0, 0, 9] }
        : { text: rowCount(table, drawing), style: 'small', margin: [0, 2, 0, 8] },
    ],
  }
}

function rowCount(table: TableBlock, { words, locale }: Drawing): string {
  const count = table.rows.filter(Array.isArray).length
  if (count === 0) return words.noRows
  return fill(sentenceFor(words, 'rows', count, locale.language), { count: formatNumber(count, locale) })
}

/** Which rows must not be the last of a page: sections, and the last two before the totals. */
function keptRows(table: TableBlock): boolean[] {
  const last = table.rows.length - 1
  return table.rows.map((row, index) => {
    const beforeTotals = table.totals !== undefined && index >= last - 1 && index > 0
    return (!Array.isArray(row) && index < last) || beforeTotals
  })
}

function keptWithNext(row: Content[]): Content[] {
  const [first = {}, ...others] = row
  return [{ ...first, keepWithNext: true }, ...others]
}

/** The width of each column. Columns of figures are all as wide as the widest needs, so that figures stand evenly. */
function widthsOf(table: TableBlock, drawing: Drawing): Width[] {
  const figure = figureWidth(table, drawing)
  const count = table.columns.filter(({ kind }) => kind === 'number').length
  const roomy = count * (figure + 2 * padding) <= drawing.width * 0.72
  return table.columns.map((column) => {
    if (typeof column.width === 'number') return column.width
    if (column.kind === 'number' && roomy && column.width === undefined) return figure
    const width = column.width ?? (column.kind === 'text' ? 'fill' : 'fit')
    return width === 'fill' ? '*' : 'auto'
  })
}

/** Points that the columns of figures need for their longest word and figure. */
function figureWidth(table: TableBlock, { locale }: Drawing): number {
  const needed = table.columns.flatMap(({ kind, label }, index) => {
    if (kind !== 'number') return []
    const cells = [...table.rows.filter(Array.isArray), ...(table.totals ? [table.totals] : [])]
    const words = printable(label).split(/\s+/)
    return [
      ...words.map((word) => textWidth(word, headSize, true)),
      // Room for the label in two lines, as far as its words can be shared out.
      words.length > 2 ? textWidth(words.join(' '), headSize, true) * 0.6 : 0,
      ...cells.map((row) => textWidth(cellText(row[index] ?? null, kind, locale), cellSize, true)),
    ]
  })
  return Math.ceil(Math.max(leastFigure, ...needed) + 1)
}

const leastFigure = 26

/** What is left of the page's width beside a table whose widths are all given. */
function sparePoints(widths: Width[], drawing: Drawing): number {
  if (!widths.every((width) => typeof width === 'number')) return 0
  return Math.max(0, drawing.width - widths.reduce((sum, width) => sum + width + 2 * padding, 0))
}

/** The title belongs to the head: it never stands alone, and is repeated with it. */
function titleRow(table: TableBlock, drawing: Drawing): Content[][] {
  if (!table.title) return []
  const title: Content = {
    text: [
      { text: printable(table.title), style: 'heading2' },
      { text: `\u00a0\u00a0\u00a0${rowCount(table, drawing)}`, style: 'small' },
    ],
    alignment: startSide(drawing.locale.language),
    colSpan: table.columns.length,
    border: [false, false, false, true],
    margin: [-padding, 0, -padding, 1],
  }
  return [[title, ...Array.from({ length: table.columns.length - 1 }, () => ({}))]]
}

function headRow(table: TableBlock, { locale }: Drawing): Content[] {
  return acrossPage(
    table.columns.map((column) => ({
      text: printable(column.label),
      style: 'head',
      ...(column.kind === 'number' ? { alignment: 'right' as const } : {}),
    })),
    locale.language,
  )
}

/** Each group is one cell with empty placeholders for the columns it covers; the placeholders must follow it. */
function groupRow(table: TableBlock, { locale }: Drawing): Content[][] {
  if (!table.groups) return []
  const spans = table.groups.reduce((sum, group) => sum + group.span, 0)
  if (spans !== table.columns.length) throw new RangeError(`groups over ${spans} of ${table.columns.length} columns`)
  const cells = acrossPage(table.groups, locale.language).flatMap(({ label, span }): Content[] => [
    { text: printable(label), style: 'head', colSpan: span, alignment: 'center' },
    ...Array.from({ length: span - 1 }, () => ({})),
  ])
  return [cells]
}

function bodyRow(row: TableBlock['rows'][number], columns: TableColumn[], drawing: Drawing): Content[] {
  return Array.isArray(row) ? cells(row, columns, drawing, false) : sectionRow(row, columns, drawing)
}

/** The name over the columns that its own figures, if it has any, leave free. */
function sectionRow(
  { section, figures = [] }: { section: string; figures?: Cell[] },
  columns: TableColumn[],
  drawing: Drawing,
): Content[] {
  const { language } = drawing.locale
  const span = columns.length - figures.length
  if (span < 1) throw new RangeError(`section of ${figures.length} figures in ${columns.length} columns`)
  const name: Content = {
    text: printable(section),
    style: ['cell', 'text'],
    bold: true,
    colSpan: span,
    alignment: startSide(language),
  }
  const covered = Array.from({ length: span - 1 }, () => ({}))
  const shaded = (cell: Content): Content => ({ ...cell, fillColor: shade })
  const drawn = cells(figures, columns.slice(span), drawing, true).map(shaded)
  return isRightToLeft(language) ? [...drawn, shaded(name), ...covered] : [shaded(name), ...covered, ...drawn]
}

function totalRow(table: TableBlock, drawing: Drawing): Content[][] {
  return table.totals ? [cells(table.totals, table.columns, drawing, true)] : []
}

function cells(row: Cell[], columns: TableColumn[], drawing: Drawing, bold: boolean): Content[] {
  if (row.length !== columns.length) throw new RangeError(`row of ${row.length} cells in ${columns.length} columns`)
  const drawn = columns.map(({ kind }, index): Content => {
    const cell = row[index] ?? null
    const text = bold && cell === null ? '' : cellText(cell, kind, drawing.locale)
    return { text, style: ['cell', kind], bold, ...(cell === 0 && !bold ? { color: faint } : {}) }
  })
  return acrossPage(drawn, drawing.locale.language)
}

function layout(titleRows: number, headRows: number, totalsAt: number | undefined): TableLayout {
  return {
    hLineWidth: (line, node) => {
      if (line < titleRows) return 0
      if (line === headRows || line === totalsAt) return 0.9
      return line === titleRows || line === node.table.body.length ? 0.6 : 0.4
    },
    hLineColor: (line) => (line === headRows || line === totalsAt ? ink : hairline),
    vLineWidth: () => 0,
    paddingLeft: () => padding,
    paddingRight: () => padding,
    paddingTop: () => 1.6,
    paddingBottom: () => 1.6,
  }
}
