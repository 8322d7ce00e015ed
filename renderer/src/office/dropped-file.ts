import { useEffect, useRef, useSyncExternalStore } from 'react'

let dropped: File | undefined
const listeners = new Set<() => void>()
function set(next: File | undefined): void {
  dropped = next
  for (const listener of listeners) listener()
}

/**
 * Takes a PDF dropped anywhere in the window, and tells `onDrop` that there is one, so that the page that reads it can
 * be opened. Every other drop does nothing: the window must not leave for it. Returns the way to stop.
 */
export function listenForDrops(onDrop: () => void): () => void {
  const over = (event: DragEvent) => event.preventDefault()
  const drop = (event: DragEvent) => {
    if (event.defaultPrevented) return
    event.preventDefault()
    const file = [...(event.dataTransfer?.files ?? [])].find(({ name }) => /\.pdf$/i.test(name))
    if (!file) return
    set(file)
    onDrop()
  }
  window.addEventListener('dragover', over)
  window.addEventListener('drop', drop)
  return () => {
    window.removeEventListener('dragover', over)
    window.removeEventListener('drop', drop)
  }
}

/** Hands the PDF that was dropped to the page that reads it, once. */
export function useDroppedFile(take: (file: File) => void): void {
  const latest = useRef(take)
  latest.current = take
  const file = useSyncExternalStore(
    (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    () => dropped,
  )
  useEffect(() => {
    if (!file) return
    set(undefined)
    latest.current(file)
  }, [file])
}
