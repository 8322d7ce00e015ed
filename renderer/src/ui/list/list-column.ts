import type { ReactNode } from 'react'
import type { ListColumn, ListOfOffice, ListRow, ListValue } from '#shared/domain/list/list.ts'
import type { Format } from '../../text/format.ts'

/** The codes of a choice where the list declares them; any text otherwise. */
type CodeOf<C extends ListColumn> = C extends { choices: readonly (infer Code extends string)[] } ? Code : string

type ValueOf<C extends ListColumn> = C['type'] extends 'number'
  ? number | null
  : C['type'] extends 'choice'
    ? CodeOf<C>
    : string | null

/** A row as the page reads it: each column by the type its list declares. */
export type RowOf<L extends ListOfOffice> = { id: string | number } & {
  [Id in keyof L['columns'] & string]: ValueOf<L['columns'][Id]>
}

interface Shown<L extends ListOfOffice, Id extends keyof L['columns'] & string> {
  id: Id
  label: string
  /** What the code of a choice means, or a text that stands for a word of the page. */
  words?(code: CodeOf<L['columns'][Id]>): string
  /** The codes there are, where the list does not declare them: the office's own places, countries. */
  codes?: readonly string[]
  /** For the eye, when more than the words is shown: a state mark. */
  show?(row: RowOf<L>): ReactNode
  /** What it needs in pixels; words may get less or more, in proportion. */
  width?: number
  /** Takes more of the room than others: 1 for a name, 2 for a sentence. */
  grow?: number
  /** Only shown when chosen under Columns. */
  hidden?: boolean
}

/** One column of a list as its page shows it. */
export type ShownColumn<L extends ListOfOffice> = {
  [Id in keyof L['columns'] & string]: Shown<L, Id>
}[keyof L['columns'] & string]

/** A column with what is declared of it, for whatever handles columns of any list. */
export interface PageColumn {
  id: string
  spec: ListColumn
  label: string
  words: ((code: string) => string) | undefined
  codes: readonly string[]
  show: ((row: ListRow) => ReactNode) | undefined
  width: number | undefined
  grow: number
  hidden: boolean
}

/** A column without what is known of its row and codes: only rows of its own list ever reach it. */
interface Uniform {
  words?(code: string): string
  show?(row: ListRow): ReactNode
}

/** The columns of a page in its order, each with its declaration. */
export function pageColumns<L extends ListOfOffice>(list: L, columns: readonly ShownColumn<L>[]): PageColumn[] {
  return columns.map((column) => {
    const spec = list.columns[column.id] ?? { type: 'text' }
    const { words, show }: Uniform = column
    return {
      id: column.id,
      spec,
      label: column.label,
      words,
      codes: spec.choices ?? column.codes ?? [],
      show,
      width: column.width,
      grow: column.grow ?? 0,
      hidden: column.hidden ?? false,
    }
  })
}

/** The columns of a file that leaves the office, with what their codes mean. */
export const columnsToExport = (columns: readonly PageColumn[]) =>
  columns.map(({ id, label, words, codes }) => ({
    ...{ id, label },
    words: Object.fromEntries(words ? codes.map((code) => [code, words(code)]) : []),
  }))

/** A value as it is read: codes in words, days and numbers as this person reads them. */
export function sayValue({ spec, words }: PageColumn, value: ListValue, format: Format): string {
  if (value === null || value === '') return ''
  if (typeof value === 'number') return format.number(value)
  switch (spec.type) {
    case 'day':
      return format.day(value)
    case 'instant':
      return format.instant(value)
    case 'choice':
      return words?.(value) ?? value
    case 'choices':
      return format.enumeration(value.split(' ').map((code) => words?.(code) ?? code))
    default:
      return words?.(value) ?? value
  }
}
