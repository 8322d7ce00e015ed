import type { GridState } from 'ag-grid-community'

/** How a person left a list: it is so again when they come back. */
export interface ListMemory {
  text: string
  chips: readonly string[]
  grid?: GridState | undefined
  selected: readonly string[]
}

const memory = new Map<string, ListMemory>()

export const recallList = (listKey: string): ListMemory | undefined => memory.get(listKey)
export const rememberList = (listKey: string, list: ListMemory): void => void memory.set(listKey, list)

/** What was typed into filters may name people: nothing of it outlives the lock. */
export const forgetLists = (): void => memory.clear()
