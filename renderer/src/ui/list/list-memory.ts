import type { ListQuestion } from '#shared/domain/list/list.ts'
import { type Marked, nothingMarked } from './selection.ts'

/** How a person left a list: it is so again when they come back. */
export interface ListMemory {
  question: ListQuestion
  group: string | null
  view: string | null
  marked: Marked
  /** The line at the top, and how many there were. */
  top: number
  lines: number
}

export const freshList: ListMemory = {
  question: { text: '', filters: [], sort: [] },
  group: null,
  view: null,
  marked: nothingMarked,
  top: 0,
  lines: 100,
}

const memory = new Map<string, ListMemory>()

export const recallList = (list: string): ListMemory | undefined => memory.get(list)

export function rememberList(list: string, change: Partial<ListMemory>): void {
  memory.set(list, { ...(memory.get(list) ?? freshList), ...change })
}

/** What was typed into filters may name people: nothing of it outlives the lock. */
export const forgetLists = (): void => memory.clear()
