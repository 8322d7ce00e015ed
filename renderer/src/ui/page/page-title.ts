import { useEffect, useSyncExternalStore } from 'react'

let title = ''
const listeners = new Set<() => void>()
function set(next: string): void {
  title = next
  document.title = next ? `${next} · Amana` : 'Amana'
  for (const listener of listeners) listener()
}

/** Names the page: in the window's title, in the top bar and to a screen reader when the page changes. */
export function usePageTitle(words: string): void {
  useEffect(() => set(words), [words])
}

/** The title of the page that is shown. */
export function useShownTitle(): string {
  return useSyncExternalStore(
    (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    () => title,
  )
}
