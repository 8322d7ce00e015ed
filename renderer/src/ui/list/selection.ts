import type { Taken } from './list-client.ts'

type RowId = string | number

/**
 * The rows that are marked: single ones, or everything the question finds but some. It knows no more of rows than their
 * ids, so that forty thousand are marked as fast as one.
 */
export interface Marked {
  all: boolean
  /** Marked when not `all`, left out when `all`. */
  ids: ReadonlySet<RowId>
}

export const nothingMarked: Marked = { all: false, ids: new Set() }
export const everythingMarked: Marked = { all: true, ids: new Set() }

export const isMarked = ({ all, ids }: Marked, id: RowId): boolean => all !== ids.has(id)

/** Marks a row or takes its mark away. */
export function toggled(marked: Marked, id: RowId): Marked {
  const ids = new Set(marked.ids)
  if (!ids.delete(id)) ids.add(id)
  return { all: marked.all, ids }
}

/** How many of so many rows are marked. */
export const countMarked = ({ all, ids }: Marked, total: number): number => (all ? total - ids.size : ids.size)

/** As the office is asked. Nothing marked is everything: what is not chosen from is meant whole. */
export function asSelection({ all, ids }: Marked): Taken<unknown>['selection'] {
  return !all && ids.size > 0 ? { only: [...ids] } : { allBut: all ? [...ids] : [] }
}
