import type { Permission } from '../permissions.ts'

/**
 * What a column holds. `text`: words, in the reader's language where there are several. `code`: read left to right,
 * compared without spaces and dashes. `day` and `instant`: ISO texts. `choice`: the code of one of few things, `choices`:
 * several such codes with a space between; the page has the words for them.
 */
export type ListColumnType = 'text' | 'code' | 'number' | 'day' | 'instant' | 'choice' | 'choices'

export interface ListColumn {
  type: ListColumnType
  /** The codes of a choice in the order they are sorted by; left out when the office's own records are the choices. */
  choices?: readonly string[]
  /** The list may be put together by it: a column of few different values. */
  group?: true
  /** A number that is summed up under the list. */
  sum?: true
  /** A text typed over the list is not looked for in it: too dear to work out for every row. */
  unsearched?: true
}

/**
 * A list of the office, declared once: the contract, the query, the page and the file that leaves the office read it.
 * Every column can be shown, sorted, filtered and exported.
 */
export interface ListOfOffice {
  /** As in the contract: `list.<name>`. */
  name: string
  permission: Permission
  columns: Readonly<Record<string, ListColumn>>
  /** How it is sorted unless asked otherwise, and what follows any other order. */
  order: readonly ListOrder[]
  /**
   * It names people: what leaves the office of it says for whom and why, and a saved view keeps no typed text, because
   * a name in it would be out of the reach of an erasure.
   */
  aboutPeople?: true
}

export interface ListOrder {
  column: string
  descending: boolean
}

/** One condition on a column; several hold together. */
export type ListFilter =
  /** Every word typed occurs in it, whatever its case, accents, Arabic letter forms, digits. Text and codes. */
  | { column: string; is: 'containing'; text: string }
  /** Exactly one of these; of `choices`, at least one of them. */
  | { column: string; is: 'one-of'; values: readonly string[] }
  /** From and to, both included, null for open. Numbers; days; of an instant the day in the office's time zone. */
  | { column: string; is: 'between'; from: string | number | null; to: string | number | null }
  /** Nothing stands there. */
  | { column: string; is: 'empty' }

/** Which rows, in which order. */
export interface ListQuestion {
  /** Every word occurs somewhere in the row's words and codes. */
  text: string
  filters: readonly ListFilter[]
  /** Before the list's own order. */
  sort: readonly ListOrder[]
}

export type ListValue = string | number | null
/** The id of the record and the columns that were asked for. */
export type ListRow = { id: string | number } & Record<string, ListValue>

export interface ListGroup {
  value: ListValue
  count: number
  totals: Record<string, number>
}

/** Of all rows that answer the question, not only of those shown. */
export interface ListSummary {
  total: number
  /** Of each column that sums up. */
  totals: Record<string, number>
  /** In the order of their column; empty when not put together by one. */
  groups: ListGroup[]
}

/** Rows chosen: named ones, or all that answer the question but some. */
export type ListSelection = { only: readonly (string | number)[] } | { allBut: readonly (string | number)[] }

/** Declares a list; keeps its exact type. */
export const defineList = <const L extends ListOfOffice>(list: L): L => list

/** The columns that sum up. */
export const summedColumns = (list: ListOfOffice): string[] =>
  Object.entries(list.columns).flatMap(([id, column]) => (column.sum ? [id] : []))

/** The columns that a text typed over the list is looked for in. */
export const searchedColumns = (list: ListOfOffice): string[] =>
  Object.entries(list.columns).flatMap(([id, { type, unsearched }]) =>
    (type === 'text' || type === 'code') && !unsearched ? [id] : [],
  )

/** The order asked for, the group before it, the list's own after it, each column once. */
export function wholeOrder(list: ListOfOffice, question: ListQuestion, group: string | null): ListOrder[] {
  const asked =
    group && !question.sort.some((each) => each.column === group) ? [{ column: group, descending: false }] : []
  const inGroup = question.sort.filter((each) => each.column === group)
  const others = question.sort.filter((each) => each.column !== group)
  const order: ListOrder[] = []
  for (const each of [...asked, ...inGroup, ...others, ...list.order]) {
    if (!order.some((known) => known.column === each.column)) order.push(each)
  }
  return order
}
