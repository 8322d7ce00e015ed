import { useSyncExternalStore } from 'react'
import type { Marked } from './selection.ts'

/** Which rows are marked, outside of React: a mark redraws the cells that show it and nothing else. */
export interface MarkStore {
  get(): Marked
  set(marked: Marked): void
  subscribe(listener: () => void): () => void
}

export function createMarkStore(first: Marked): MarkStore {
  let marked = first
  const listeners = new Set<() => void>()
  return {
    get: () => marked,
    set: (next) => {
      marked = next
      for (const listener of listeners) listener()
    },
    subscribe: (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
  }
}

export const useMarked = (store: MarkStore): Marked => useSyncExternalStore(store.subscribe, store.get)
