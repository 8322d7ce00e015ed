import type { ColDef, ICellRendererParams } from 'ag-grid-community'
import { createElement, type ReactNode } from 'react'
import { folded } from '#shared/domain/folded.ts'
import { type Format, readingDirection } from '../../text/format.ts'
import { currentReading } from '../../text/i18n.ts'

export type CellContent = string | number | null | undefined

/** One column of a list: what it holds, and how it is shown. */
export interface ListColumn<Row> {
  id: string
  label: string
  /** `code` is read left to right everywhere; numbers stand at the end of the cell; days and instants in words. */
  kind?: 'text' | 'code' | 'number' | 'day' | 'instant'
  /** For sorting, filtering and export. Days and instants as ISO text. */
  value: (row: Row) => CellContent
  /** For the eye, when more than the value is shown: a state mark. */
  show?: (row: Row) => ReactNode
  /** For export and filter, when the value is not what is read: the state's word. */
  word?: (row: Row) => string
  /** What it needs in pixels; words may get less or more, in proportion. */
  width?: number
  /** Takes more of the room than others: 1 for a name, 2 for a sentence. */
  grow?: number
  /** Only shown when chosen under Columns. */
  hidden?: boolean
}

/** A cell as text: shown, searched and exported alike. */
export function cellText<Row>(column: ListColumn<Row>, row: Row, format: Format): string {
  if (column.word) return column.word(row)
  const value = column.value(row)
  if (value === null || value === undefined || value === '') return ''
  if (column.kind === 'day') return format.day(String(value))
  if (column.kind === 'instant') return format.instant(String(value))
  return typeof value === 'number' ? format.number(value) : value
}

/**
 * A search over rows: whether every word typed occurs in a row, in any of its columns, whatever its case, accents or
 * digits. What a row says is worked out once, so that ten thousand rows are filtered while one types.
 */
export function rowSearch<Row extends object>(
  columns: readonly ListColumn<Row>[],
  format: Format,
): (row: Row, typed: string) => boolean {
  const said = new WeakMap<Row, string>()
  const allOf = (row: Row): string => {
    const known = said.get(row)
    if (known !== undefined) return known
    const all = folded(
      columns.map((column) => `${cellText(column, row, format)} ${column.value(row) ?? ''}`).join('\u0000'),
    )
    said.set(row, all)
    return all
  }
  return (row, typed) => {
    const words = folded(typed).split(/\s+/).filter(Boolean)
    return words.every((word) => allOf(row).includes(word))
  }
}

const widths = { text: 140, code: 164, number: 88, day: 120, instant: 168 } as const

export function asColDef<Row>(column: ListColumn<Row>, format: Format, hidden: boolean): ColDef<Row> {
  const kind = column.kind ?? 'text'
  const width = column.width ?? widths[kind]
  return {
    colId: column.id,
    headerName: column.label,
    hide: hidden,
    // Codes, days and numbers are read whole or not at all; words share the room that is left, in proportion.
    ...(kind === 'text' && !column.show
      ? { initialFlex: width * (1 + (column.grow ?? 0)), minWidth: Math.round(width * 0.65) }
      : { initialWidth: width }),
    type: kind === 'number' ? 'rightAligned' : [],
    valueGetter: ({ data }) => (data ? column.value(data) : undefined),
    valueFormatter: ({ data }) => (data ? cellText(column, data, format) : ''),
    cellRenderer: ({ data, valueFormatted }: ICellRendererParams<Row>) => {
      if (!data) return null
      if (column.show) return column.show(data)
      if (kind === 'text') {
        return createElement(
          'span',
          { className: 'clipped', dir: readingDirection(valueFormatted ?? '', currentReading().language) },
          valueFormatted,
        )
      }
      if (kind === 'code') return createElement('span', { className: 'clipped code', dir: 'ltr' }, valueFormatted)
      return createElement('bdi', { className: kind }, valueFormatted)
    },
  }
}
