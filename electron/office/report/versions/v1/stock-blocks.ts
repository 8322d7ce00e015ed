import { type Names, nameIn } from '#shared/domain/name-in.ts'
import type { MonthDataset } from '#shared/domain/report/v1/month.ts'
import type { Block, Cell, PaperLocale, TableBlock, TableColumn } from '../../../print/paper.ts'
import { isolate } from '../../../print/printable.ts'
import type { PrintWords } from '../../../print/words.ts'
import { tableTitle } from './table-title.ts'

type Named = { item: { code: string; names: Names }; project: { code: string } }

/** A name in the language, or in English where the office has none. */
export function named(names: Names, locale: PaperLocale): string {
  return nameIn(locale.language, names)
}

/** A-1 by warehouse, A-4 and B-5: what there was, what came and went, what is left. */
export function stockBlocks(
  dataset: MonthDataset,
  words: PrintWords['report-v1']['report'],
  locale: PaperLocale,
): Block[] {
  return [
    stockMovement(dataset, words, locale),
    flowTable(tableTitle('A-4', words.a4), dataset.transit, words, locale, [
      [words.opening, (row) => row.opening],
      [words.dispatched, (row) => row.dispatched],
      [words.arrivedThere, (row) => row.arrived],
      [words.lost, (row) => row.lost],
      [words.closing, (row) => row.closing],
    ]),
    flowTable(tableTitle('B-5', words.b5), dataset.distributionFlow, words, locale, [
      [words.opening, (row) => row.opening],
      [words.dispatched, (row) => row.dispatched],
      [words.distributed, (row) => row.distributed],
      [words.returned, (row) => row.returned],
      [words.lost, (row) => row.lost],
      [words.damaged, (row) => row.damaged],
      [words.closing, (row) => row.closing],
    ]),
  ]
}

function stockMovement(
  dataset: MonthDataset,
  words: PrintWords['report-v1']['report'],
  locale: PaperLocale,
): TableBlock {
  const rows: TableBlock['rows'] = []
  let warehouse = ''
  for (const row of dataset.stock) {
    if (row.warehouse.code !== warehouse) {
      warehouse = row.warehouse.code
      rows.push({ section: `${named(row.warehouse.names, locale)} (${isolate(warehouse, 'ltr')})` })
    }
    rows.push([
      ...labelCells(row, locale),
      row.opening,
      row.received,
      row.arrived,
      row.returned,
      row.toWarehouses,
      row.toDistributions,
      row.losses,
      row.closing,
      row.closingDamaged,
    ])
  }
  return {
    block: 'table',
    title: tableTitle('A-1', words.a1),
    columns: [
      ...labelColumns(words),
      ...figures(
        words.opening,
        words.received,
        words.arrived,
        words.returned,
        words.toWarehouses,
        words.toDistributions,
        words.lost,
        words.closing,
        words.ofWhichDamaged,
      ),
    ],
    rows,
  }
}

/** A table of flows by item and project, with one figure a column. */
export function flowTable<Row extends Named>(
  title: string,
  rows: readonly Row[],
  words: PrintWords['report-v1']['report'],
  locale: PaperLocale,
  columns: readonly [string, (row: Row) => number][],
): TableBlock {
  return {
    block: 'table',
    title,
    columns: [...labelColumns(words), ...figures(...columns.map(([label]) => label))],
    rows: rows.map((row) => [...labelCells(row, locale), ...columns.map(([, figure]) => figure(row))]),
  }
}

function labelColumns(words: PrintWords['report-v1']['report']): TableColumn[] {
  return [
    { label: words.item, kind: 'text', width: 'fill' },
    { label: words.project, kind: 'code' },
  ]
}

function labelCells(row: Named, locale: PaperLocale): Cell[] {
  return [named(row.item.names, locale), row.project.code]
}

function figures(...labels: string[]): TableColumn[] {
  return labels.map((label) => ({ label, kind: 'number' }))
}
