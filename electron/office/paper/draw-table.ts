import { cellText, type Drawing } from './drawing.ts'
import { formatNumber } from './formats.ts'
import type { Content, TableLayout, Width } from './page-content.ts'
import { acrossPage, hairline, ink, shade, startSide } from './page-style.ts'
import type { Cell, TableBlock, TableColumn } from './paper.ts'
import { printable } from './printable.ts'

/**
 * A table whose columns run from the side where reading starts, with its head on every page and the number of its rows
 * under it. Throws a RangeError when a row has not one cell for each column.
 */
export function drawTable(table: TableBlock, drawing: Drawing): Content {
  const { language } = drawing.locale
  const head = [...groupRow(table, drawing), headRow(table, drawing)]
  const count = table.rows.filter(Array.isArray).length
  const body = [...head, ...table.rows.map((row) => bodyRow(row, table.columns, drawing)), ...totalRow(table, drawing)]
  return {
    stack: [
      ...(table.title
        ? [{ text: printable(table.title), style: 'heading2', margin: [0, 6, 0, 3] } satisfies Content]
        : []),
      {
        table: {
          headerRows: head.length,
          keepWithHeaderRows: Math.min(1, count),
          dontBreakRows: true,
          widths: acrossPage(table.columns.map(widthOf), language),
          body,
        },
        layout: layout(head.length, table.totals ? body.length - 1 : undefined),
      },
      {
        text: count === 0 ? drawing.words.noRows : drawing.words.rows(count, formatNumber(count, drawing.locale)),
        style: 'small',
        margin: [0, 2, 0, 8],
      },
    ],
  }
}

function widthOf(column: TableColumn): Width {
  const width = column.width ?? (column.kind === 'text' ? 'fill' : 'fit')
  if (typeof width === 'number') return width
  return width === 'fill' ? '*' : 'auto'
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

function bodyRow(row: Cell[] | { section: string }, columns: TableColumn[], drawing: Drawing): Content[] {
  if (!Array.isArray(row)) {
    const section = {
      text: printable(row.section),
      style: ['cell', 'text'],
      bold: true,
      colSpan: columns.length,
      fillColor: shade,
    }
    const placeholders = Array.from({ length: columns.length - 1 }, () => ({}))
    return [{ ...section, alignment: startSide(drawing.locale.language) }, ...placeholders]
  }
  return cells(row, columns, drawing, false)
}

function totalRow(table: TableBlock, drawing: Drawing): Content[][] {
  return table.totals ? [cells(table.totals, table.columns, drawing, true)] : []
}

function cells(row: Cell[], columns: TableColumn[], drawing: Drawing, bold: boolean): Content[] {
  if (row.length !== columns.length) throw new RangeError(`row of ${row.length} cells in ${columns.length} columns`)
  const drawn = columns.map(({ kind }, index): Content => {
    const cell = row[index] ?? null
    const text = bold && cell === null ? '' : cellText(cell, kind, drawing.locale)
    return { text, style: ['cell', kind], bold }
  })
  return acrossPage(drawn, drawing.locale.language)
}

function layout(headRows: number, totalsAt: number | undefined): TableLayout {
  return {
    hLineWidth: (line, node) => {
      if (line === headRows || line === totalsAt) return 0.9
      return line === 0 || line === node.table.body.length ? 0.6 : 0.4
    },
    hLineColor: (line) => (line === headRows || line === totalsAt ? ink : hairline),
    vLineWidth: () => 0,
    paddingLeft: () => 4,
    paddingRight: () => 4,
    paddingTop: () => 2.2,
    paddingBottom: () => 2.2,
  }
}
